package filmgate.app.cli.command;

import java.io.BufferedReader;
import java.io.Console;
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
 * @param tables whether {@code out} is a screen, where a table has a header and aligned columns
 */
public record Terminal(
    BufferedReader in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    boolean colour,
    boolean tables) {

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

  /** Whether a person types the secrets, on a screen that does not show them. */
  public boolean hidesSecrets() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** Reads a line that a screen does not show; empty at the end of the input. */
  public String secret(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> password(console, question))
        .orElseGet(this::readLine);
  }

  private static String password(Console console, String question) {
    return Optional.ofNullable(console.readPassword("%s", question)).map(String::new).orElse("");
  }

  private String readLine() {
    try {
      return Optional.ofNullable(in.readLine()).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the operator answers the question with {@code y} or {@code yes}. */
  boolean confirm(String question) {
    err.print(question + " [y/N] ");
    err.flush();
    return readLine().strip().matches("(?i)y(es)?");
  }
}
