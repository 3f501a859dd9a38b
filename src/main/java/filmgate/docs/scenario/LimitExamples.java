package filmgate.docs.scenario;

import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One request for each limit of each field: a scenario with one value beyond the limit. */
public final class LimitExamples {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DURATION = "duration";
  private static final String LOCAL_FILE = "cat.jpg";

  private final ModelSpec spec;
  private final List<Scenario> scenarios;

  private LimitExamples(ModelSpec spec, List<Scenario> scenarios) {
    this.spec = spec;
    this.scenarios = scenarios;
  }

  /** The requests of a model, in the order of its fields. */
  public static List<LimitExample> of(ModelSpec spec, ModelGuide guide) {
    var examples = new LimitExamples(spec, guide.scenarios());
    return spec.fields().all().stream().flatMap(examples::ofField).toList();
  }

  private Stream<LimitExample> ofField(Field field) {
    var body = scenarioWith(field);
    var whole = invalid(field, body).map(value -> example(field, field.path(), value, body));
    var value = BodyFields.get(body, field);
    return field.kind() instanceof FieldType.ObjectList(var parts, var _)
        ? Stream.concat(whole, ofParts(field, parts, (ArrayNode) value, body))
        : whole;
  }

  private LimitExample example(Field field, String path, JsonNode value, ObjectNode body) {
    var broken = BodyFields.with(body, field, value);
    return new LimitExample(
        field, path, value, hasDurations(field) ? fitting(broken, value) : broken);
  }

  /** With more shots, the video is longer, so that only their number is wrong. */
  private static ObjectNode fitting(ObjectNode body, JsonNode shots) {
    return body.put(DURATION, shots.size());
  }

  private static boolean hasDurations(Field field) {
    return field.kind() instanceof FieldType.ObjectList(var parts, var _)
        && parts.contains(DURATION);
  }

  private ObjectNode scenarioWith(Field field) {
    return scenarios.stream()
        .map(scenario -> scenario.body(Language.EN))
        .filter(body -> !BodyFields.get(body, field).isMissingNode())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(spec.id() + ": " + field.name()));
  }

  private Stream<LimitExample> ofParts(Field list, Fields parts, ArrayNode items, ObjectNode body) {
    return parts.all().stream()
        .filter(part -> items.path(0).has(part.name()))
        .flatMap(
            part ->
                values(part.kind(), items.path(0).path(part.name()))
                    .map(value -> ofPart(list, part, items.deepCopy(), value, body)));
  }

  private static LimitExample ofPart(
      Field list, Field part, ArrayNode items, JsonNode value, ObjectNode body) {
    var before = items.path(0).path(part.name());
    ((ObjectNode) items.path(0)).set(part.name(), value);
    if (part.name().equals(DURATION)) {
      var next = (ObjectNode) items.path(1);
      next.put(DURATION, next.path(DURATION).intValue() + before.intValue() - value.intValue());
    }
    var path = list.path() + "[0]." + part.name();
    return new LimitExample(part, path, value, BodyFields.with(body, list, items));
  }

  private static Stream<JsonNode> invalid(Field field, ObjectNode body) {
    return field.kind() instanceof FieldType.ObjectList(var parts, var max)
        ? Stream.of(copies(BodyFields.get(body, field).path(0), parts, max + 1))
        : values(field.kind(), BodyFields.get(body, field));
  }

  /** So many valid items: each has its own index and name, and one second. */
  private static ArrayNode copies(JsonNode item, Fields parts, int count) {
    var items = NODES.arrayNode();
    for (var index = 1; index <= count; index++) {
      var copy = (ObjectNode) item.deepCopy();
      if (copy.has("index")) {
        copy.put("index", index);
      }
      if (parts.contains("name")) {
        copy.put("name", copy.path("name").stringValue() + index);
      }
      if (copy.has(DURATION)) {
        copy.put(DURATION, 1);
      }
      items.add(copy);
    }
    return items;
  }

  private static Stream<JsonNode> values(FieldType type, JsonNode valid) {
    return switch (type) {
      case FieldType.Text(var max) -> Stream.of(NODES.stringNode("x".repeat(max + 1)));
      case FieldType.Flag _ -> Stream.of(NODES.stringNode("yes"));
      case FieldType.TrueOnly _ -> Stream.of(NODES.booleanNode(false));
      case FieldType.WholeNumber number -> Stream.of(NODES.numberNode(outside(number)));
      case FieldType.IntegerChoice(var all) ->
          Stream.of(NODES.numberNode(Collections.max(all) + 1));
      case FieldType.NumberRange(var _, var max) -> Stream.of(NODES.numberNode(max + 1));
      case FieldType.Choice _ -> Stream.of(NODES.stringNode("best"));
      case FieldType.MediaUrl(var media) -> Stream.of(NODES.stringNode(fileOf(media)));
      case FieldType.MediaUrls(var media, var min, var max) -> lists(media, min, max, valid);
      case FieldType.Index _ -> Stream.of(NODES.numberNode(2));
      case FieldType.LibraryId _ -> Stream.of(NODES.stringNode("cat"));
      case FieldType.ObjectList _,
          FieldType.TextList _,
          FieldType.SingleObject _,
          FieldType.StringMap _ ->
          Stream.empty();
    };
  }

  private static long outside(FieldType.WholeNumber number) {
    return number.max() == Long.MAX_VALUE ? number.min() - 1 : number.max() + 1;
  }

  private static String fileOf(MediaKind media) {
    return switch (media) {
      case IMAGE -> LOCAL_FILE;
      case VIDEO -> "coffee.mp4";
    };
  }

  /** A list with one URL too many, one with too few, and one without a URL. */
  private static Stream<JsonNode> lists(MediaKind media, int min, int max, JsonNode valid) {
    var all = new ArrayList<JsonNode>();
    all.add(urls(valid, max + 1));
    if (min > 1) {
      all.add(urls(valid, min - 1));
    }
    all.add(urls(valid, Math.max(min, 1) - 1).add(fileOf(media)));
    return all.stream();
  }

  private static ArrayNode urls(JsonNode valid, int count) {
    var list = NODES.arrayNode();
    IntStream.range(0, count).forEach(index -> list.add(valid.path(index % valid.size())));
    return list;
  }
}
