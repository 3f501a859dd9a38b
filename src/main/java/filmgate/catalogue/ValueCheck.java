package filmgate.catalogue;

import filmgate.catalogue.Kind.MediaKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks single values against their kinds; the canonical value, or nothing and the problems. */
final class ValueCheck {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Words TEXT = new Words("a text", "文本");
  private static final Words FLAG =
      new Words("true or false without quotes", " true 或 false（不加引号）");
  private static final Words WHOLE = new Words("a whole number without quotes", "整数（不加引号）");
  private static final Words WHOLE_OR_DIGITS =
      new Words("a whole number, or its digits as a text", "整数或由数字组成的文本");
  private static final Words NUMBER = new Words("a number without quotes", "数字（不加引号）");
  private static final Words LIST = new Words("a list", "数组");
  static final Words OBJECT = new Words("an object", "对象");

  private final CheckContext context;
  private final Findings findings;

  ValueCheck(CheckContext context, Findings findings) {
    this.context = context;
    this.findings = findings;
  }

  /** One value and where it stands: the path for messages, the place for their order. */
  record Spot(JsonNode node, String path, int place) {}

  /** Null, and what counts as nothing for the kind: blank text, an empty list (R8). */
  static boolean isAbsent(Kind kind, JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return true;
    }
    return switch (kind) {
      case Kind.Text _, Kind.Choice _, Kind.Url _, Kind.LibraryId _ -> isBlank(node);
      case Kind.Whole(var _, var _, var textToo) -> textToo && isBlank(node);
      case Kind.Urls _, Kind.Items _ -> node.isArray() && node.isEmpty();
      case Kind.Labels _ -> node.isObject() && node.isEmpty();
      case Kind.Flag _, Kind.OnlyTrue _, Kind.WholeOf _, Kind.Scale _, Kind.Place _ -> false;
    };
  }

  private static boolean isBlank(JsonNode node) {
    return node.isString() && node.stringValue().isBlank();
  }

  Optional<JsonNode> check(Kind kind, Spot spot) {
    return switch (kind) {
      case Kind.Text(var max) -> text(spot, max);
      case Kind.Flag() -> spot.node.isBoolean() ? Optional.of(spot.node) : wrongType(spot, FLAG);
      case Kind.OnlyTrue() -> onlyTrue(spot);
      case Kind.Whole whole -> whole(spot, whole);
      case Kind.WholeOf(var values) -> wholeOf(spot, values);
      case Kind.Scale(var min, var max) -> scale(spot, min, max);
      case Kind.Choice choice -> choice(spot, choice);
      case Kind.Url(var media) -> url(spot, media);
      case Kind.Urls urls -> urls(spot, urls);
      case Kind.Place() -> whole(spot, Kind.Whole.atLeast(Long.MIN_VALUE));
      case Kind.LibraryId() -> libraryId(spot);
      case Kind.Labels labels -> new LabelsCheck(this, labels).check(spot);
      case Kind.Items items -> spot.node.isArray() ? items(spot, items) : wrongType(spot, LIST);
    };
  }

  private Optional<JsonNode> text(Spot spot, int max) {
    if (!spot.node.isString()) {
      return wrongType(spot, TEXT);
    }
    var text = spot.node.stringValue();
    if (text.length() > max) {
      var characters = text.codePointCount(0, text.length());
      if (characters > max) {
        return refuse(spot, Reason.STRING_TOO_LONG, Wording.tooLong(spot.path, characters, max));
      }
    }
    return Optional.of(spot.node);
  }

  private Optional<JsonNode> onlyTrue(Spot spot) {
    if (!spot.node.isBoolean()) {
      return wrongType(spot, FLAG);
    }
    return spot.node.booleanValue()
        ? Optional.of(spot.node)
        : refuse(
            spot, Reason.INVALID_VALUE, Wording.notInList(spot.path, spot.node, List.of(true)));
  }

  private Optional<JsonNode> whole(Spot spot, Kind.Whole kind) {
    var number = kind.textToo() ? Wholes.fromTextToo(spot.node) : Wholes.from(spot.node);
    if (number.isEmpty()) {
      return wrongType(spot, kind.textToo() ? WHOLE_OR_DIGITS : WHOLE);
    }
    var value = number.getAsLong();
    if (value < kind.min() || value > kind.max()) {
      var max = kind.max() == Long.MAX_VALUE ? "" : Long.toString(kind.max());
      return outOfRange(spot, Long.toString(kind.min()), max);
    }
    return Optional.of(Wholes.node(value));
  }

  private Optional<JsonNode> wholeOf(Spot spot, List<Integer> values) {
    var number = Wholes.from(spot.node);
    if (number.isEmpty()) {
      return wrongType(spot, WHOLE);
    }
    for (var value : values) {
      if (value == number.getAsLong()) {
        return Optional.of(Wholes.node(value));
      }
    }
    return refuse(spot, Reason.INVALID_VALUE, Wording.notInList(spot.path, spot.node, values));
  }

  private Optional<JsonNode> scale(Spot spot, double min, double max) {
    if (!spot.node.isNumber()) {
      return wrongType(spot, NUMBER);
    }
    var value = spot.node.doubleValue();
    return value >= min && value <= max
        ? Optional.of(spot.node)
        : outOfRange(spot, Wholes.plain(min), Wholes.plain(max));
  }

  private Optional<JsonNode> choice(Spot spot, Kind.Choice choice) {
    if (!spot.node.isString()) {
      return wrongType(spot, TEXT);
    }
    var canonical = choice.canonical(spot.node.stringValue());
    return canonical.isPresent()
        ? Optional.of(NODES.stringNode(canonical.get()))
        : refuse(
            spot, Reason.INVALID_VALUE, Wording.notInList(spot.path, spot.node, choice.values()));
  }

  private Optional<JsonNode> url(Spot spot, MediaKind media) {
    if (!spot.node.isString()) {
      return wrongType(spot, TEXT);
    }
    var url = spot.node.stringValue();
    if (UrlSyntax.isData(url)) {
      return UrlSyntax.isDataOf(url, media) ? Optional.of(spot.node) : badUrl(spot, media);
    }
    if (url.length() > Kind.TEXT_MAX) {
      var words = Wording.tooLong(spot.path, url.length(), Kind.TEXT_MAX);
      return refuse(spot, Reason.STRING_TOO_LONG, words);
    }
    if (!UrlSyntax.isWeb(url)) {
      return badUrl(spot, media);
    }
    return switch (context.urls().judge(url)) {
      case ALLOWED -> Optional.of(spot.node);
      case INVALID -> badUrl(spot, media);
      case BLOCKED -> refuse(spot, Reason.BLOCKED_URL, Wording.blockedUrl(spot.path));
    };
  }

  private Optional<JsonNode> badUrl(Spot spot, MediaKind media) {
    return refuse(spot, Reason.INVALID_URL, Wording.badUrl(spot.path, media.types()));
  }

  private Optional<JsonNode> urls(Spot spot, Kind.Urls kind) {
    if (!spot.node.isArray()) {
      return wrongType(spot, LIST);
    }
    var sound = rightCount(spot, kind.min(), kind.max());
    var one = new Kind.Url(kind.media());
    for (var index = 0; index < spot.node.size() && !findings.isFull(); index++) {
      var entry = new Spot(spot.node.path(index), spot.path + "[" + index + "]", spot.place);
      if (isAbsent(one, entry.node)) {
        refuse(entry, Reason.MISSING_REQUIRED, Wording.missing(entry.path));
        sound = false;
      } else if (url(entry, kind.media()).isEmpty()) {
        sound = false;
      }
    }
    return sound ? Optional.of(spot.node) : Optional.empty();
  }

  private boolean rightCount(Spot spot, int min, int max) {
    var size = spot.node.size();
    if (size > max) {
      refuse(spot, Reason.TOO_MANY_ITEMS, Wording.tooMany(spot.path, size, max));
      return false;
    }
    if (size < min) {
      refuse(spot, Reason.TOO_FEW_ITEMS, Wording.tooFew(spot.path, size, min));
      return false;
    }
    return true;
  }

  private Optional<JsonNode> libraryId(Spot spot) {
    var node = spot.node;
    if (!node.isString() && !Wholes.isWhole(node)) {
      return wrongType(spot, WHOLE_OR_DIGITS);
    }
    var digits = node.isString() ? node.stringValue() : Wholes.digits(node);
    return Wholes.isDigits(digits)
        ? Optional.of(NODES.stringNode(digits))
        : refuse(spot, Reason.INVALID_VALUE, Wording.wrongType(spot.path, node, WHOLE_OR_DIGITS));
  }

  private Optional<JsonNode> items(Spot spot, Kind.Items kind) {
    var sound = rightCount(spot, 0, kind.max());
    var canonical = NODES.arrayNode();
    var check = new ItemCheck(this, findings, kind.parts());
    for (var index = 0; index < spot.node.size() && !findings.isFull(); index++) {
      var entry = new Spot(spot.node.path(index), spot.path + "[" + index + "]", spot.place);
      var item = check.check(entry, index + 1);
      item.ifPresent(canonical::add);
      sound &= item.isPresent();
    }
    return sound ? Optional.of(canonical) : Optional.empty();
  }

  private Optional<JsonNode> outOfRange(Spot spot, String min, String max) {
    return refuse(spot, Reason.OUT_OF_RANGE, Wording.outOfRange(spot.path, spot.node, min, max));
  }

  Optional<JsonNode> wrongType(Spot spot, Words expected) {
    return refuse(spot, Reason.INVALID_TYPE, Wording.wrongType(spot.path, spot.node, expected));
  }

  Optional<JsonNode> refuse(Spot spot, Reason reason, Words words) {
    findings.refuse(spot.place, new Problem(spot.path, reason, words));
    return Optional.empty();
  }
}
