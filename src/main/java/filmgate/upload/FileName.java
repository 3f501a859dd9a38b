package filmgate.upload;

/** Names of uploaded files. */
public final class FileName {
  /** The most characters of a name. */
  public static final int LENGTH_MAX = 255;

  private FileName() {}

  /**
   * The last part of a path, without control characters, invisible characters, and halves of
   * characters; shortened if it is too long.
   *
   * @param fallback the name if nothing remains
   */
  public static String clean(String written, String fallback) {
    var slash = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
    var name = new StringBuilder();
    written
        .substring(slash + 1)
        .codePoints()
        .filter(FileName::isVisible)
        .limit(LENGTH_MAX)
        .forEach(name::appendCodePoint);
    var clean = name.toString().strip();
    return clean.chars().allMatch(c -> c == '.') ? fallback : shortened(clean);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c != 0xFFFD;
    };
  }

  private static String shortened(String name) {
    if (name.length() <= LENGTH_MAX) {
      return name;
    }
    var end = Character.isHighSurrogate(name.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX;
    return name.substring(0, end);
  }
}
