package filmgate.catalogue.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a field holds and its limits.
 *
 * <p>No kind converts: text where a number belongs is refused (R8), except where a kind says so.
 */
public sealed interface FieldType {
  /** The public ceiling on every text, in characters (code points; contract 1.7). */
  int TEXT_MAX = 10_000;

  /** Our own ceiling on lists of pictures that have no documented one. */
  int IMAGES_MAX = 64;

  /** Any text but a blank one, which counts as absent; its length in code points. */
  record Text(int charactersMax) implements FieldType {}

  /** {@code true} or {@code false}. */
  record Flag() implements FieldType {}

  /** A flag that may only be {@code true} (R69). */
  record TrueOnly() implements FieldType {}

  /** A whole number, {@code 6} or {@code 6.0}; {@code textToo}: {@code "6"} as well (R82). */
  record WholeNumber(long min, long max, boolean acceptsDigits) implements FieldType {
    public static WholeNumber between(long min, long max) {
      return new WholeNumber(min, max, false);
    }

    public static WholeNumber atLeast(long min) {
      return new WholeNumber(min, Long.MAX_VALUE, false);
    }
  }

  /** One of a few whole numbers (R35, R61). */
  record IntegerChoice(List<Integer> values) implements FieldType {
    public IntegerChoice {
      values = List.copyOf(values);
    }
  }

  /** Any number between two bounds, both included. */
  record NumberRange(double min, double max) implements FieldType {}

  /** One of a few words; {@code anyCase}: {@code 4K} is {@code 4k} (R63). */
  record Choice(List<Option> options, boolean ignoreCase) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }

    public static Choice of(String... values) {
      return new Choice(List.of(values).stream().map(Option::of).toList(), false);
    }

    /** The canonical spelling of {@code text}, where it is one of the words. */
    public Optional<String> canonical(String text) {
      for (var option : options) {
        if (option.matches(text, ignoreCase)) {
          return Optional.of(option.value());
        }
      }
      return Optional.empty();
    }

    public List<String> values() {
      return options.stream().map(Option::value).toList();
    }
  }

  /** One word of a choice, and other spellings that mean the same. */
  record Option(String value, List<String> aliases) {
    public Option {
      aliases = List.copyOf(aliases);
    }

    public static Option of(String value, String... aliases) {
      return new Option(value, List.of(aliases));
    }

    private boolean matches(String text, boolean anyCase) {
      return same(value, text, anyCase) || aliases.stream().anyMatch(a -> same(a, text, anyCase));
    }

    private static boolean same(String word, String text, boolean anyCase) {
      return anyCase ? word.equalsIgnoreCase(text) : word.equals(text);
    }
  }

  /** One address of a picture or a film (R11). */
  record MediaUrl(MediaKind media) implements FieldType {}

  /** A list of addresses; an empty one counts as absent. */
  record MediaUrls(MediaKind media, int min, int max) implements FieldType {}

  /** The place of an item in its list, counted from 1 (R19). */
  record Index() implements FieldType {}

  /** The number of an element in the upstream's library: a number or its digits (R25). */
  record LibraryId() implements FieldType {}

  /** A list of objects; an empty one counts as absent. */
  record ObjectList(Fields parts, int max) implements FieldType {}

  /** An object of texts whose names the caller chooses; its limits count characters. */
  record StringMap(int max, int nameMax, int valueMax) implements FieldType {}

  /** What an address has to lead to. */
  enum MediaKind {
    IMAGE,
    VIDEO;

    /** The media types of {@code data:} URIs that are taken. */
    public List<String> types() {
      return switch (this) {
        case IMAGE -> List.of("image/png", "image/jpeg", "image/jpg", "image/webp", "image/gif");
        case VIDEO -> List.of("video/mp4", "video/quicktime");
      };
    }
  }
}
