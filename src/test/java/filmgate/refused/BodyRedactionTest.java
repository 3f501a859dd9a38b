package filmgate.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of particular bodies. */
class BodyRedactionTest {
  private static SentBody json(String text) {
    return BodyRedaction.json(bytes(text)).body();
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
            BodyRedaction.json(bytes("{\"x\":{\"model\":\"no\"},\"model\":\"kling-v3\"}")).model())
        .isEqualTo("kling-v3");
    assertThat(BodyRedaction.malformed(bytes("{\"model\": \"veo-3\",}")).model())
        .isEqualTo("veo-3");
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
