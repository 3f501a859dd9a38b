package filmgate.render.prompt.noun;

/** A file of nouns that is not valid. The message names the file and the line. */
public final class InvalidNounsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String problem;

  /**
   * Creates an exception.
   *
   * @param line counted from 1
   * @param problem what is wrong and what to do, a sentence
   */
  public InvalidNounsException(String file, int line, String problem) {
    super("%s, line %d: %s".formatted(file, line, problem));
    this.line = line;
    this.problem = problem;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** What is wrong and what to do. */
  public String problem() {
    return problem;
  }
}
