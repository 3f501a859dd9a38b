package filmgate.render.art;

/** A file of artwork, nouns, or settings that is not valid. The message names the file. */
public final class ArtFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param file the name of the file, as an operator knows it
   * @param problem what is wrong and what to do, a sentence
   */
  public ArtFileException(String file, String problem) {
    super(file + ": " + problem);
  }

  /** Creates an exception for one line, counted from 1. */
  public ArtFileException(String file, int line, String problem) {
    super("%s, line %d: %s".formatted(file, line, problem));
  }
}
