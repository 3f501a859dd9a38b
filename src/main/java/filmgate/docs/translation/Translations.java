package filmgate.docs.translation;

import filmgate.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of pages in one language, by their English source text.
 *
 * <p>The English texts are in the code that they describe, such as the description of a parameter.
 * A catalogue {@code zh/NAME.json} beside this class has the Chinese text of each.
 */
public final class Translations {
  private final Language language;
  private final Map<String, String> catalogue;

  /**
   * @param catalogue the text in the language by its English source; not read for English
   */
  public Translations(Language language, Map<String, String> catalogue) {
    this.language = language;
    this.catalogue = catalogue;
  }

  /** The texts of one catalogue, {@code api}. */
  public static Translations of(String name, Language language) {
    return new Translations(
        language,
        switch (language) {
          case EN -> Map.of();
          case ZH -> read("zh/" + name + ".json");
        });
  }

  /** All entries of a file, by their English source. */
  private static Map<String, String> read(String file) {
    try (var stream = open(file)) {
      return new JsonMapper()
          .readTree(stream).properties().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, entry -> entry.getValue().stringValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Translations.class.getResourceAsStream(file), file);
  }

  public Language language() {
    return language;
  }

  /** The text in the language; the English text if the catalogue lacks it. */
  public String text(String english) {
    if (english.isEmpty()) {
      return "";
    }
    return switch (language) {
      case EN -> english;
      case ZH -> Objects.requireNonNullElse(catalogue.get(english), english);
    };
  }

  /** A name with its explanation, {@code name: explanation}. */
  public String labelled(String name, String explanation) {
    return switch (language) {
      case EN -> name + ": " + explanation;
      case ZH -> name + "：" + explanation;
    };
  }

  /** The same with {@code {name}} replaced by the value. */
  public String text(String english, String name, String value) {
    return text(english).replace("{" + name + "}", value);
  }
}
