import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java file of the project.
 *
 * <p>Usage: {@code java Format.java <formatter.jar> check|write}. {@code check} changes nothing and
 * ends with 1 when a file is not formatted; {@code write} formats in place.
 */
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var write = arguments[1].equals("write");
    var command = new ArrayList<>(List.of(java(), "-jar", arguments[0]));
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources());
    var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 && !write) {
      System.err.println("The files above are not formatted: mvn process-sources -Dformat=write");
    }
    System.exit(exit);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
