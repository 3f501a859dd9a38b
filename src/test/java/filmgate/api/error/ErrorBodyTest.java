package filmgate.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBodyTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/errors.txt");

  private static String render(ApiError error, ErrorEnvelope envelope, Language language) {
    var body = new ErrorBody(envelope, language, "https://videos.example", "req_1");
    return new String(body.render(error), StandardCharsets.UTF_8);
  }

  /** {@code -Dgolden=write} rewrites the file. */
  @Test
  void everyErrorReadsAsWrittenDown() throws IOException {
    var text = new StringBuilder();
    for (var error : ErrorSamples.all()) {
      for (var language : Language.values()) {
        text.append(render(error, ErrorEnvelope.STANDARD, language)).append('\n');
      }
    }
    for (var path : List.of("/v1/videos/generations", "/v1/videos", "/v1/video/generations")) {
      text.append(render(twoProblems(), envelopeFor(path), Language.EN)).append('\n');
    }
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  private static ApiError twoProblems() {
    return new ApiError.InvalidRequest(
        List.of(
            new Problem(
                "promt", Reason.UNKNOWN_PARAMETER, new LocalizedText("unknown", "未知"), "prompt"),
            new Problem("duration", Reason.OUT_OF_RANGE, new LocalizedText("3 to 15", "3 到 15"))));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 请求参数无效：详见 message",
    "401, 身份验证失败，请检查您的API密钥",
    "402, 账户余额不足，请充值后再试",
    "429, 请求过于频繁，请稍后再试",
    "500, 服务器内部错误，请稍后重试"
  })
  void theDocumentedChineseSentencesStandWordForWord(int status, String sentence) {
    var sentences =
        ErrorSamples.all().stream()
            .map(ErrorCatalogue::of)
            .filter(spec -> spec.status() == status)
            .map(spec -> spec.sentence().zh())
            .toList();
    assertThat(sentences).contains(sentence);
  }

  private static ErrorEnvelope envelopeFor(String path) {
    var prefixes = new TreeMap<String, ErrorEnvelope>();
    for (var dialect : ApiRoutes.DIALECTS) {
      dialect.pathPrefixes().forEach(prefix -> prefixes.put(prefix, dialect.errors()));
    }
    return new ErrorEnvelopes(prefixes).envelopeFor(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tasks/x, /v1/videos/generations",
    "/v1/videos/generations/x, /v1/videos/generations",
    "/v1/videos/x/content, /v1/videos",
    "/v1/video/generations/, /v1/video/generations",
    "/v1/videosx, /v1/videos/generations"
  })
  void theLongestPrefixDecidesTheEnvelope(String path, String prefix) {
    assertThat(envelopeFor(path)).isEqualTo(envelopeFor(prefix));
    assertThat(envelopeFor("/v1/videos")).isNotEqualTo(envelopeFor("/v1/videos/generations"));
  }
}
