package filmgate.docs.model;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.BodyFields;
import filmgate.docs.scenario.Durations;
import filmgate.docs.scenario.ModelGuide;
import filmgate.generation.Generation;
import filmgate.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a field does in a request of one kind. It is found out by running the check on requests with
 * and without the field.
 */
enum ParameterUse {
  REQUIRED,
  OPTIONAL,
  /** It is ignored with a warning. */
  IGNORED,
  /** It is refused, or makes the request one of the other kind. */
  ABSENT;

  /** Whether a request has images or a clip besides those of its elements. */
  enum InputKind {
    TEXT,
    IMAGES;

    boolean fits(Generation generation) {
      var media = generation.media();
      return switch (this) {
        case TEXT -> media.images().isEmpty() && media.clips().isEmpty();
        case IMAGES -> !media.images().isEmpty();
      };
    }
  }

  /** Answers for one model and one kind of request. */
  static final class UseFinder {
    private final Catalogue catalogue;
    private final ModelSpec spec;
    private final InputKind kind;
    private final List<ObjectNode> scenarios;
    private final ObjectNode base;

    UseFinder(Catalogue catalogue, ModelSpec spec, ModelGuide guide, InputKind kind) {
      this.catalogue = catalogue;
      this.spec = spec;
      this.kind = kind;
      this.scenarios = guide.scenarios().stream().map(one -> one.body(Language.EN)).toList();
      this.base =
          guide.features().stream()
              .map(feature -> feature.request(spec, shortest()))
              .map(request -> BodyFields.without(request, spec.fields().find("duration")))
              .filter(this::isValid)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(spec.id() + " has no such request"));
    }

    private int shortest() {
      return Durations.of(spec).getFirst();
    }

    ParameterUse find(Field field) {
      if (!BodyFields.get(base, field).isMissingNode()) {
        return isValid(BodyFields.without(base, field)) ? OPTIONAL : REQUIRED;
      }
      var added = values(field).map(value -> BodyFields.with(base, field, value)).toList();
      if (added.stream().anyMatch(this::isValid) || isInScenario(field)) {
        return OPTIONAL;
      }
      return added.stream()
              .map(this::check)
              .flatMap(Optional::stream)
              .anyMatch(passed -> kind.fits(passed.generation()))
          ? IGNORED
          : ABSENT;
    }

    private Stream<JsonNode> values(Field field) {
      return scenarios.stream()
          .map(body -> BodyFields.get(body, field))
          .filter(value -> !value.isMissingNode());
    }

    /** Whether a scenario of this kind has it, or does with the images of the base request. */
    private boolean isInScenario(Field field) {
      return scenarios.stream()
          .filter(body -> !BodyFields.get(body, field).isMissingNode())
          .flatMap(
              body -> BodyFields.isMedia(field) ? Stream.of(body) : Stream.of(body, onBase(body)))
          .anyMatch(this::isValid);
    }

    private ObjectNode onBase(ObjectNode scenario) {
      var merged = base.deepCopy();
      for (var field : spec.fields().all()) {
        var value = BodyFields.get(scenario, field);
        if (!value.isMissingNode() && !BodyFields.isMedia(field)) {
          merged = BodyFields.with(merged, field, value);
        }
      }
      return merged;
    }

    private boolean isValid(ObjectNode body) {
      return check(body)
          .filter(passed -> passed.ignored().isEmpty() && kind.fits(passed.generation()))
          .isPresent();
    }

    private Optional<CheckResult.Passed> check(ObjectNode body) {
      return catalogue.check(body, CheckContext.TOLERANT) instanceof CheckResult.Passed passed
          ? Optional.of(passed)
          : Optional.empty();
    }
  }
}
