package filmgate.catalogue;

import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.FrameFields.FrameTarget;
import filmgate.catalogue.spec.ModelSpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each family does with the names of {@link ForeignMeaning}. */
final class ForeignNamesTable {
  private static final String HEAD =
      """

      ## Names of other services

      A field under one of these names is used as the field in the column of the model. In a cell
      with *refused*, the message names what to send instead. Only the letters and digits of a name
      matter: `imageTail` is `image_tail`. A name that another model documents, in the last column,
      is refused unless it requests what the video has anyway.

      """;

  private ForeignNamesTable() {}

  static String markdown(List<Family> families) {
    var specs = families.stream().map(family -> family.models().getFirst()).toList();
    var documented =
        Models.all().stream()
            .flatMap(family -> family.models().stream())
            .flatMap(model -> model.names().stream())
            .collect(Collectors.toSet());
    var rows =
        Arrays.stream(ForeignMeaning.values())
            .map(
                meaning ->
                    Stream.of(
                            Stream.of(names(meaning, name -> !documented.contains(name))),
                            specs.stream().map(spec -> use(meaning, spec)),
                            Stream.of(names(meaning, documented::contains)))
                        .flatMap(Function.identity()));
    var heads =
        Stream.of(
                Stream.of("names"),
                specs.stream().map(ModelSpec::family),
                Stream.of("refused, because documented"))
            .flatMap(Function.identity());
    return HEAD
        + line(heads)
        + "|"
        + "---|".repeat(specs.size() + 2)
        + "\n"
        + rows.map(ForeignNamesTable::line).collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String names(ForeignMeaning meaning, Predicate<String> which) {
    return meaning.names().stream()
        .filter(which)
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }

  private static String use(ForeignMeaning meaning, ModelSpec spec) {
    return switch (meaning.effect()) {
      case FRAME -> {
        var frames = spec.undeclaredFields().frames();
        yield target(meaning == ForeignMeaning.FIRST_FRAME ? frames.first() : frames.last());
      }
      case CONTENT, OTHER_UNIT -> "refused";
      case SWITCH ->
          meaning.fieldIn(spec).map(Field::path).map(path -> "`" + path + "`").orElse("refused");
    };
  }

  private static String target(FrameTarget target) {
    return switch (target) {
      case FrameTarget.OwnField(var field) -> "`" + field + "`";
      case FrameTarget.ItemAt(var field, var index) -> "`" + field + "[" + index + "]`";
      case FrameTarget.ItemWithRole(var field, var role) -> "`" + field + "`, role `" + role + "`";
    };
  }
}
