package filmgate.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.DocSection;
import filmgate.docs.site.Documentation;
import filmgate.testing.SearchScript;
import filmgate.testing.SearchScript.Hit;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search finds: the index and the script that reads it, judged together. */
class SearchIndexTest {
  private static final String MODEL =
      """
      Makes videos.

      ## Parameters

      ### `duration` {#duration}

      Seconds.

      ### `image_urls` {#image_urls}

      URLs of the first frame.
      """;
  private static final CodeSample PROGRAM =
      new CodeSample(
          "Python", "python", List.of(CodeToken.of(CodeToken.TokenKind.PLAIN, "zebra()\n")));
  private static final List<DocPage> ENGLISH =
      List.of(
          page(Language.EN, "/models/one-v1", "one-v1", MODEL),
          page(Language.EN, "/models/one-v1-pro", "one-v1-pro", MODEL),
          page(
              Language.EN,
              "/guides/webhooks",
              "Receive webhooks",
              "A message is signed. The duration of `image_urls` does not matter.\n\n"
                  + "## Verify a message\n\nCompare the signatures of both policies.\n\n"
                  + "```sh\nzebra\n```\n"),
          page(Language.EN, "/guides/why", "Why we must", "How it is done.\n"),
          page(Language.EN, "/errors/no_channel", "no_channel", "No channel carries it."),
          new DocPage(
              "/guides/samples",
              Language.EN,
              "Samples",
              "",
              List.of(
                  new Block.Markdown("## Before\n"),
                  new Block.CodeTabs(List.of(PROGRAM)),
                  new Block.Markdown("## Before\n\nThe giraffe.\n"))));
  private static final List<DocPage> CHINESE =
      List.of(
          page(Language.ZH, "/guides/backup", "备份与恢复", "定期备份数据库。\n\n## 恢复\n\n停止服务，再还原\n文件。\n"),
          page(Language.ZH, "/errors/no_channel", "no_channel", "没有渠道支持该请求，参数为 `image_urls`。"));

  @TempDir Path directory;

  private static DocPage page(Language language, String path, String title, String text) {
    return new DocPage(path, language, title, "", List.of(new Block.Markdown(text)));
  }

  private static byte[] index(Language language) {
    var section =
        DocSection.of(
            new LocalizedText("Pages", "页面"),
            one ->
                switch (one) {
                  case EN -> ENGLISH;
                  case ZH -> CHINESE;
                });
    return SearchIndex.write(new Documentation(List.of(section)), language);
  }

  private List<String> urls(Language language, String query) throws Exception {
    return SearchScript.run(directory, index(language), List.of(query)).getFirst().stream()
        .map(Hit::url)
        .toList();
  }

  private List<String> english(String query) throws Exception {
    return urls(Language.EN, query);
  }

  @Test
  void aParameterOfAModelIsFirst() throws Exception {
    assertThat(english("one-v1 duration")).first().isEqualTo("/docs/models/one-v1#duration");
    assertThat(english("one-v1-pro image_urls"))
        .first()
        .isEqualTo("/docs/models/one-v1-pro#image_urls");
  }

  @Test
  void aHeadingPrecedesAMention() throws Exception {
    assertThat(english("image_urls"))
        .containsExactly(
            "/docs/models/one-v1#image_urls",
            "/docs/models/one-v1-pro#image_urls",
            "/docs/guides/webhooks");
  }

  @Test
  void aReasonFindsItsPage() throws Exception {
    assertThat(english("no_channel")).first().isEqualTo("/docs/errors/no_channel");
    assertThat(urls(Language.ZH, "no_channel")).first().isEqualTo("/docs/zh/errors/no_channel");
  }

  @Test
  void theLastWordMayBeUnfinished() throws Exception {
    assertThat(english("verify mess")).first().isEqualTo("/docs/guides/webhooks#verify-a-message");
    assertThat(english("veri message")).doesNotContain("/docs/guides/webhooks#verify-a-messages");
  }

  @Test
  void singularAndPluralAreTheSame() throws Exception {
    assertThat(english("policy signature"))
        .containsExactly("/docs/guides/webhooks#verify-a-message");
    assertThat(english("webhook")).contains("/docs/guides/webhooks");
  }

  @Test
  void aQuestionIsSearchedByItsRareWords() throws Exception {
    assertThat(english("How must I verify a message?"))
        .first()
        .isEqualTo("/docs/guides/webhooks#verify-a-message");
  }

  @Test
  void programsAreNotSearched() throws Exception {
    assertThat(english("zebra")).isEmpty();
  }

  @Test
  void anchorsAreThoseOfThePage() throws Exception {
    assertThat(english("giraffe")).containsExactly("/docs/guides/samples#before-1");
  }

  @Test
  void chineseIsFoundByPairsOfCharacters() throws Exception {
    assertThat(urls(Language.ZH, "备份数据")).first().isEqualTo("/docs/zh/guides/backup");
    assertThat(urls(Language.ZH, "恢复")).first().isEqualTo("/docs/zh/guides/backup#恢复");
    assertThat(urls(Language.ZH, "还原文件")).containsExactly("/docs/zh/guides/backup#恢复");
    assertThat(urls(Language.ZH, "渠")).containsExactly("/docs/zh/errors/no_channel");
  }

  @Test
  void aResultNamesItsPlace() throws Exception {
    var found = SearchScript.run(directory, index(Language.EN), List.of("giraffe", "", "?!"));
    assertThat(found)
        .containsExactly(
            List.of(new Hit("Samples", "Pages", "Before", "/docs/guides/samples#before-1")),
            List.of(),
            List.of());
  }

  @Test
  void numbersAreDifferencesInBase32() {
    var numbers = new EntryNumbers();
    List.of(0, 1, 33, 66, 2000).forEach(numbers::add);
    assertThat(numbers).hasToString("00vB0B^d");
  }

  @Test
  void theIndexIsText() {
    assertThat(new String(index(Language.ZH), StandardCharsets.UTF_8))
        .startsWith("{\"pages\":[[\"/docs/zh/guides/backup\",\"备份与恢复\",\"页面\",\"恢复\",\"恢复\"]");
  }
}
