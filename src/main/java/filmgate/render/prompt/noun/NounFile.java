package filmgate.render.prompt.noun;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file of nouns. Each line is a target and the nouns that are drawn as it:
 *
 * <pre>
 * # a comment
 * dog: puppy, 小狗
 * dog/corgi: corgi
 * {@literal @}beach: seashore
 * </pre>
 *
 * <p>A target is a kind, a kind with a variant, or {@code @} and the id of a setting.
 */
public final class NounFile {
  private static final Pattern TARGET =
      Pattern.compile("(@?)([a-z0-9]+(?:-[a-z0-9]+)*)(?:/([a-z0-9]+(?:-[a-z0-9]+)*))?");
  private static final Pattern NOUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}' .-]{1,40}");

  private final String file;
  private final Predicate<Drawable> known;
  private final Map<String, Drawable> nouns = new HashMap<>();
  private int line;

  private NounFile(String file, Predicate<Drawable> known) {
    this.file = file;
    this.known = known;
  }

  /**
   * The nouns of a file, in lower case, with what is drawn for them.
   *
   * @param file its name in messages
   * @param known whether a target exists
   * @throws InvalidNounsException if a line is not valid
   */
  public static Map<String, Drawable> parse(String file, String text, Predicate<Drawable> known) {
    var reader = new NounFile(file, known);
    text.lines().forEach(reader::accept);
    return reader.nouns;
  }

  private void accept(String text) {
    line++;
    var content = text.strip();
    if (content.isEmpty() || content.startsWith("#")) {
      return;
    }
    var colon = content.indexOf(':');
    if (colon < 0) {
      throw invalid("a line must be a target, a colon, and nouns, such as `dog: puppy, pooch`.");
    }
    var drawable = target(content.substring(0, colon).strip());
    for (var noun : content.substring(colon + 1).split("[,，、]", -1)) {
      add(noun.strip().toLowerCase(Locale.ROOT), drawable);
    }
  }

  private Drawable target(String text) {
    var parts = TARGET.matcher(text);
    if (!parts.matches() || (!parts.group(1).isEmpty() && parts.group(3) != null)) {
      throw invalid(
          "`%s` is not a valid target. Use a kind, `kind/variant`, or `@setting`.".formatted(text));
    }
    var drawable =
        parts.group(1).isEmpty()
            ? new Drawable(Drawable.Meaning.SUBJECT, parts.group(2), orEmpty(parts.group(3)))
            : Drawable.setting(parts.group(2));
    if (!known.test(drawable)) {
      throw invalid("`%s` is not the id of a subject, an artwork, or a setting.".formatted(text));
    }
    return drawable;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void add(String noun, Drawable drawable) {
    if (!NOUN.matcher(noun).matches()) {
      throw invalid(
          "`%s` is not a valid noun. Use letters, with a comma between two nouns.".formatted(noun));
    }
    if (nouns.putIfAbsent(noun, drawable) != null) {
      throw invalid("`%s` is listed twice. Remove one.".formatted(noun));
    }
  }

  private InvalidNounsException invalid(String problem) {
    return new InvalidNounsException(file, line, problem);
  }
}
