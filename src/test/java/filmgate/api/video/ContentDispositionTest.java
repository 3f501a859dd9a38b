package filmgate.api.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.VideoVariant;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 29);

  /** The grammar of RFC 6266 with the values that are sent: a quoted name and an encoded one. */
  private static final Pattern STRICT =
      Pattern.compile(
          "(inline|attachment); filename=\"([a-z0-9-]+\\.[a-z0-9]+)\""
              + "(?:; filename\\*=UTF-8''((?:[A-Za-z0-9._-]|%[0-9A-F]{2})+))?");

  private static String header(String prompt, VideoVariant variant) {
    return new ContentDisposition(prompt, DATE, variant, false).field().getValue();
  }

  private static Matcher parsed(String header) {
    var matcher = STRICT.matcher(header);
    assertThat(matcher.matches()).as(header).isTrue();
    return matcher;
  }

  /** The name that a program which knows RFC 6266 uses. */
  private static String name(String prompt) {
    var header = parsed(header(prompt, VideoVariant.VIDEO));
    return header.group(3) == null ? header.group(2) : URLDecoder.decode(header.group(3), UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Golden retriever on the beach            | golden-retriever-on-the-beach-2026-11-29.mp4",
        "  A fox: \"run, fox!\"  (4K)             | a-fox-run-fox-4k-2026-11-29.mp4",
        "don't stop                               | dont-stop-2026-11-29.mp4",
        "../../etc/passwd                         | etc-passwd-2026-11-29.mp4",
        "C:\\Windows\\CON                         | c-windows-con-2026-11-29.mp4",
        "CON                                      | con-2026-11-29.mp4",
        "...                                      | video-2026-11-29.mp4",
        "''                                       | video-2026-11-29.mp4",
        "一只金毛犬在海滩上奔跑，夕阳                  | 一只金毛犬在海滩上奔跑-夕阳-2026-11-29.mp4",
        "Ein Füchschen läuft                      | ein-füchschen-läuft-2026-11-29.mp4",
        "नमस्ते दुनिया                                | नमस्ते-दुनिया-2026-11-29.mp4",
        "🦊🏖️ fox 🦊                              | fox-2026-11-29.mp4",
        "family 👨‍👩‍👧                              | family-2026-11-29.mp4",
      })
  void aNameIsReadable(String prompt, String name) {
    assertThat(name(prompt)).isEqualTo(name);
  }

  @Test
  void invisibleCharactersAndLineBreaksAreDropped() {
    assertThat(name("a\u202Egpj.exe")).isEqualTo("a-gpj-exe-2026-11-29.mp4");
    assertThat(name("fox\r\nSet-Cookie: a=b")).isEqualTo("fox-set-cookie-a-b-2026-11-29.mp4");
    assertThat(name("\u3164\u115F\uFEFF\u200B\u00AD")).isEqualTo("video-2026-11-29.mp4");
    assertThat(name("a\u0000b\u007Fc\u0085d")).isEqualTo("a-b-c-d-2026-11-29.mp4");
    assertThat(name("\uD800 \uDC00")).isEqualTo("video-2026-11-29.mp4");
  }

  @Test
  void anOldProgramGetsAnAsciiName() {
    assertThat(header("金毛犬", VideoVariant.POSTER))
        .isEqualTo(
            "inline; filename=\"video-2026-11-29-poster.jpg\"; filename*=UTF-8\'\'"
                + "%E9%87%91%E6%AF%9B%E7%8A%AC-2026-11-29-poster.jpg");
    assertThat(header("Füchse", VideoVariant.PREVIEW))
        .startsWith("inline; filename=\"fuchse-2026-11-29-preview.webp\"; ");
    assertThat(header("a fox", VideoVariant.VIDEO))
        .isEqualTo("inline; filename=\"a-fox-2026-11-29.mp4\"");
  }

  @Test
  void aLongNameEndsAfterAWord() {
    assertThat(name("the quick brown fox jumps over the lazy dog ".repeat(9)))
        .isEqualTo(
            "the-quick-brown-fox-jumps-over-the-lazy-dog-the-quick-brown-fox-jumps-over-the-lazy"
                + "-2026-11-29.mp4");
    assertThat(name("长".repeat(300)).getBytes(UTF_8).length).isLessThanOrEqualTo(255);
  }

  /** Random prompts of every kind of character, surrogates without a partner included. */
  @Test
  void anyPromptIsASafeName() {
    var random = new SplittableRandom(5);
    for (var i = 0; i < 20_000; i++) {
      var prompt = new StringBuilder();
      for (var length = random.nextInt(160); length > 0; length--) {
        prompt.append(
            switch (random.nextInt(5)) {
              case 0 -> Character.toString(random.nextInt(0x110000));
              case 1 -> Character.toString(random.nextInt(0x3000));
              case 2 -> Character.toString((char) random.nextInt(128));
              case 3 -> Character.toString(0x4E00 + random.nextInt(1000));
              default -> "\u202E\uD83D\u0301\"/\\\r\n%;";
            });
      }
      assertSafe(name(prompt.toString()));
    }
  }

  private static void assertSafe(String name) {
    assertThat(name).endsWith("-2026-11-29.mp4").hasSizeLessThanOrEqualTo(100);
    assertThat(name).doesNotContainPattern("[\\p{C}\\p{Z}\\p{P}\\p{S}&&[^.-]]");
    assertThat(name.substring(0, name.length() - 4)).doesNotContain(".").doesNotContain("--");
    assertThat(name.charAt(0)).isNotEqualTo('-');
    assertThat(Character.getType(name.codePointAt(0))).isNotEqualTo(Character.NON_SPACING_MARK);
    assertThat(name.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
    assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT));
  }
}
