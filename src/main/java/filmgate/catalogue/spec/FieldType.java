package filmgate.catalogue.spec;

import filmgate.text.AcceptedFiles;
import java.util.List;
import java.util.Optional;

/** The type of a field and its limits. Values are not converted (rule R8). */
public sealed interface FieldType {
  /** The limit of every string, in code points (rule text-limit). */
  int TEXT_MAX = 10_000;

  /** The limit of arrays of images without a documented limit. */
  int IMAGES_MAX = 64;

  /** A string; a blank one counts as absent. Its length is counted in code points. */
  record Text(int charactersMax) implements FieldType {}

  record Flag() implements FieldType {}

  /** A boolean that can only be {@code true} (rule R69). */
  record TrueOnly() implements FieldType {}

  /** An integer, {@code 6} or {@code 6.0}; with {@code acceptsDigits} also {@code "6"} (R82). */
  record WholeNumber(long min, long max, boolean acceptsDigits) implements FieldType {
    public static WholeNumber between(long min, long max) {
      return new WholeNumber(min, max, false);
    }

    public static WholeNumber atLeast(long min) {
      return new WholeNumber(min, Long.MAX_VALUE, false);
    }
  }

  /** One of several integers (rules R35 and R61). */
  record IntegerChoice(List<Integer> values) implements FieldType {
    public IntegerChoice {
      values = List.copyOf(values);
    }
  }

  /** Any number between two bounds, both included. */
  record NumberRange(double min, double max) implements FieldType {}

  /** One of several strings; with {@code ignoreCase}, {@code 4K} is {@code 4k} (rule R63). */
  record Choice(List<Option> options, boolean ignoreCase) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }

    public static Choice of(String... values) {
      return new Choice(List.of(values).stream().map(Option::of).toList(), false);
    }

    /** The canonical spelling of {@code text}, if it is one of the strings. */
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

  /** A string of a choice, and its aliases. */
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

  /** The URL of an image or a clip (rule R11). */
  record MediaUrl(MediaKind media) implements FieldType {}

  /** An array of URLs; an empty one counts as absent. */
  record MediaUrls(MediaKind media, int min, int max) implements FieldType {}

  /** The index of an item in its array, counted from 1 (rule R19). */
  record Index() implements FieldType {}

  /** The id of an element in the upstream's library: an integer or its digits (rule R25). */
  record LibraryId() implements FieldType {}

  /** An array of objects; an empty one counts as absent. */
  record ObjectList(Fields parts, int max) implements FieldType {}

  /** An array of strings, none of them blank; an empty one counts as absent. */
  record TextList(int max, int charactersMax) implements FieldType {}

  /** An object with these fields; an empty one counts as absent. */
  record SingleObject(Fields parts) implements FieldType {}

  /** An object of strings with keys that the caller chooses; its limits count characters. */
  record StringMap(int max, int nameMax, int valueMax) implements FieldType {}

  /** What a URL refers to. */
  enum MediaKind {
    IMAGE,
    VIDEO;

    /** The accepted files, for messages. */
    public AcceptedFiles accepted() {
      return switch (this) {
        case IMAGE -> AcceptedFiles.IMAGE;
        case VIDEO -> AcceptedFiles.CLIP;
      };
    }

    /** The accepted media types of {@code data:} URIs. */
    public List<String> types() {
      return switch (this) {
        case IMAGE ->
            List.of(
                "image/png",
                "image/jpeg",
                "image/jpg",
                "image/webp",
                "image/gif",
                "image/avif",
                "image/heic",
                "image/heif");
        case VIDEO -> List.of("video/mp4", "video/quicktime");
      };
    }
  }
}
