package filmgate.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs that tests run besides the product. A test whose program is missing is skipped with
 * one sentence. With {@code -Dtools=required}, as CI sets it, the test fails instead.
 */
public final class Tools {
  private Tools() {}

  /** Skips or fails the test if one of the programs is missing. */
  public static void need(String... names) {
    for (var name : names) {
      if (find(name).isEmpty()) {
        missing(name + " is not installed.");
      }
    }
  }

  /** Skips or fails the test, since something else than a program is missing. */
  public static void missing(String sentence) {
    if (required()) {
      throw new AssertionError(sentence);
    }
    Assumptions.abort(sentence);
  }

  /** Whether all are installed. Where tools are required, a missing one is a failure. */
  public static boolean areInstalled(String... names) {
    var absent = Arrays.stream(names).filter(name -> find(name).isEmpty()).toList();
    if (required() && !absent.equals(List.of())) {
      throw new AssertionError("These programs are not installed: " + absent);
    }
    return absent.isEmpty();
  }

  private static boolean required() {
    return System.getProperty("tools", "").equals("required");
  }

  /** The file of a program on the path, or where Debian installs programs of administrators. */
  public static Optional<Path> find(String name) {
    var path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
