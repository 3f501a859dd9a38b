package filmgate.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the value of a setting may be. */
public sealed interface Kind {
  /** Any text on one line. */
  record Word() implements Kind {}

  /** Any text of at least so many characters, or none; never shown again. */
  record Secret(int lengthMin) implements Kind {}

  /** A whole number within bounds, both included. */
  record Whole(long min, long max) implements Kind {}

  /** A number of bytes within bounds, both included; {@code 1GiB} is read as well. */
  record Size(long min, long max) implements Kind {}

  /** One of a few words. */
  record Choice(List<String> words) implements Kind {}

  /** Networks such as {@code 10.0.0.0/8}; an address alone is a network of one. */
  record Networks() implements Kind {}

  /** Web origins such as {@code https://example.com}, or {@code *}. */
  record Origins() implements Kind {}

  /** An absolute http or https URL, or nothing. */
  record Address() implements Kind {}

  /** A size whose bounds are written as people write them. */
  static Size size(String min, String max) {
    return new Size(Bytes.parse(min).orElseThrow(), Bytes.parse(max).orElseThrow());
  }

  /** A text read as a value of some kind. */
  sealed interface Value {
    /** The value in one fixed spelling: sizes as bytes, lists joined by commas. */
    record Good(String text) implements Value {}

    /** Why it is none: {@code has to be a whole number from 0 to 64}. */
    record Bad(String reason) implements Value {}
  }

  /** What it takes, for people: {@code whole number, 0 to 64}. */
  default String description() {
    return switch (this) {
      case Word _ -> "text";
      case Secret(var lengthMin) ->
          "text of at least %d characters, kept secret".formatted(lengthMin);
      case Whole(var min, var max) -> "whole number from %d to %d".formatted(min, max);
      case Size(var min, var max) ->
          "size in bytes from %s to %s".formatted(Bytes.format(min), Bytes.format(max));
      case Choice(var words) -> String.join(", ", words);
      case Networks _ -> "networks separated by commas, 10.0.0.0/8";
      case Origins _ -> "origins separated by commas, https://example.com";
      case Address _ -> "absolute http or https URL";
    };
  }

  /** Reads a text as a value of this kind. */
  default Value read(String written) {
    var text = written.strip();
    return switch (this) {
      case Word _ -> text.isEmpty() ? bad("must not be empty") : oneLine(text);
      case Secret(var lengthMin) ->
          text.isEmpty() || text.length() >= lengthMin
              ? oneLine(text)
              : bad("must have at least %d characters".formatted(lengthMin));
      case Whole(var min, var max) -> whole(text, min, max);
      case Size(var min, var max) -> size(text, min, max);
      case Choice(var words) -> choice(text, words);
      case Networks _ -> list(text, part -> Network.parse(part).isPresent(), Network::whole);
      case Origins _ -> list(text, Kind::isOrigin, part -> part);
      case Address _ -> text.isEmpty() || isUrl(text) ? good(withoutSlash(text)) : mismatch();
    };
  }

  private Value oneLine(String text) {
    return text.chars().anyMatch(Character::isISOControl) ? bad("has to be one line") : good(text);
  }

  private Value whole(String text, long min, long max) {
    if (!text.matches("-?[0-9]{1,18}")) {
      return mismatch();
    }
    var number = Long.parseLong(text);
    return number < min || number > max ? mismatch() : good(Long.toString(number));
  }

  private Value size(String text, long min, long max) {
    var bytes = Bytes.parse(text);
    return bytes.isEmpty() || bytes.getAsLong() < min || bytes.getAsLong() > max
        ? mismatch()
        : good(Long.toString(bytes.getAsLong()));
  }

  private static Value choice(String text, List<String> words) {
    var word = text.toLowerCase(Locale.ROOT);
    return words.contains(word) ? good(word) : bad("has to be one of " + String.join(", ", words));
  }

  private Value list(String text, Predicate<String> fits, UnaryOperator<String> spell) {
    var parts = new ArrayList<String>();
    for (var part : text.split(",", -1)) {
      var word = part.strip();
      if (!word.isEmpty() && !fits.test(word)) {
        return mismatch();
      }
      if (!word.isEmpty()) {
        parts.add(spell.apply(word));
      }
    }
    return good(String.join(",", parts));
  }

  private static boolean isOrigin(String text) {
    return text.equals("*") || text.matches("https?://[^/?#@\\s]+");
  }

  private static boolean isUrl(String text) {
    if (!text.matches("https?://[^?#@\\s]+")) {
      return false;
    }
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Value mismatch() {
    return bad("has to be: " + description());
  }

  private static Value good(String text) {
    return new Value.Good(text);
  }

  private static Value bad(String reason) {
    return new Value.Bad(reason);
  }
}
