package filmgate.catalogue.check;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks a value against its type: returns the canonical value, or nothing and adds problems. */
public final class ValueCheck {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final CheckContext context;
  private final ProblemCollector collector;

  ValueCheck(CheckContext context, ProblemCollector collector) {
    this.context = context;
    this.collector = collector;
  }

  /** A value, its path for messages, and the index of its field for their order. */
  record FieldValue(JsonNode node, String path, int index) {}

  /** Whether the value counts as absent: null, a blank string, an empty array (rule R8). */
  public static boolean isAbsent(FieldType kind, JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return true;
    }
    return switch (kind) {
      case FieldType.Text _, FieldType.Choice _, FieldType.MediaUrl _, FieldType.LibraryId _ ->
          isBlank(node);
      case FieldType.WholeNumber(var _, var _, var textToo) -> textToo && isBlank(node);
      case FieldType.MediaUrls _, FieldType.ObjectList _ -> node.isArray() && node.isEmpty();
      case FieldType.StringMap _ -> node.isObject() && node.isEmpty();
      case FieldType.Flag _,
          FieldType.TrueOnly _,
          FieldType.IntegerChoice _,
          FieldType.NumberRange _,
          FieldType.Index _ ->
          false;
    };
  }

  private static boolean isBlank(JsonNode node) {
    return node.isString() && node.stringValue().isBlank();
  }

  Optional<JsonNode> check(FieldType kind, FieldValue spot) {
    return switch (kind) {
      case FieldType.Text(var max) -> text(spot, max);
      case FieldType.Flag() ->
          spot.node.isBoolean() ? Optional.of(spot.node) : wrongType(spot, JsonNouns.BOOLEAN);
      case FieldType.TrueOnly() -> onlyTrue(spot);
      case FieldType.WholeNumber whole -> wholeNumber(spot, whole);
      case FieldType.IntegerChoice(var values) -> wholeOf(spot, values);
      case FieldType.NumberRange(var min, var max) -> scale(spot, min, max);
      case FieldType.Choice choice -> choice(spot, choice);
      case FieldType.MediaUrl(var media) -> url(spot, media);
      case FieldType.MediaUrls urls -> urls(spot, urls);
      case FieldType.Index() -> wholeNumber(spot, FieldType.WholeNumber.atLeast(Long.MIN_VALUE));
      case FieldType.LibraryId() -> libraryId(spot);
      case FieldType.StringMap labels -> new LabelsCheck(this, labels).check(spot);
      case FieldType.ObjectList items ->
          spot.node.isArray() ? items(spot, items) : wrongType(spot, JsonNouns.ARRAY);
    };
  }

  private Optional<JsonNode> text(FieldValue spot, int max) {
    if (!spot.node.isString()) {
      return wrongType(spot, JsonNouns.STRING);
    }
    var text = spot.node.stringValue();
    if (text.length() > max) {
      var characters = text.codePointCount(0, text.length());
      if (characters > max) {
        return addProblem(
            spot, Reason.STRING_TOO_LONG, ValidationMessages.tooLong(spot.path, characters, max));
      }
    }
    return Optional.of(spot.node);
  }

  private Optional<JsonNode> onlyTrue(FieldValue spot) {
    if (!spot.node.isBoolean()) {
      return wrongType(spot, JsonNouns.BOOLEAN);
    }
    return spot.node.booleanValue()
        ? Optional.of(spot.node)
        : addProblem(
            spot,
            Reason.INVALID_VALUE,
            ValidationMessages.notInList(spot.path, spot.node, List.of(true)));
  }

  private Optional<JsonNode> wholeNumber(FieldValue spot, FieldType.WholeNumber kind) {
    var number =
        kind.acceptsDigits()
            ? WholeNumbers.fromNumberOrDigits(spot.node)
            : WholeNumbers.from(spot.node);
    if (number.isEmpty()) {
      return wrongType(
          spot, kind.acceptsDigits() ? JsonNouns.INTEGER_OR_DIGITS : JsonNouns.INTEGER);
    }
    var value = number.getAsLong();
    if (value < kind.min() || value > kind.max()) {
      var max = kind.max() == Long.MAX_VALUE ? "" : Long.toString(kind.max());
      return outOfRange(spot, Long.toString(kind.min()), max);
    }
    return Optional.of(WholeNumbers.node(value));
  }

  private Optional<JsonNode> wholeOf(FieldValue spot, List<Integer> values) {
    var number = WholeNumbers.from(spot.node);
    if (number.isEmpty()) {
      return wrongType(spot, JsonNouns.INTEGER);
    }
    for (var value : values) {
      if (value == number.getAsLong()) {
        return Optional.of(WholeNumbers.node(value));
      }
    }
    return addProblem(
        spot, Reason.INVALID_VALUE, ValidationMessages.notInList(spot.path, spot.node, values));
  }

  private Optional<JsonNode> scale(FieldValue spot, double min, double max) {
    if (!spot.node.isNumber()) {
      return wrongType(spot, JsonNouns.NUMBER);
    }
    var value = spot.node.doubleValue();
    return value >= min && value <= max
        ? Optional.of(spot.node)
        : outOfRange(spot, WholeNumbers.toPlainString(min), WholeNumbers.toPlainString(max));
  }

  private Optional<JsonNode> choice(FieldValue spot, FieldType.Choice choice) {
    if (!spot.node.isString()) {
      return wrongType(spot, JsonNouns.STRING);
    }
    var canonical = choice.canonical(spot.node.stringValue());
    return canonical.isPresent()
        ? Optional.of(NODES.stringNode(canonical.get()))
        : addProblem(
            spot,
            Reason.INVALID_VALUE,
            ValidationMessages.notInList(spot.path, spot.node, choice.values()));
  }

  private Optional<JsonNode> url(FieldValue spot, MediaKind media) {
    if (!spot.node.isString()) {
      return wrongType(spot, JsonNouns.STRING);
    }
    var url = spot.node.stringValue();
    if (UrlSyntax.isData(url)) {
      return UrlSyntax.isDataOf(url, media) ? Optional.of(spot.node) : badUrl(spot, media);
    }
    if (url.length() > FieldType.TEXT_MAX) {
      var message = ValidationMessages.tooLong(spot.path, url.length(), FieldType.TEXT_MAX);
      return addProblem(spot, Reason.STRING_TOO_LONG, message);
    }
    if (!UrlSyntax.isWeb(url)) {
      return badUrl(spot, media);
    }
    return switch (context.urls().check(url)) {
      case ALLOWED -> Optional.of(spot.node);
      case INVALID -> badUrl(spot, media);
      case BLOCKED ->
          addProblem(spot, Reason.BLOCKED_URL, ValidationMessages.blockedUrl(spot.path));
    };
  }

  private Optional<JsonNode> badUrl(FieldValue spot, MediaKind media) {
    return addProblem(
        spot, Reason.INVALID_URL, ValidationMessages.badUrl(spot.path, media.types()));
  }

  private Optional<JsonNode> urls(FieldValue spot, FieldType.MediaUrls kind) {
    if (!spot.node.isArray()) {
      return wrongType(spot, JsonNouns.ARRAY);
    }
    var valid = rightCount(spot, kind.min(), kind.max());
    var one = new FieldType.MediaUrl(kind.media());
    for (var index = 0; index < spot.node.size() && !collector.isFull(); index++) {
      var entry = new FieldValue(spot.node.path(index), spot.path + "[" + index + "]", spot.index);
      if (isAbsent(one, entry.node)) {
        addProblem(entry, Reason.MISSING_REQUIRED, ValidationMessages.missing(entry.path));
        valid = false;
      } else if (url(entry, kind.media()).isEmpty()) {
        valid = false;
      }
    }
    return valid ? Optional.of(spot.node) : Optional.empty();
  }

  private boolean rightCount(FieldValue spot, int min, int max) {
    var size = spot.node.size();
    if (size > max) {
      addProblem(spot, Reason.TOO_MANY_ITEMS, ValidationMessages.tooMany(spot.path, size, max));
      return false;
    }
    if (size < min) {
      addProblem(spot, Reason.TOO_FEW_ITEMS, ValidationMessages.tooFew(spot.path, size, min));
      return false;
    }
    return true;
  }

  private Optional<JsonNode> libraryId(FieldValue spot) {
    var node = spot.node;
    if (!node.isString() && !WholeNumbers.isWholeNumber(node)) {
      return wrongType(spot, JsonNouns.INTEGER_OR_DIGITS);
    }
    var digits = node.isString() ? node.stringValue() : WholeNumbers.digits(node);
    return WholeNumbers.isDigits(digits)
        ? Optional.of(NODES.stringNode(digits))
        : addProblem(
            spot,
            Reason.INVALID_VALUE,
            ValidationMessages.wrongType(spot.path, node, JsonNouns.INTEGER_OR_DIGITS));
  }

  private Optional<JsonNode> items(FieldValue spot, FieldType.ObjectList kind) {
    var valid = rightCount(spot, 0, kind.max());
    var canonical = NODES.arrayNode();
    var check = new ItemCheck(this, collector, kind.parts());
    for (var index = 0; index < spot.node.size() && !collector.isFull(); index++) {
      var entry = new FieldValue(spot.node.path(index), spot.path + "[" + index + "]", spot.index);
      var item = check.check(entry, index + 1);
      item.ifPresent(canonical::add);
      valid &= item.isPresent();
    }
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private Optional<JsonNode> outOfRange(FieldValue spot, String min, String max) {
    return addProblem(
        spot, Reason.OUT_OF_RANGE, ValidationMessages.outOfRange(spot.path, spot.node, min, max));
  }

  Optional<JsonNode> wrongType(FieldValue spot, LocalizedText expected) {
    return addProblem(
        spot, Reason.INVALID_TYPE, ValidationMessages.wrongType(spot.path, spot.node, expected));
  }

  Optional<JsonNode> addProblem(FieldValue spot, Reason reason, LocalizedText message) {
    collector.addProblem(spot.index, new Problem(spot.path, reason, message));
    return Optional.empty();
  }
}
