package filmgate.docs.model;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** The JSON type and the limits of a field. */
final class TypeText {
  static final LocalizedText STRING = text("string", "字符串");
  static final LocalizedText OBJECT = text("object", "对象");
  private static final LocalizedText NOTHING = text("", "");

  private TypeText() {}

  static LocalizedText type(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _, FieldType.MediaUrl _ -> STRING;
      case FieldType.Flag _, FieldType.TrueOnly _ -> text("boolean", "布尔值");
      case FieldType.WholeNumber number ->
          number.acceptsDigits() ? text("integer or string", "整数或字符串") : text("integer", "整数");
      case FieldType.IntegerChoice _, FieldType.Index _ -> text("integer", "整数");
      case FieldType.NumberRange _ -> text("number", "数字");
      case FieldType.LibraryId _ -> text("integer or string", "整数或字符串");
      case FieldType.MediaUrls _, FieldType.TextList _ -> text("array of strings", "字符串数组");
      case FieldType.SingleObject _ -> OBJECT;
      case FieldType.ObjectList _ -> text("array of objects", "对象数组");
      case FieldType.StringMap _ -> text("object of strings", "值为字符串的对象");
    };
  }

  /** The limits; empty if there are none. */
  static LocalizedText limits(FieldType type) {
    return switch (type) {
      case FieldType.Text(var max) -> text("at most " + max + " characters", "最多 " + max + " 个字符");
      case FieldType.Flag _, FieldType.SingleObject _ -> NOTHING;
      case FieldType.TrueOnly _ -> text("only `true`", "只能为 `true`");
      case FieldType.WholeNumber number -> range(number);
      case FieldType.IntegerChoice(var values) -> list(values);
      case FieldType.NumberRange(var min, var max) -> range(plain(min), plain(max));
      case FieldType.Choice choice -> choice(choice);
      case FieldType.MediaUrl(var media) -> urls(media);
      case FieldType.MediaUrls(var media, var min, var max) -> urls(media, min, max);
      case FieldType.Index _ -> text("1, 2, 3 …", "1、2、3 …");
      case FieldType.LibraryId _ -> text("at most 64 digits", "最多 64 位数字");
      case FieldType.ObjectList(var _, var max) -> items(max);
      case FieldType.TextList(var max, var charactersMax) ->
          text(
              "at most %d, of %d characters".formatted(max, charactersMax),
              "最多 %d 项，每项最多 %d 个字符".formatted(max, charactersMax));
      case FieldType.StringMap(var max, var nameMax, var valueMax) ->
          text(
              "at most %d; names of %d, values of %d characters".formatted(max, nameMax, valueMax),
              "最多 %d 项，键名最多 %d 个字符，值最多 %d 个字符".formatted(max, nameMax, valueMax));
    };
  }

  private static LocalizedText range(FieldType.WholeNumber number) {
    return number.max() == Long.MAX_VALUE
        ? text("at least " + number.min(), "不小于 " + number.min())
        : range(Long.toString(number.min()), Long.toString(number.max()));
  }

  private static LocalizedText range(String min, String max) {
    return min.equals(max)
        ? text("only " + min, "只能为 " + min)
        : text(min + " to " + max, min + " 到 " + max);
  }

  private static LocalizedText items(int max) {
    return text("at most " + max, "最多 " + max + " 项");
  }

  private static LocalizedText urls(MediaKind media) {
    var formats = media.accepted().formats();
    return text("URL of " + formats.en(), formats.zh() + "的 URL");
  }

  private static LocalizedText urls(MediaKind media, int min, int max) {
    var formats = media.accepted().formats();
    var count = min == 0 ? items(max) : text(min + " to " + max, min + " 到 " + max + " 项");
    return text(
        count.en() + ", each the URL of " + formats.en(), count.zh() + "，每项为 " + urls(media).zh());
  }

  private static LocalizedText choice(FieldType.Choice choice) {
    var words = list(choice.values());
    var aliases = choice.options().stream().flatMap(option -> option.aliases().stream()).toList();
    var also = list(aliases);
    var both =
        aliases.isEmpty()
            ? words
            : text(words.en() + "; alias " + also.en(), words.zh() + "；别名 " + also.zh());
    return choice.ignoreCase() ? text(both.en() + "; in any case", both.zh() + "；不区分大小写") : both;
  }

  static LocalizedText list(Collection<?> values) {
    var codes = values.stream().map(value -> "`" + value + "`").toList();
    return text(
        codes.stream().collect(Collectors.joining(", ")),
        codes.stream().collect(Collectors.joining("、")));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static LocalizedText text(String en, String zh) {
    return new LocalizedText(en, zh);
  }
}
