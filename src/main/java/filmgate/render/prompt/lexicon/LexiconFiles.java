package filmgate.render.prompt.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The data files of this package: lines of columns that are separated by tabs. */
final class LexiconFiles {
  private static final String FOLDER = "/filmgate/render/prompt/";

  private LexiconFiles() {}

  /** The lines of a file without comments and empty lines. */
  static List<String> lines(String name) {
    try (var in = LexiconFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the file " + name + " of the lexicon is missing");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of each line. */
  static List<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** The column at an index, empty if the row is shorter. */
  static String column(List<String> row, int index) {
    return index < row.size() ? row.get(index).strip() : "";
  }

  /** The words of a column that are separated by spaces. */
  static List<String> words(String column) {
    return column.isBlank() ? List.of() : List.of(column.strip().split(" +", -1));
  }
}
