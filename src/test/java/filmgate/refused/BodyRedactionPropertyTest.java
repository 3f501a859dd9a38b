package filmgate.refused;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.text.LocalizedText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Secrets and media at random places of random bodies. Whatever is planted must not be found in the
 * text that is stored, not even in part.
 */
class BodyRedactionPropertyTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String ALL = LETTERS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS;

  /** The longest part of a secret or of media that may remain. */
  private static final int PART_MAX = 64;

  private static final List<String> SECRET_NAMES =
      List.of(
          "api_key",
          "apiKey",
          "API-KEY",
          "Authorization",
          "password",
          "secret_key",
          "access_token",
          "x-api-key",
          "client_secret",
          "signature",
          "Set-Cookie",
          "key");
  private static final List<String> WORDS =
      List.of(
          "a red fox", "一只狐狸在雪地里奔跑", "prompt", "kling-v3", "16:9", "🦊 runs", "it's \"here\"\n");

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** A random body, and what must not remain of it. */
  private static final class Body {
    final List<String> planted = new ArrayList<>();
    private final SplittableRandom random;

    Body(long seed) {
      this.random = new SplittableRandom(seed);
    }

    ObjectNode object(int depth) {
      var object = JSON.createObjectNode();
      var fields = random.nextInt(1, 6);
      for (var i = 0; i < fields; i++) {
        field(object, depth, i);
      }
      return object;
    }

    private void field(ObjectNode object, int depth, int index) {
      switch (random.nextInt(9)) {
        case 0 -> object.put(pick(SECRET_NAMES), keep(word(ALL, random.nextInt(8, 60))));
        case 1 -> object.put("text" + index, pick(WORDS) + " " + known() + " " + pick(WORDS));
        case 2 -> object.put("image" + index, media());
        case 3 -> object.put("url" + index, signed());
        case 4 -> object.put("header" + index, "Authorization: Bearer " + keep(word(ALL, 24)));
        case 5 -> object.put("long" + index, pick(WORDS).repeat(900) + media());
        case 6 -> object.putArray("keys").add(keep(word(ALL, 20))).add(keep(word(ALL, 30)));
        case 7 -> {
          if (depth < 3) {
            object.set(random.nextBoolean() ? "inner" : "credentials", object(depth + 1));
          }
        }
        default -> object.put("name" + index, pick(WORDS));
      }
    }

    /** A key in a known format. */
    private String known() {
      return keep(
          switch (random.nextInt(8)) {
            case 0 -> "fg_live_" + word(ALL, 39);
            case 1 -> "sk-" + word(ALL, 32);
            case 2 -> "whsec_" + Base64.getEncoder().encodeToString(bytes(24));
            case 3 -> "AKIA" + word(DIGITS + "ABCDEF", 16);
            case 4 -> "ghp_" + word(ALL, 36);
            case 5 -> "eyJhbGciOi" + word(ALL, 20) + "." + word(ALL, 40) + "." + word(ALL, 40);
            case 6 -> word(DIGITS + "abcdef", 40);
            default -> "Bearer " + word(LETTERS, 10) + word(DIGITS, 10);
          });
    }

    private String media() {
      var text = Base64.getEncoder().encodeToString(bytes(random.nextInt(60, 9_000)));
      var mime = Base64.getMimeEncoder().encodeToString(bytes(random.nextInt(120, 2_000)));
      return switch (random.nextInt(5)) {
        case 0 -> "data:image/png;base64," + keep(text);
        case 1 -> keep(text);
        case 2 -> "here: " + keep(text) + " and " + pick(WORDS);
        case 3 -> "DATA:video/mp4;base64," + keep(text);
        default -> keep(mime);
      };
    }

    private String signed() {
      return "https://cdn.example.com/a/photo.png?w=100&"
          + pick(
              List.of(
                  "X-Amz-Signature=", "sig=", "token=", "Signature=", "OSSAccessKeyId=", "q-ak="))
          + keep(word(ALL, random.nextInt(8, 70)))
          + "&h=50";
    }

    private String keep(String secret) {
      planted.add(secret);
      return secret;
    }

    private String pick(List<String> list) {
      return list.get(random.nextInt(list.size()));
    }

    private String word(String letters, int length) {
      var word = new StringBuilder();
      for (var i = 0; i < length; i++) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      return word.toString();
    }

    private byte[] bytes(int length) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing of a short secret remains, and of a long one no part. */
  private static void assertNothingRemains(Body body, SentBody stored) {
    assertThat(stored.text().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(SentBody.BYTES_MAX);
    for (var secret : body.planted) {
      for (var line : secret.split("\r\n", -1)) {
        assertThat(stored.text()).doesNotContain(line.length() < 8 ? secret : line);
        for (var at = 0; at + PART_MAX < line.length(); at += PART_MAX / 2) {
          assertThat(stored.text()).doesNotContain(line.substring(at, at + PART_MAX));
        }
      }
    }
    assertThat(stored.text()).doesNotContainPattern("[A-Za-z0-9+=]{%d}".formatted(PART_MAX + 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOfASecretRemainsInJson(long seed) {
    var body = new Body(seed);
    var json = body.object(0);
    for (var text : List.of(json.toString(), json.toPrettyString())) {
      var stored = BodyExcerpt.json(bytes(text)).redact().body();
      assertNothingRemains(body, stored);
      assertThat(stored.bytes()).isEqualTo(bytes(text).remaining());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTextOfJsonIsJsonUnlessItIsCut(long seed) {
    var json = new Body(seed).object(0);
    var stored = BodyExcerpt.json(bytes(json.toPrettyString())).redact().body();
    if (!stored.cut()) {
      assertThat(JSON.readTree(stored.text()).propertyNames()).isEqualTo(json.propertyNames());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOfASecretRemainsInAMalformedBody(long seed) {
    var body = new Body(seed);
    var text = body.object(0).toString();
    var random = new SplittableRandom(seed);
    var at = random.nextInt(1, text.length());
    for (var malformed :
        List.of(
            text.substring(0, text.length() - 1),
            text.substring(0, at) + "\"" + text.substring(at),
            text.replace('"', '\''),
            text + text)) {
      var stored = BodyExcerpt.malformed(bytes(malformed)).redact().body();
      assertNothingRemains(body, stored);
    }
  }

  /** Short words with spaces and marks, in forms that clients send by mistake. */
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingOfAShortSecretRemainsInAnyForm(long seed) {
    var random = new SplittableRandom(seed);
    var name = SECRET_NAMES.get(random.nextInt(SECRET_NAMES.size()));
    var words = List.of("hunter2", "x7 q9", "a,b&zq", "it's zq", "(zq) ]zq}", "zq: zq", "zq=zq");
    var secret = words.get(random.nextInt(words.size()));
    var object = JSON.createObjectNode().put("prompt", "a fox").put(name, secret).toString();
    var list = JSON.createObjectNode().set(name, JSON.createArrayNode().add(secret)).toString();
    var twice = JSON.writeValueAsString(object);
    for (var text :
        List.of(
            object,
            list,
            twice,
            JSON.writeValueAsString(twice),
            twice.substring(1, twice.length() - 1),
            object.replace('"', '\''),
            "model=kling-v3&" + name + "=" + secret,
            name + ": " + secret,
            object.substring(0, object.length() - 1),
            object.substring(0, object.length() - 2),
            object.substring(1),
            JSON.createObjectNode().put("prompt", object).toString(),
            JSON.createObjectNode().put("prompt", twice).put("n", 1).toString(),
            JSON.createObjectNode().put("prompt", "use " + list + " please").toString())) {
      for (var word : secret.split("[^a-z0-9]+", -1)) {
        if (word.length() > 1) {
          assertThat(BodyExcerpt.malformed(bytes(text)).redact().body().text())
              .as(text)
              .doesNotContain(word);
          if (isJson(text)) {
            assertThat(BodyExcerpt.json(bytes(text)).redact().body().text())
                .as(text)
                .doesNotContain(word);
          }
          assertThat(Redaction.message(new LocalizedText(text, text)).en())
              .as(text)
              .doesNotContain(word);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void escapesHideNothing(long seed) {
    var body = new Body(seed);
    var escaped = new StringBuilder();
    for (var character : body.object(0).toString().toCharArray()) {
      escaped.append(
          Character.isLetterOrDigit(character) && character < 0x80 && escaped.length() % 3 == 0
              ? "\\u%04x".formatted((int) character)
              : character);
    }
    var text = escaped.toString().replaceAll("\\\\(?=\\\\u)", "");
    if (isJson(text)) {
      assertNothingRemains(body, BodyExcerpt.json(bytes(text)).redact().body());
    }
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isContainer();
    } catch (tools.jackson.core.JacksonException _) {
      return false;
    }
  }
}
