package filmgate.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.Resources;
import filmgate.catalogue.models.Models;
import filmgate.generation.Image;
import filmgate.text.Language;
import filmgate.text.Problem;
import filmgate.text.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about images that a request contains as text. */
class MediaUrlTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));

  @Test
  void rawBase64IsSaidToLackItsPrefix() {
    var problem = problem("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf");
    assertThat(problem.reason()).isEqualTo(Reason.INVALID_URL);
    assertThat(problem.message(Language.EN))
        .startsWith("image_urls[0] is Base64 without a prefix; write data:image/png;base64,")
        .contains("a JPEG, PNG, WebP, GIF, AVIF, or HEIC image");
    assertThat(problem.message(Language.ZH)).contains("缺少前缀", "JPEG、PNG、WebP、GIF、AVIF 或 HEIC 图片");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data:image/png;base64|without a comma",
        "data:;base64,AAAA|without a type",
        "data:image/svg+xml;base64,AAAA|use a JPEG, PNG, WebP, GIF, AVIF, or HEIC image",
        "data:video/mp4;base64,AAAA|use a JPEG, PNG, WebP, GIF, AVIF, or HEIC image",
        "data:image/png,AAAA|without ;base64",
        "data:image/png;base64,|without a payload",
        "data:image/png;base64,AA*A|not valid in Base64",
        "not-a-url|or a Base64 data: URI of a JPEG, PNG, WebP, GIF, AVIF, or HEIC image",
      })
  void everyFaultIsNamed(String url, String fault) {
    assertThat(problem(url).message(Language.EN)).contains(fault).doesNotContain("image/jpg");
    assertThat(problem(url).message(Language.ZH)).doesNotContain("{", "image/jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"image_urls\":[\"  https://example.com/a.png\\n\"]}",
        "{\"image_url\":\" https://example.com/a.png \"}",
        "{\"image_with_roles\":[{\"url\":\"\\thttps://example.com/a.png"
            + " \",\"role\":\"first_frame\"}]}",
      })
  void whiteSpaceAroundAUrlIsRemoved(String fields) {
    var body = Resources.object(fields).put("model", "kling-v3").put("prompt", "a fox");
    var passed = (CheckResult.Passed) CATALOGUE.check(body, CheckContext.TOLERANT);
    assertThat(passed.generation().media().images())
        .extracting(Image::source)
        .containsExactly("https://example.com/a.png");
  }

  private static Problem problem(String url) {
    var body = Resources.object("{\"model\":\"kling-v3\",\"prompt\":\"a fox\"}");
    body.putArray("image_urls").add(url);
    return ((CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT))
        .problems()
        .getFirst();
  }
}
