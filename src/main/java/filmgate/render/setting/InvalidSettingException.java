package filmgate.render.setting;

/** A file of a setting that cannot be used. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * A problem of a field.
   *
   * @param file the name of the file
   * @param field such as {@code plates[2].depth}; empty if the whole file is invalid
   * @param problem what is wrong, to follow the name of the field
   */
  InvalidSettingException(String file, String field, String problem) {
    super(field.isEmpty() ? file + ": " + problem : file + ": " + field + " " + problem);
    this.field = field;
  }

  /** The field, such as {@code floor.colour}; empty if the whole file is invalid. */
  public String field() {
    return field;
  }
}
