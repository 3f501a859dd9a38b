package filmgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
  @ParameterizedTest
  @CsvSource({
    "'',                       '',               EN, false, ''",
    "zh,                       '',               ZH, false, ''",
    "zh.md,                    '',               ZH, true,  ''",
    "models.md,                /models,          EN, true,  ''",
    "models/veo3.1-fast,       /models/veo3.1-fast, EN, false, ''",
    "models/veo3.1-fast.md,    /models/veo3.1-fast, EN, true, ''",
    "guides/webhooks,          /guides/webhooks, EN, false, ''",
    "zh/guides/webhooks.md,    /guides/webhooks, ZH, true,  ''",
    "zh-CN/guides/webhooks,    /guides/webhooks, ZH, false, ''",
    "en/guides/webhooks,       /guides/webhooks, EN, false, ''",
    "fr/guides/webhooks,       /guides/webhooks, EN, false, fr",
    "pt-BR,                    '',               EN, false, pt-BR",
  })
  void aPathNamesAPageALanguageAndAForm(
      String path, String page, Language language, boolean markdown, String unknown) {
    var parts = path.isEmpty() ? List.<String>of() : List.of(path.split("/"));

    assertThat(PageAddress.of(parts)).isEqualTo(new PageAddress(page, language, markdown, unknown));
  }
}
