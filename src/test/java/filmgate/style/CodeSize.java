package filmgate.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the sizes of the Java files and methods in a directory.
 *
 * <pre>java src/test/java/filmgate/style/CodeSize.java src/main/java</pre>
 */
final class CodeSize {
  private CodeSize() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (var paths = Files.walk(Path.of(arguments[0]))) {
      files = paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
    var lengths = new ArrayList<Long>();
    for (var file : files) {
      lengths.add((long) Files.readAllLines(file).size());
    }
    lengths.sort(null);
    var methods = Sources.of(files).methods().stream().map(Sources.Method::lines).sorted().toList();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d files, %d lines; a file: median %d, p90 %d, largest %d;"
                + " %d methods: median %d, p90 %d, p99 %d, largest %d",
            files.size(),
            lengths.stream().mapToLong(Long::longValue).sum(),
            percentile(lengths, 50),
            percentile(lengths, 90),
            lengths.getLast(),
            methods.size(),
            percentile(methods, 50),
            percentile(methods, 90),
            percentile(methods, 99),
            methods.getLast()));
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
