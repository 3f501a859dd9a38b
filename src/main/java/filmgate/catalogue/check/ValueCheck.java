package filmgate.catalogue.check;

import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.value.UrlSyntax;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.net.DataUri;
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

  /** The same check for a value that may be invalid without consequences. */
  ValueCheck withoutProblems() {
    return new ValueCheck(context, new ProblemCollector(false));
  }

  /** A value, its path for messages, and the index of its field for their order. */
  record FieldValue(JsonNode node, String path, int index) {
    private FieldValue item(int number) {
      return new FieldValue(node.path(number), path + "[" + number + "]", index);
    }
  }

  /** Whether the value counts as absent: null, a blank string, an empty array (rule R8). */
  public static boolean isAbsent(FieldType kind, JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return true;
    }
    return switch (kind) {
      case FieldType.Text _, FieldType.Choice _, FieldType.MediaUrl _, FieldType.LibraryId _ ->
          isBlank(node);
      case FieldType.WholeNumber(var _, var _, var textToo) -> textToo && isBlank(node);
      case FieldType.MediaUrls _, FieldType.ObjectList _, FieldType.TextList _ ->
          node.isArray() && node.isEmpty();
      case FieldType.StringMap _, FieldType.SingleObject _ -> node.isObject() && node.isEmpty();
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

  Optional<JsonNode> check(FieldType kind, FieldValue given) {
    return switch (kind) {
      case FieldType.Text(var max) -> text(given, max);
      case FieldType.Flag() ->
          given.node.isBoolean() ? Optional.of(given.node) : wrongType(given, JsonNouns.BOOLEAN);
      case FieldType.TrueOnly() -> onlyTrue(given);
      case FieldType.WholeNumber whole -> wholeNumber(given, whole);
      case FieldType.IntegerChoice(var values) -> wholeOf(given, values);
      case FieldType.NumberRange(var min, var max) -> scale(given, min, max);
      case FieldType.Choice choice -> choice(given, choice);
      case FieldType.MediaUrl(var media) -> url(given, media);
      case FieldType.MediaUrls urls -> urls(given, urls);
      case FieldType.Index() -> wholeNumber(given, FieldType.WholeNumber.atLeast(Long.MIN_VALUE));
      case FieldType.LibraryId() -> libraryId(given);
      case FieldType.StringMap labels -> new LabelsCheck(this, labels).check(given);
      case FieldType.ObjectList items ->
          given.node.isArray() ? items(given, items) : wrongType(given, JsonNouns.ARRAY);
      case FieldType.TextList texts -> texts(given, texts);
      case FieldType.SingleObject(var parts) ->
          new ItemCheck(this, collector, parts).check(given, 1);
    };
  }

  private Optional<JsonNode> text(FieldValue given, int max) {
    if (!given.node.isString()) {
      return wrongType(given, JsonNouns.STRING);
    }
    var text = given.node.stringValue();
    if (text.length() > max) {
      var characters = text.codePointCount(0, text.length());
      if (characters > max) {
        return addProblem(
            given, Reason.STRING_TOO_LONG, ValidationMessages.tooLong(given.path, characters, max));
      }
    }
    return Optional.of(given.node);
  }

  private Optional<JsonNode> onlyTrue(FieldValue given) {
    if (!given.node.isBoolean()) {
      return wrongType(given, JsonNouns.BOOLEAN);
    }
    return given.node.booleanValue() ? Optional.of(given.node) : notInList(given, List.of(true));
  }

  private Optional<JsonNode> wholeNumber(FieldValue given, FieldType.WholeNumber kind) {
    var number =
        kind.acceptsDigits()
            ? WholeNumbers.fromNumberOrDigits(given.node)
            : WholeNumbers.from(given.node);
    if (number.isEmpty()) {
      return wrongType(
          given, kind.acceptsDigits() ? JsonNouns.INTEGER_OR_DIGITS : JsonNouns.INTEGER);
    }
    var value = number.getAsLong();
    if (value < kind.min() || value > kind.max()) {
      var max = kind.max() == Long.MAX_VALUE ? "" : Long.toString(kind.max());
      return outOfRange(given, Long.toString(kind.min()), max);
    }
    return Optional.of(WholeNumbers.node(value));
  }

  private Optional<JsonNode> wholeOf(FieldValue given, List<Integer> values) {
    var number = WholeNumbers.from(given.node);
    if (number.isEmpty()) {
      return wrongType(given, JsonNouns.INTEGER);
    }
    for (var value : values) {
      if (value == number.getAsLong()) {
        return Optional.of(WholeNumbers.node(value));
      }
    }
    return notInList(given, values);
  }

  private Optional<JsonNode> scale(FieldValue given, double min, double max) {
    if (!given.node.isNumber()) {
      return wrongType(given, JsonNouns.NUMBER);
    }
    var value = given.node.doubleValue();
    return value >= min && value <= max
        ? Optional.of(given.node)
        : outOfRange(given, WholeNumbers.toPlainString(min), WholeNumbers.toPlainString(max));
  }

  private Optional<JsonNode> choice(FieldValue given, FieldType.Choice choice) {
    if (!given.node.isString()) {
      return wrongType(given, JsonNouns.STRING);
    }
    var canonical = choice.canonical(given.node.stringValue());
    return canonical.isPresent()
        ? Optional.of(NODES.stringNode(canonical.get()))
        : notInList(given, choice.values());
  }

  private Optional<JsonNode> url(FieldValue given, MediaKind media) {
    if (!given.node.isString()) {
      return wrongType(given, JsonNouns.STRING);
    }
    var url = given.node.stringValue().strip();
    if (DataUri.isDataUri(url)) {
      return dataUri(given, media);
    }
    if (MediaUrlMessages.isRawBase64(url)) {
      return invalidUrl(given, MediaUrlMessages.rawBase64(given.path, media));
    }
    if (url.length() > FieldType.TEXT_MAX) {
      var message = ValidationMessages.tooLong(given.path, url.length(), FieldType.TEXT_MAX);
      return addProblem(given, Reason.STRING_TOO_LONG, message);
    }
    if (!UrlSyntax.isWeb(url)) {
      return badUrl(given, media);
    }
    return switch (context.urls().check(url, media.accepted())) {
      case UrlDecision.Allowed _ -> Optional.of(NODES.stringNode(url));
      case UrlDecision.InvalidUrl _ -> badUrl(given, media);
      case UrlDecision.BlockedUrl _ ->
          addProblem(given, Reason.BLOCKED_URL, ValidationMessages.blockedUrl(given.path));
      case UrlDecision.UnknownUpload _ ->
          addProblem(given, Reason.UPLOAD_NOT_FOUND, MediaUrlMessages.unknownUpload(given.path));
      case UrlDecision.WrongUpload _ ->
          addProblem(
              given,
              Reason.INVALID_VALUE,
              MediaUrlMessages.wrongUpload(given.path, media.accepted()));
      case UrlDecision.UnknownSample(var names) ->
          addProblem(
              given,
              Reason.INVALID_VALUE,
              MediaUrlMessages.unknownSample(given.path, media.accepted(), names));
    };
  }

  private Optional<JsonNode> dataUri(FieldValue given, MediaKind media) {
    return switch (DataUri.parse(given.node.stringValue())) {
      case DataUri.Parsed.Invalid(var fault) ->
          invalidUrl(given, MediaUrlMessages.fault(given.path, fault, media.accepted()));
      case DataUri.Parsed.Valid(var uri) ->
          media.types().contains(uri.type())
              ? Optional.of(given.node)
              : invalidUrl(given, MediaUrlMessages.wrongType(given.path, media.accepted()));
    };
  }

  private Optional<JsonNode> badUrl(FieldValue given, MediaKind media) {
    return invalidUrl(given, ValidationMessages.badUrl(given.path, media.accepted()));
  }

  private Optional<JsonNode> invalidUrl(FieldValue given, LocalizedText message) {
    return addProblem(given, Reason.INVALID_URL, message);
  }

  private Optional<JsonNode> urls(FieldValue given, FieldType.MediaUrls kind) {
    return strings(given, kind.min(), kind.max(), new FieldType.MediaUrl(kind.media()));
  }

  private Optional<JsonNode> texts(FieldValue given, FieldType.TextList kind) {
    return strings(given, 0, kind.max(), new FieldType.Text(kind.charactersMax()));
  }

  /** An array of strings that must not be blank. */
  private Optional<JsonNode> strings(FieldValue given, int min, int max, FieldType one) {
    if (!given.node.isArray()) {
      return wrongType(given, JsonNouns.ARRAY);
    }
    var valid = rightCount(given, min, max);
    var canonical = NODES.arrayNode();
    for (var index = 0; index < given.node.size() && !collector.isFull(); index++) {
      var entry = given.item(index);
      if (isAbsent(one, entry.node)) {
        addProblem(entry, Reason.MISSING_REQUIRED, ValidationMessages.missing(entry.path));
        valid = false;
      } else {
        var value = check(one, entry);
        value.ifPresent(canonical::add);
        valid &= value.isPresent();
      }
    }
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private boolean rightCount(FieldValue given, int min, int max) {
    var size = given.node.size();
    if (size > max) {
      addProblem(given, Reason.TOO_MANY_ITEMS, ValidationMessages.tooMany(given.path, size, max));
      return false;
    }
    if (size < min) {
      addProblem(given, Reason.TOO_FEW_ITEMS, ValidationMessages.tooFew(given.path, size, min));
      return false;
    }
    return true;
  }

  private Optional<JsonNode> libraryId(FieldValue given) {
    var node = given.node;
    if (!node.isString() && !WholeNumbers.isWholeNumber(node)) {
      return wrongType(given, JsonNouns.INTEGER_OR_DIGITS);
    }
    var digits = node.isString() ? node.stringValue() : WholeNumbers.digits(node);
    return WholeNumbers.isDigits(digits)
        ? Optional.of(NODES.stringNode(digits))
        : addProblem(
            given,
            Reason.INVALID_VALUE,
            ValidationMessages.wrongType(given.path, node, JsonNouns.INTEGER_OR_DIGITS));
  }

  private Optional<JsonNode> items(FieldValue given, FieldType.ObjectList kind) {
    var valid = rightCount(given, 0, kind.max());
    var canonical = NODES.arrayNode();
    var check = new ItemCheck(this, collector, kind.parts());
    for (var index = 0; index < given.node.size() && !collector.isFull(); index++) {
      var entry = given.item(index);
      var item = check.check(entry, index + 1);
      item.ifPresent(canonical::add);
      valid &= item.isPresent();
    }
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private Optional<JsonNode> notInList(FieldValue given, List<?> allowed) {
    var message = ValidationMessages.notInList(given.path, given.node, allowed);
    return addProblem(given, Reason.INVALID_VALUE, message);
  }

  private Optional<JsonNode> outOfRange(FieldValue given, String min, String max) {
    return addProblem(
        given,
        Reason.OUT_OF_RANGE,
        ValidationMessages.outOfRange(given.path, given.node, min, max));
  }

  Optional<JsonNode> wrongType(FieldValue given, LocalizedText expected) {
    return addProblem(
        given, Reason.INVALID_TYPE, ValidationMessages.wrongType(given.path, given.node, expected));
  }

  Optional<JsonNode> addProblem(FieldValue given, Reason reason, LocalizedText message) {
    collector.addProblem(given.index, new Problem(given.path, reason, message));
    return Optional.empty();
  }
}
