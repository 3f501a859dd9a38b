package filmgate.catalogue;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** The type and the limits of a field as text for {@link RulesPage}. */
final class FieldTypeText {
  private FieldTypeText() {}

  static String jsonType(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _, FieldType.MediaUrl _ -> "string";
      case FieldType.Flag _, FieldType.TrueOnly _ -> "boolean";
      case FieldType.WholeNumber number -> number.acceptsDigits() ? "integer or string" : "integer";
      case FieldType.IntegerChoice _, FieldType.Index _ -> "integer";
      case FieldType.NumberRange _ -> "number";
      case FieldType.LibraryId _ -> "integer or string";
      case FieldType.MediaUrls _, FieldType.TextList _ -> "array of strings";
      case FieldType.SingleObject _ -> "object";
      case FieldType.ObjectList _ -> "array of objects";
      case FieldType.StringMap _ -> "object of strings";
    };
  }

  static String values(FieldType type) {
    return switch (type) {
      case FieldType.Text(var max) -> "at most " + max + " characters";
      case FieldType.Flag _ -> "";
      case FieldType.TrueOnly _ -> "`true`";
      case FieldType.WholeNumber number -> range(number);
      case FieldType.IntegerChoice(var values) -> list(values);
      case FieldType.NumberRange(var min, var max) -> plain(min) + " to " + plain(max);
      case FieldType.Choice choice -> choice(choice);
      case FieldType.MediaUrl(var media) -> "URL of " + noun(media);
      case FieldType.MediaUrls(var media, var min, var max) ->
          (min == 0 ? "at most " : min + " to ") + max + " URLs of " + plural(media);
      case FieldType.Index _ -> "1, 2, 3, …";
      case FieldType.LibraryId _ -> "at most 64 digits";
      case FieldType.ObjectList(var _, var max) -> "at most " + max;
      case FieldType.TextList(var max, var charactersMax) ->
          "at most %d, of %d characters".formatted(max, charactersMax);
      case FieldType.SingleObject _ -> "";
      case FieldType.StringMap(var max, var nameMax, var valueMax) ->
          "at most %d; names of %d, values of %d characters".formatted(max, nameMax, valueMax);
    };
  }

  private static String range(FieldType.WholeNumber number) {
    return number.max() == Long.MAX_VALUE
        ? "at least " + number.min()
        : number.min() + " to " + number.max();
  }

  private static String choice(FieldType.Choice choice) {
    var words = list(choice.values());
    var aliases = choice.options().stream().flatMap(option -> option.aliases().stream()).toList();
    var also = aliases.isEmpty() ? "" : "; alias " + list(aliases);
    return words + also + (choice.ignoreCase() ? "; in any case" : "");
  }

  private static String list(Collection<?> values) {
    return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String noun(MediaKind media) {
    return switch (media) {
      case IMAGE -> "an image";
      case VIDEO -> "a clip";
    };
  }

  private static String plural(MediaKind media) {
    return switch (media) {
      case IMAGE -> "images";
      case VIDEO -> "clips";
    };
  }
}
