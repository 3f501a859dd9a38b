package filmgate.catalogue;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random bodies for one model: mostly right, often wrong in one place, the same for one seed. */
final class RandomRequests {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "5",
          "6.0",
          "5.5",
          "-1",
          "4294967296",
          "\"\"",
          "\"  \"",
          "\"x\"",
          "\"5\"",
          "\"true\"",
          "[]",
          "{}",
          "[\"x\"]",
          "[{}]",
          "[null]",
          "[5]");
  private static final List<String> OTHERS =
      List.of(
          "image_urls",
          "image_with_roles",
          "first_frame_image",
          "last_frame_image",
          "image",
          "last_image",
          "video_list",
          "element_list",
          "multi_prompt",
          "mode",
          "audio",
          "seed",
          "resolution",
          "webhook",
          "metadata",
          "extra_body",
          "multi_shot",
          "voice_list",
          "zzzzz",
          "last_frame",
          "promt");
  private static final List<String> URLS =
      List.of(
          "https://example.com/a.png",
          "http://example.com:8080/b?c=d",
          "HTTPS://例子.com/猫.png",
          "data:image/png;base64,iVBORw0KGgo=",
          "data:video/mp4;base64,AAAA");
  private static final List<String> BAD_URLS =
      List.of("ftp://example.com/a", "example.com/a.png", "https://", "/a.png", "https:// a");

  private final Random random;
  private final ModelSpec spec;

  RandomRequests(ModelSpec spec, long seed) {
    this.random = new Random(seed);
    this.spec = spec;
  }

  ObjectNode next() {
    var body = NODES.objectNode().put("model", spec.id());
    for (var field : spec.fields().all()) {
      var often = field.name().equals("prompt") ? 0.85 : 0.25;
      if (random.nextDouble() < often) {
        placeOf(field, body).set(anyName(field), value(field.kind()));
      }
      if (!field.aliases().isEmpty() && chance(0.1)) {
        body.set(anyName(field), value(field.kind()));
      }
    }
    for (var field : CommonFields.ALL.all()) {
      if (chance(0.1)) {
        body.set(field.name(), value(field.kind()));
      }
    }
    if (chance(0.1)) {
      body.set(pick(OTHERS), odd());
    }
    return body;
  }

  private ObjectNode placeOf(Field field, ObjectNode body) {
    if (field.container().isEmpty() || chance(0.3)) {
      return body;
    }
    return body.get(field.container()) instanceof ObjectNode home
        ? home
        : body.putObject(field.container());
  }

  private String anyName(Field field) {
    return pick(field.names());
  }

  private JsonNode value(FieldType kind) {
    return chance(0.06) ? odd() : right(kind);
  }

  private JsonNode odd() {
    return Resources.JSON.readTree(pick(ODD));
  }

  private JsonNode right(FieldType kind) {
    return switch (kind) {
      case FieldType.Text(var max) -> text(max);
      case FieldType.Flag() -> NODES.booleanNode(random.nextBoolean());
      case FieldType.TrueOnly() -> NODES.booleanNode(chance(0.8));
      case FieldType.WholeNumber whole -> whole(whole);
      case FieldType.IntegerChoice(var values) ->
          NODES.numberNode(chance(0.9) ? (int) pick(values) : 7);
      case FieldType.NumberRange(var min, var max) ->
          NODES.numberNode(min + random.nextInt(12) * max / 10);
      case FieldType.Choice choice -> choice(choice);
      case FieldType.MediaUrl _ -> NODES.stringNode(url());
      case FieldType.MediaUrls(var _, var min, var max) ->
          list(min, Math.min(max, 3), () -> NODES.stringNode(url()));
      case FieldType.Index() -> NODES.numberNode(1 + random.nextInt(3));
      case FieldType.LibraryId() -> NODES.stringNode("829836802793406551");
      case FieldType.StringMap labels -> labels(labels);
      case FieldType.TextList(var max, var _) ->
          list(0, Math.min(max, 3), () -> NODES.stringNode(pick(List.of("kling", "b", " "))));
      case FieldType.SingleObject(var parts) -> object(parts, 1);
      case FieldType.ObjectList(var parts, var max) -> items(parts, Math.min(max, 3));
    };
  }

  private JsonNode text(int max) {
    if (chance(0.02)) {
      return NODES.stringNode("猫".repeat(max + random.nextInt(2)));
    }
    return NODES.stringNode(
        pick(List.of("a fox", "一只狐狸 @fox", "<<<image_1>>> waves", "x <<<image_2>>>", "𝒳")));
  }

  private JsonNode whole(FieldType.WholeNumber kind) {
    var min = Math.max(kind.min(), 0);
    var span = (int) Math.min(kind.max() - min + 3, 20);
    var number = min - 1 + random.nextInt(span);
    return kind.acceptsDigits() && chance(0.3)
        ? NODES.stringNode("0" + Math.abs(number))
        : NODES.numberNode(number);
  }

  private JsonNode choice(FieldType.Choice choice) {
    if (chance(0.05)) {
      return NODES.stringNode(pick(List.of("STD", "4K", "4:3", "other", "intelligent")));
    }
    return NODES.stringNode(pick(choice.values()));
  }

  private JsonNode labels(FieldType.StringMap kind) {
    var object = NODES.objectNode();
    for (var count = random.nextInt(chance(0.9) ? 3 : kind.max() + 2); count > 0; count--) {
      var name = pick(List.of("order", "一", "o".repeat(kind.nameMax() - 1 + random.nextInt(2))));
      var value = chance(0.9) ? "猫" : "𝒳".repeat(kind.valueMax() + random.nextInt(2));
      object.put(chance(0.95) ? name + count % 10 : " ", chance(0.95) ? value : null);
    }
    return object;
  }

  private JsonNode items(Fields parts, int max) {
    var place = new int[1];
    return list(1, max, () -> object(parts, ++place[0]));
  }

  private JsonNode object(Fields parts, int place) {
    var object = NODES.objectNode();
    for (var part : parts.all()) {
      if (chance(part.required() ? 0.97 : 0.7)) {
        var placed = part.kind() instanceof FieldType.Index && chance(0.97);
        object.set(part.name(), placed ? NODES.numberNode(place) : value(part.kind()));
      }
    }
    return object;
  }

  private JsonNode list(int min, int max, Supplier<JsonNode> entry) {
    var list = NODES.arrayNode();
    var size = min + random.nextInt(max - min + 1) + (chance(0.05) ? 1 : 0);
    for (var index = 0; index < size; index++) {
      list.add(entry.get());
    }
    return list;
  }

  private String url() {
    return pick(chance(0.95) ? URLS : BAD_URLS);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
