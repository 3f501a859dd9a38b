package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.value.NestedUrls;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import filmgate.text.Warning;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a body: types, aliases, nested fields, and unknown names. */
final class BodyCheck {
  private final ModelSpec spec;
  private final UndeclaredFields others;
  private final CheckContext context;
  private final ProblemCollector collector;
  private final ValueCheck values;
  private final ParsedRequest request;
  private final List<UndeclaredField> undeclared = new ArrayList<>(0);
  private UndeclaredField labels = new UndeclaredField("", "", NullNode.getInstance());

  BodyCheck(
      ModelSpec spec, UndeclaredFields others, CheckContext context, ProblemCollector collector) {
    this.spec = spec;
    this.others = others;
    this.context = context;
    this.collector = collector;
    this.values = new ValueCheck(context, collector);
    this.request = new ParsedRequest(spec);
  }

  ParsedRequest read(ObjectNode body) {
    for (var entry : body.properties()) {
      if (collector.isFull()) {
        break;
      }
      var name = entry.getKey();
      var index = spec.fields().indexOf(name);
      if (index >= 0) {
        accept(index, name, name, entry.getValue());
      } else if (spec.fields().containers().contains(name)) {
        readContainer(name, entry.getValue());
      } else if (CommonFields.ALL.contains(name)) {
        readCommon(CommonFields.ALL.find(name), entry.getValue());
      } else if (!name.equals("model")) {
        readUndeclared(name, entry.getValue());
      }
    }
    checkUndeclared();
    checkRetention();
    checkWebhooks();
    return request;
  }

  /** The files of a task are not stored longer than those of its account. */
  private void checkRetention() {
    var hours = request.extras().path(CommonFields.RETENTION_HOURS);
    var max = context.retentionHoursMax();
    if (hours.intValue(0) > max) {
      var path = request.asWritten(CommonFields.RETENTION_HOURS);
      var text = ValidationMessages.outOfRange(path, hours, "1", Integer.toString(max));
      collector.addProblem(
          ProblemCollector.LAST_INDEX, new Problem(path, Reason.OUT_OF_RANGE, text));
    }
  }

  /** Each URL must be allowed, and two must not differ. */
  private void checkWebhooks() {
    var found = CommonFields.webhooks(request.extras());
    for (var field : found) {
      context
          .webhooks()
          .problem(request.asWritten(field.param()), field.url())
          .ifPresent(problem -> collector.addProblem(ProblemCollector.LAST_INDEX, problem));
    }
    if (found.size() == 2 && !found.getFirst().url().equals(found.getLast().url())) {
      var paths = found.stream().map(one -> request.asWritten(one.param())).toList();
      collector.addProblem(
          ProblemCollector.LAST_INDEX, FrameMapping.conflict(paths.getFirst(), paths.getLast()));
    }
  }

  /** After the declared fields, and a last frame after the first frame. */
  private void checkUndeclared() {
    var foreign = new ForeignFieldCheck(request, values, collector);
    var misplaced = new MisplacedFieldCheck(request, values, collector);
    misplaced.checkLabels(labels);
    for (var last : new boolean[] {false, true}) {
      for (var field : undeclared) {
        if (collector.isFull()) {
          return;
        }
        if (isLastFrame(field.name()) == last) {
          others.check(field, request, foreign, misplaced);
        }
      }
    }
  }

  private static boolean isLastFrame(String name) {
    return ForeignMeaning.find(name).filter(it -> it == ForeignMeaning.LAST_FRAME).isPresent();
  }

  private void readCommon(Field field, JsonNode node) {
    if (field.kind() instanceof FieldType.StringMap) {
      labels = new UndeclaredField(field.name(), field.name(), node);
    }
    if (!ValueCheck.isAbsent(field.kind(), node)) {
      values
          .check(field.kind(), new FieldValue(node, field.name(), ProblemCollector.LAST_INDEX))
          .ifPresent(canonical -> request.extras().set(field.name(), canonical));
    }
  }

  private void readUndeclared(String name, JsonNode node) {
    if (name.equals("extra_body") && node.isObject()) {
      for (var entry : node.properties()) {
        var path = name + "." + entry.getKey();
        undeclared.add(new UndeclaredField(entry.getKey(), path, entry.getValue()));
      }
    } else {
      undeclared.add(new UndeclaredField(name, name, node));
    }
  }

  private void readContainer(String container, JsonNode node) {
    if (node.isNull()) {
      return;
    }
    if (!node.isObject()) {
      values.wrongType(new FieldValue(node, container, firstIndexIn(container)), JsonNouns.OBJECT);
      return;
    }
    for (var entry : node.properties()) {
      if (collector.isFull()) {
        return;
      }
      var name = entry.getKey();
      var path = container + "." + name;
      var index = spec.fields().indexOf(name);
      if (index >= 0 && spec.fields().get(index).container().equals(container)) {
        accept(index, name, path, entry.getValue());
      } else {
        undeclared.add(new UndeclaredField(name, path, entry.getValue()));
      }
    }
  }

  private int firstIndexIn(String container) {
    var index = 0;
    while (!spec.fields().get(index).container().equals(container)) {
      index++;
    }
    return index;
  }

  private void accept(int index, String name, String path, JsonNode node) {
    var field = spec.fields().get(index);
    if (ValueCheck.isAbsent(field.kind(), node)) {
      return;
    }
    var value = values.check(field.kind(), new FieldValue(node, path, index));
    if (value.isEmpty()) {
      request.markInvalid(index);
    }
    var canonical = value.orElse(node);
    if (!request.isGiven(index)) {
      request.putRaw(index, path, node);
      request.set(index, canonical);
    } else if (field.container().isEmpty()) {
      acceptAlias(index, name, canonical);
    } else {
      acceptNested(index, path, node, canonical);
    }
  }

  /** The same field under two names: if they differ, the alias is refused (rule R10). */
  private void acceptAlias(int index, String name, JsonNode canonical) {
    var field = spec.fields().get(index);
    var first = request.pathOf(index);
    var alias = name.equals(field.name()) ? first : name;
    var other = alias.equals(name) ? first : name;
    var known = request.valueAt(index);
    if (!request.isInvalid(field.name()) && !known.equals(canonical)) {
      collector.addProblem(index, FrameMapping.conflict(alias, other));
      request.markInvalid(index);
    }
    if (name.equals(field.name())) {
      request.putRaw(index, name, canonical);
    }
  }

  /** The same field at the top level and nested: the nested one is used (rule R90). */
  private void acceptNested(int index, String path, JsonNode node, JsonNode canonical) {
    var inside = path.indexOf('.') >= 0;
    var ignored = inside ? request.pathOf(index) : path;
    var used = inside ? path : request.pathOf(index);
    if (!request.valueAt(index).equals(canonical)
        && (NestedUrls.isIn(canonical) || NestedUrls.isIn(request.valueAt(index)))) {
      collector.addProblem(index, FrameMapping.conflict(ignored, used));
      request.markInvalid(index);
      return;
    }
    if (inside) {
      request.putRaw(index, path, node);
      request.set(index, canonical);
    }
    var message =
        new LocalizedText(
                "{ignored} is ignored: {used} takes precedence", "{ignored} 已忽略：{used} 优先")
            .with("used", used)
            .with("ignored", ignored);
    collector.addIgnored(index, new Warning(ignored, Warning.WarningReason.OVERRIDDEN, message));
  }
}
