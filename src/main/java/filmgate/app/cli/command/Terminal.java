package filmgate.app.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The streams of a command.
 *
 * @param in the answers to confirmations
 * @param out results for scripts: a secret, a path, JSON
 * @param err messages for humans: progress, problems
 * @param interactive whether {@code err} is a screen, where a line can be redrawn
 * @param colour whether {@code err} may be coloured (NO_COLOR is not set)
 */
public record Terminal(
    BufferedReader in, PrintWriter out, PrintWriter err, boolean interactive, boolean colour) {

  /** Writes and flushes one line for a script. */
  public void printResult(String line) {
    out.println(line);
    out.flush();
  }

  /** Writes and flushes one line for a human. */
  public void printMessage(String line) {
    err.println(line);
    err.flush();
  }

  /** Whether the operator answers the question with {@code y} or {@code yes}. */
  boolean confirm(String question) {
    err.print(question + " [y/N] ");
    err.flush();
    try {
      return Optional.ofNullable(in.readLine()).orElse("").strip().matches("(?i)y(es)?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
