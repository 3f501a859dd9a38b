package filmgate.docs.model;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.Durations;
import filmgate.docs.scenario.ModelFeature;
import filmgate.docs.scenario.ModelGuide;
import filmgate.text.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model supports in which quality and duration. Every cell is the result of a check, and
 * neighbouring durations with the same results are one column.
 *
 * @param columns {@code std 3–15 s}
 * @param rows one for each feature, with a cell for each column
 */
record SupportMatrix(List<String> columns, List<List<SupportCell>> rows) {
  private static final List<String> QUALITIES = List.of("mode", "resolution");

  SupportMatrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The result of a check. */
  sealed interface SupportCell {
    record Supported() implements SupportCell {}

    record Unsupported() implements SupportCell {}

    /** The request is valid, but this field of it is ignored. */
    record FieldIgnored(String field) implements SupportCell {}
  }

  /** A column before neighbours are joined. */
  private record Column(String quality, List<Integer> seconds, List<SupportCell> cells) {
    boolean joins(Column next) {
      return quality.equals(next.quality) && cells.equals(next.cells);
    }

    Column join(Column next) {
      return new Column(
          quality, Stream.concat(seconds.stream(), next.seconds.stream()).toList(), cells);
    }

    String title() {
      var durations = Durations.text(seconds);
      return quality.isEmpty() ? durations : "`" + quality + "` " + durations;
    }
  }

  static SupportMatrix of(Catalogue catalogue, ModelSpec spec, ModelGuide guide) {
    var columns = new ArrayList<Column>();
    for (var quality : qualities(spec)) {
      for (var seconds : Durations.of(spec)) {
        var cells =
            guide.features().stream()
                .map(feature -> cell(catalogue, spec, feature, quality, seconds))
                .toList();
        add(columns, new Column(quality, List.of(seconds), cells));
      }
    }
    return new SupportMatrix(
        columns.stream().map(Column::title).toList(), transposed(columns, guide.features().size()));
  }

  private static void add(List<Column> columns, Column next) {
    if (!columns.isEmpty() && columns.getLast().joins(next)) {
      columns.add(columns.removeLast().join(next));
    } else {
      columns.add(next);
    }
  }

  private static List<List<SupportCell>> transposed(List<Column> columns, int count) {
    var rows = new ArrayList<List<SupportCell>>();
    for (var row = 0; row < count; row++) {
      var index = row;
      rows.add(columns.stream().map(column -> column.cells.get(index)).toList());
    }
    return rows;
  }

  /** The values of the field that determines the resolution; an empty one if the name does. */
  private static List<String> qualities(ModelSpec spec) {
    return qualityField(spec)
        .map(field -> ((FieldType.Choice) spec.fields().find(field).kind()).values())
        .findFirst()
        .orElse(List.of(""));
  }

  private static Stream<String> qualityField(ModelSpec spec) {
    return QUALITIES.stream().filter(spec.fields()::contains);
  }

  private static SupportCell cell(
      Catalogue catalogue, ModelSpec spec, ModelFeature feature, String quality, int seconds) {
    var request = feature.request(spec, seconds);
    qualityField(spec).findFirst().ifPresent(field -> request.put(field, quality));
    return switch (catalogue.check(request, CheckContext.TOLERANT)) {
      case CheckResult.Rejected _ -> new SupportCell.Unsupported();
      case CheckResult.Passed passed when passed.ignored().isEmpty() -> new SupportCell.Supported();
      case CheckResult.Passed passed ->
          new SupportCell.FieldIgnored(
              passed.warnings().stream().map(Warning::param).collect(Collectors.joining(", ")));
    };
  }
}
