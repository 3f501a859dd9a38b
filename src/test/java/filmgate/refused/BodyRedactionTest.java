package filmgate.refused;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.refused.BodyRedaction.Redacted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of particular bodies. */
class BodyRedactionTest {
  private static SentBody json(String text) {
    return BodyExcerpt.json(bytes(text)).redact().body();
  }

  private static Redacted malformed(String text) {
    return BodyExcerpt.malformed(bytes(text)).redact();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\": \"kling-v3\", \"prompt\": \"a red fox\", \"duration\": 99}",
        "{\n  \"prompt\": \"一只狐狸，在雪地里奔跑。🦊 \\\"hop\\\"\",\n  \"images\": [null, true, -1.5e3]\n}",
        "{\"image_url\":"
            + " \"https://cdn.example.com/2026/11/0b/3f2a9cfe0b3f2a9cfe0b3f2a9cfe0b3f.png\"}",
        "{\"task_id\": \"task_01KDVNM6000000000000000000\", \"size\": \"1920x1080\"}",
        "{\"prompt\": \"She has a basic understanding of ring bearer etiquette; an author's"
            + " mark\"}",
      })
  void anOrdinaryBodyRemainsAsItWasSent(String text) {
    assertThat(json(text)).isEqualTo(new SentBody(text, bytes(text).remaining(), false));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"api_key\":\"abc\",\"n\":1}`, `{\"api_key\":\"[removed]\",\"n\":1}`",
        "`{\"keys\":[{\"ak\":\"b\"}],\"n\":1}`, `{\"keys\":\"[removed]\",\"n\":1}`",
        "`{\"token\":12345678,\"n\":1}`, `{\"token\":\"[removed]\",\"n\":1}`",
        "`{\"u\":\"https://me:pw@example.com/a?sig=abc&w=1\"}`,"
            + "`{\"u\":\"https://[removed]@example.com/a?sig=[removed]&w=1\"}`",
        "`{\"u\":\"https://example.com/hooks/T0AbCd12/x9Y8z7W6v5U4t3S2r1Q0p\"}`,"
            + "`{\"u\":\"https://example.com/hooks/T0AbCd12/[removed]\"}`",
        "`{\"h\":\"Authorization: Basic YWxhZGRpbjpvcGVu\"}`, `{\"h\":\"Authorization:"
            + " [removed]\"}`",
        "`{\"image\":\"data:image/png;base64,AAAA\"}`,"
            + " `{\"image\":\"data:image/png;base64,[removed]\"}`",
      })
  void secretsAndMediaAreRemoved(String sent, String stored) {
    assertThat(json(sent).text()).isEqualTo(stored);
  }

  @Test
  void whatFollowsALargeImageIsStored() {
    var image = "iVBORw0K".repeat(1 << 20);
    var sent = "{\"image\":\"data:image/png;base64," + image + "\",\"duration\":99}";
    assertThat(json(sent))
        .isEqualTo(
            new SentBody(
                "{\"image\":\"data:image/png;base64,[removed: 8388608"
                    + " characters]\",\"duration\":99}",
                sent.length(),
                false));
  }

  @Test
  void aLongBodyIsCutAtACharacter() {
    var stored = json("{\"a\":[" + "\"狐狸\",".repeat(2_000) + "1]}");
    assertThat(stored.cut()).isTrue();
    assertThat(bytes(stored.text()).remaining())
        .isBetween(SentBody.BYTES_MAX - 3, SentBody.BYTES_MAX);
    assertThat(stored.text()).doesNotContain("\uFFFD");
  }

  @Test
  void theModelIsThatOfTheRequestAndNotOfAnInnerObject() {
    assertThat(
            BodyExcerpt.json(bytes("{\"x\":{\"model\":\"no\"},\"model\":\"kling-v3\"}"))
                .redact()
                .model())
        .isEqualTo("kling-v3");
    assertThat(malformed("{\"model\": \"veo-3\",}").model()).isEqualTo("veo-3");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"model\":\"veo-3\", \"n\": 1,}`, `{\"model\":\"veo-3\", \"n\": 1`",
        "`{\"n\": [1, {\"password\": \"a\"} \"b\"]}`, `{\"n\": [1, {\"password\": \"[removed]\"}`",
        "`{\"n\": 1, \"password\": \"hunter2`, `{\"n\": 1`",
        "`{\"n\": 1} x`, `{\"n\": 1}`",
        "`{\"n\":1,\"n\":2}`, `{\"n\":1,\"n\":2}`",
        "`{'password': 'hunter2'}`, `{`",
        "`{\\\"name\\\":\\\"value\\\"}`, `{`",
        "`password=hunter2`, ``",
      })
  void ofAMalformedBodyTheValuesBeforeTheErrorAreStored(String sent, String stored) {
    var body = malformed(sent).body();
    assertThat(body.text()).isEqualTo(stored);
    assertThat(body.bytes()).isEqualTo(sent.length());
    assertThat(body.cut()).isEqualTo(!stored.equals(sent));
  }

  @Test
  void noTextOfABodyInAnotherEncodingIsStored() {
    for (var charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_32,
            StandardCharsets.UTF_32LE)) {
      var sent = ByteBuffer.wrap("{\"password\":\"hunter2\"}".getBytes(charset));
      assertThat(BodyExcerpt.malformed(sent).redact().body())
          .isEqualTo(new SentBody("[removed: not UTF-8]", sent.remaining(), true));
    }
    assertThat(malformed("\uFEFF{\"password\":\"hunter2\",\"n\":1,}").body().text())
        .isEqualTo("\uFEFF{\"password\":\"[removed]\",\"n\":1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`password: correct horse, battery & staple`, `password: [removed]`",
        "`a\npassword = x y z\nb`, `a\npassword = [removed]\nb`",
        "`{\"password\": \"x, y & z\", \"n\": 1}`, `{\"password\": [removed], \"n\": 1}`",
        "`{\"keys\": [\"a]b\", {\"c\": \"d}\"}], \"n\": 1}`, `{\"keys\": [removed], \"n\": 1}`",
        "`{'token': 'it's mine', 'n': 1}`, `{'token': [removed], 'n': 1}`",
        "`{\\\"password\\\":\\\"x y\\\"}`, `{\"password\":[removed]`",
        "`{\\\\\\\"pass\\u0077ord\\\\\\\":\\\\\\\"x\\\\\\\"}`, `{\"password\":[removed]`",
        "`api key: abc def`, `api key: [removed]`",
        "`apikey: abc def`, `apikey: [removed]`",
        "`x-api-key: abc def`, `x-api-key: [removed]`",
        "`myKey: abc def`, `myKey: [removed]`",
        "`user[token]=abc`, `user[token]=[removed]`",
        "`authorization: fg_live_abcdefgh12345678 hunter2`, `authorization: [removed]`",
        "`请使用密钥：abc def`, `请使用密钥：[removed]`",
        "`The key: a red fox. Monkey: runs`, `The key: a red fox. Monkey: runs`",
        "`a \\ b \\\"c\\\" \\u00e9`, `a \\ b \\\"c\\\" \\u00e9`",
      })
  void theValueAfterTheNameOfASecretIsRemovedWhole(String text, String stored) {
    assertThat(SecretText.redact(text.replace("\\n", "\n"))).isEqualTo(stored.replace("\\n", "\n"));
  }

  @Test
  void onlyTheStartOfALongBodyIsCopied() {
    var start = "{\"a\":[" + "\"狐狸\",".repeat(200_000);
    var sent = bytes(start + "1]}");
    var excerpt = BodyExcerpt.json(sent).redact().body();
    assertThat(excerpt.bytes()).isEqualTo(sent.remaining());
    assertThat(excerpt.cut()).isTrue();
    assertThat(start).startsWith(excerpt.text());
  }

  @Test
  void pathsKeepIdsAndLoseKeys() {
    assertThat(Redaction.path("/v1/tasks/task_01KDVNM6000000000000000000", "wait=3"))
        .isEqualTo("/v1/tasks/task_01KDVNM6000000000000000000?wait=3");
    assertThat(Redaction.path("/v1/keys/fg_live_abcdefgh12345678", "token=%61bc"))
        .isEqualTo("/v1/keys/[removed]?token=[removed]");
    assertThat(Redaction.path("/v1/tasks", "model=%66g_live_abcdefgh12345678"))
        .isEqualTo("/v1/tasks?model=[removed]");
  }
}
