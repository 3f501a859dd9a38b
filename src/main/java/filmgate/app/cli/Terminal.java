package filmgate.app.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out what a script would read: the key, the file's path, JSON
 * @param err what a person reads: progress, problems
 * @param interactive whether {@code err} is a screen that can redraw a line
 * @param colour whether {@code err} may be coloured (NO_COLOR is not set)
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean colour) {

  /** Writes one line for a script and makes sure that it leaves. */
  void printResult(String line) {
    out.println(line);
    out.flush();
  }

  /** Writes one line for a person. */
  void printMessage(String line) {
    err.println(line);
    err.flush();
  }
}
