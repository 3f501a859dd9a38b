package filmgate.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.markdown.MarkdownWriter;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.ReaderContext;
import filmgate.docs.site.SitePage;
import filmgate.docs.site.SiteRenderer;
import filmgate.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer asks is answered within two clicks from {@code /docs}. */
class ReaderQuestionsTest {
  private static final ReaderContext VISIT =
      new ReaderContext(new PublicAddress(DocPage.BASE_URL, ""), _ -> true, "");

  @TempDir static Path directory;
  private static Documentation documentation;

  @BeforeAll
  static void write() throws Exception {
    documentation = WholeSite.of(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I get a first video without an account? | /tutorial/first-video | ./filmgate generate
          How do I get a key? | /guides/keys | keys create
          Which lengths does Kling v3 have? | /models /models/kling-v3 | 3
          How do I send my own image? | /guides/uploads | /v1/uploads/images
          When is my video ready? | /reference/task-status | completed
          How do I cancel a task? | /guides/tasks | /cancel
          What does it cost? | /guides/billing | dry_run
          What does insufficient_balance mean? | /errors /errors/insufficient_balance | 402
          May I resend a request after a time-out? | /guides/idempotency | Idempotency-Key
          How do I verify a webhook? | /guides/webhooks | signature
          How do I connect my Kling account? | /guides/connect-kling | base-url
          """)
  void aQuestionIsAnsweredWithinTwoClicks(String question, String clicks, String answer) {
    var path = List.of(clicks.strip().split(" "));
    assertThat(path).as(question).hasSizeLessThanOrEqualTo(2);
    var here = page("");
    for (var next : path) {
      assertThat(html(here))
          .as(question)
          .contains("href=\"" + DocPage.url(next, Language.EN) + "\"");
      here = page(next);
    }
    assertThat(MarkdownWriter.write(here)).as(question).contains(answer.strip());
  }

  private static DocPage page(String path) {
    return documentation.find(path, Language.EN).orElseThrow();
  }

  private static String html(DocPage page) {
    return new SiteRenderer(documentation).html(SitePage.of(page), VISIT);
  }
}
