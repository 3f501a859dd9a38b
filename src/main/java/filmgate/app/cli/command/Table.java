package filmgate.app.cli.command;

import filmgate.text.ControlCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table: on a screen with a header and aligned columns, else a line for each row whose columns
 * are separated by tabs, for scripts.
 */
final class Table<T> {
  private static final String GAP = "  ";

  private final List<Column<T>> columns;

  Table(List<Column<T>> columns) {
    this.columns = columns;
  }

  /** The lines of these rows; none for no rows. */
  List<String> lines(List<T> rows, boolean screen) {
    var texts = rows.stream().map(this::texts).toList();
    if (!screen) {
      return texts.stream().map(row -> String.join("\t", row)).toList();
    }
    return texts.isEmpty() ? List.of() : aligned(texts);
  }

  private List<String> texts(T row) {
    return columns.stream()
        .map(column -> ControlCharacters.escape(column.value().apply(row)))
        .toList();
  }

  private List<String> aligned(List<List<String>> rows) {
    var header = columns.stream().map(Column::header).toList();
    return align(Stream.concat(Stream.of(header), rows.stream()).toList());
  }

  /** Lines in which the columns of rows of the same length begin below each other. */
  static List<String> align(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (var column = 0; column < rows.getFirst().size(); column++) {
      var index = column;
      widths.add(rows.stream().mapToInt(row -> DisplayWidth.of(row.get(index))).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    var line = new StringBuilder();
    for (var column = 0; column < row.size(); column++) {
      var text = row.get(column);
      line.append(text).append(" ".repeat(widths.get(column) - DisplayWidth.of(text))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
