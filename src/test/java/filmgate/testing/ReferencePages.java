package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The generated pages of docs/reference and docs/zh/reference. */
public final class ReferencePages {
  private static final Path DOCS = Path.of("docs");

  private ReferencePages() {}

  /**
   * Compares a page of docs/reference, and the Chinese one of the same name, with what is written
   * now; {@code -Dgolden=write} rewrites them first.
   */
  public static void compare(String name, Function<Language, String> writer) throws IOException {
    for (var language : Language.values()) {
      var page = directory(language).resolve(name);
      var text = writer.apply(language);
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(directory(language));
        Files.writeString(page, text);
      }
      assertThat(page).hasContent(text);
    }
  }

  private static Path directory(Language language) {
    return switch (language) {
      case EN -> DOCS.resolve("reference");
      case ZH -> DOCS.resolve("zh").resolve("reference");
    };
  }
}
