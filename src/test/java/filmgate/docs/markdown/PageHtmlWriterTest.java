package filmgate.docs.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageHtmlWriterTest {
  private static final PublicAddress ADDRESS =
      new PublicAddress("https://video.example.com/api", "/api");

  private static DocPage page(Language language, Block... blocks) {
    return new DocPage("/guides/one", language, "One", "", List.of(blocks));
  }

  private static String html(Language language, String markdown) {
    return ADDRESS.fillHtml(
        PageHtmlWriter.write(page(language, new Block.Markdown(markdown))).html());
  }

  @Test
  void aHeadingHasTheAnchorThatGitHubGivesIt() {
    var written =
        PageHtmlWriter.write(
            page(
                Language.EN,
                new Block.Markdown("## Send a `curl` request, twice\n\n## 创建密钥\n\n## Twice\n"),
                new Block.Markdown("### Twice\n")));

    assertThat(written.headings())
        .containsExactly(
            new PageHeading(2, "send-a-curl-request-twice", "Send a curl request, twice"),
            new PageHeading(2, "创建密钥", "创建密钥"),
            new PageHeading(2, "twice", "Twice"),
            new PageHeading(3, "twice-1", "Twice"));
    assertThat(written.html()).contains("<h3 id=\"twice-1\">Twice</h3>");
  }

  @Test
  void aHeadingMayNameItsAnchor() {
    var written =
        PageHtmlWriter.write(
            page(Language.ZH, new Block.Markdown("### `multi_prompt` {#multi_prompt}\n")));

    assertThat(written.html())
        .isEqualTo("<h3 id=\"multi_prompt\"><code>multi_prompt</code></h3>\n");
    assertThat(written.headings().getFirst().text()).isEqualTo("multi_prompt");
  }

  @Test
  void linksBetweenFilesLeadToPagesOfTheSameLanguage() {
    assertThat(html(Language.ZH, "[a](../reference/settings.md#host) [b](two.md) [c](#top)"))
        .contains(
            "href=\"/api/docs/zh/reference/settings#host\"",
            "href=\"/api/docs/zh/guides/two\"",
            "href=\"#top\"");
    assertThat(html(Language.EN, "[a](../README.md) [b](https://example.org/x) [c](/keys)"))
        .contains("href=\"/api/docs\"", "href=\"https://example.org/x\"", "href=\"/api/keys\"");
  }

  @Test
  void theAddressIsThatOfTheRequestExceptInConfiguration() {
    assertThat(html(Language.EN, "```sh exit=2\ncurl http://127.0.0.1:8080/livez\n```"))
        .contains("<code class=\"language-sh\">curl https://video.example.com/api/livez\n</code>");
    assertThat(html(Language.EN, "```nginx\nproxy_pass http://127.0.0.1:8080;\n```"))
        .contains("proxy_pass http://127.0.0.1:8080;");
  }

  @Test
  void textOfCodeIsEscaped() {
    var sample =
        new CodeSample(
            "cURL",
            "bash",
            List.of(
                CodeToken.of(TokenKind.KEYWORD, "echo"),
                CodeToken.of(TokenKind.PLAIN, " "),
                CodeToken.of(TokenKind.STRING, "'</script>\"&'"),
                CodeToken.of(TokenKind.PLAIN, "\n")));

    var written = PageHtmlWriter.write(page(Language.EN, new Block.CodeTabs(List.of(sample))));

    assertThat(written.html())
        .contains(
            "<span class=\"keyword\">echo</span> "
                + "<span class=\"string\">'&lt;/script&gt;&quot;&amp;'</span>\n</code>");
  }

  @Test
  void aWideTableScrollsWithTheKeyboard() {
    assertThat(html(Language.EN, "| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<div class=\"table\" tabindex=\"0\">", "<td>1</td>", "</table>\n</div>");
  }
}
