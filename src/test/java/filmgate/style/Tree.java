package filmgate.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of the project: those of git, or without git those on the disk. */
final class Tree {
  private static final Set<String> FOREIGN_DIRECTORIES =
      Set.of(".git", ".idea", ".vscode", "data", "node_modules", "target");
  private static final Set<String> TEXTS =
      Set.of(
          "", "java", "md", "xml", "sh", "yaml", "yml", "properties", "sql", "html", "css", "ts");

  private Tree() {}

  /** All files, as paths from the root of the project. */
  static List<Path> files() throws IOException, InterruptedException {
    var git = new ProcessBuilder("git", "ls-files", "-co", "--exclude-standard");
    git.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      var process = git.start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0) {
        return text.lines().map(Path::of).filter(Files::isRegularFile).distinct().toList();
      }
    } catch (IOException _) {
      // There is no git on this machine.
    }
    return walk(Path.of(""));
  }

  /** The texts written by hand, without test data and files of third parties. */
  static List<Path> texts() throws IOException, InterruptedException {
    return files().stream()
        .filter(path -> TEXTS.contains(extension(path)))
        .filter(path -> !path.startsWith(Path.of("src", "test", "resources")))
        .filter(path -> !Set.of("LICENSE", "mvnw").contains(path.toString()))
        .toList();
  }

  /** The files with this extension. */
  static List<Path> files(String extension) throws IOException, InterruptedException {
    return files().stream().filter(path -> extension(path).equals(extension)).toList();
  }

  private static String extension(Path path) {
    var name = path.getFileName().toString();
    var dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }

  private static List<Path> walk(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).filter(Tree::isOurs).toList();
    }
  }

  private static boolean isOurs(Path path) {
    for (var part : path) {
      if (FOREIGN_DIRECTORIES.contains(part.toString())) {
        return false;
      }
    }
    return !path.toString().endsWith(".mp4");
  }
}
