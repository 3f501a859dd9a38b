package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.FrameFields.FrameTarget;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a frame that was sent under the name of another service where the model takes it. */
record FrameMapping(ParsedRequest request, ValueCheck values, ProblemCollector collector) {
  private static final FieldType URL = new FieldType.MediaUrl(MediaKind.IMAGE);

  /** The path that the frame has now, or nothing if there is a problem. */
  Optional<String> put(FrameTarget target, String path, JsonNode url) {
    var index = request.spec().fields().indexOf(target.field());
    var given = new FieldValue(url, path, index);
    var canonical = values.check(URL, given);
    if (canonical.isEmpty()) {
      return invalid(given);
    }
    return put(target, new FieldValue(canonical.get(), path, index));
  }

  private Optional<String> put(FrameTarget target, FieldValue given) {
    return switch (target) {
      case FrameTarget.OwnField(var field) -> putField(field, given);
      case FrameTarget.ItemAt(var field, var at) -> putItem(field, at, given);
      case FrameTarget.ItemWithRole(var field, var role) -> putRole(field, role, given);
    };
  }

  /** The rules count the field as given. */
  private Optional<String> invalid(FieldValue given) {
    if (!request.isGiven(given.index())) {
      request.putRaw(given.index(), given.path(), given.node());
    }
    request.markInvalid(given.index());
    return Optional.empty();
  }

  private Optional<String> putField(String field, FieldValue given) {
    if (!request.isGiven(given.index())) {
      request.putRaw(given.index(), given.path(), given.node());
      request.set(given.index(), given.node());
      request.recordSpelling(field, given.path());
      return Optional.of(field);
    }
    return sameAs(request.valueAt(given.index()), field, given);
  }

  private Optional<String> putItem(String field, int at, FieldValue given) {
    var items = items(given);
    var path = field + "[" + at + "]";
    if (items.size() > at) {
      return sameAs(items.path(at), path, given);
    }
    if (items.size() < at) {
      collector.addProblem(given.index(), firstFrameMissing(given.path()));
      return Optional.empty();
    }
    items.add(given.node());
    return store(items, path, path, given);
  }

  private Optional<String> putRole(String field, String role, FieldValue given) {
    var items = items(given);
    for (var index = 0; index < items.size(); index++) {
      if (items.path(index).path("role").stringValue("").equals(role)) {
        var path = field + "[" + index + "].url";
        return sameAs(items.path(index).path("url"), path, given);
      }
    }
    var path = field + "[" + items.size() + "].url";
    items.add(
        JsonNodeFactory.instance
            .objectNode()
            .put("url", given.node().stringValue())
            .put("role", role));
    return store(items, path, field, given);
  }

  /** A copy of the items that the request has already. */
  private ArrayNode items(FieldValue given) {
    var items = JsonNodeFactory.instance.arrayNode();
    if (request.isGiven(given.index())) {
      request.valueAt(given.index()).forEach(items::add);
    }
    return items;
  }

  private Optional<String> store(ArrayNode items, String path, String shown, FieldValue given) {
    var known = request.isGiven(given.index()) ? request.pathOf(given.index()) : given.path();
    var field = request.spec().fields().get(given.index()).name();
    request.putRaw(given.index(), known.equals(field) ? known : given.path(), items);
    request.set(given.index(), items);
    request.recordSpelling(path, given.path());
    return Optional.of(shown);
  }

  private Optional<String> sameAs(JsonNode known, String path, FieldValue given) {
    if (request.isInvalid(request.spec().fields().get(given.index()).name())
        || known.equals(given.node())) {
      return Optional.of(path);
    }
    collector.addProblem(given.index(), conflict(given.path(), request.asWritten(path)));
    return Optional.empty();
  }

  static Problem conflict(String path, String other) {
    var message =
        new LocalizedText(
                "{path} and {other} have the same meaning but different values; send only one",
                "{path} 与 {other} 含义相同但取值不同，请只传其中一个")
            .with("other", other)
            .with("path", path);
    return new Problem(path, Reason.CONFLICTING_PARAMETERS, message);
  }

  private static Problem firstFrameMissing(String path) {
    var message =
        new LocalizedText(
                "{path} requires a first frame; send it in image_urls",
                "不能只传尾帧（{path}），请同时用 image_urls 传入首帧")
            .with("path", path);
    return new Problem(path, Reason.FIRST_FRAME_REQUIRED, message);
  }
}
