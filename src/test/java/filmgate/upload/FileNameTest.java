package filmgate.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "kite.png, kite.png",
    "风筝 1.png, 风筝 1.png",
    "/etc/passwd, passwd",
    "..\\..\\boot.ini, boot.ini",
    "C:\\fakepath\\a.jpg, a.jpg",
    "../.., image.png",
    "a/, image.png",
    "'', image.png",
    "'   ', image.png",
    ".., image.png",
    ".hidden, .hidden",
    "😀.png, 😀.png",
  })
  void aNameIsTheLastPartOfAPath(String written, String clean) {
    assertThat(FileName.clean(written, "image.png")).isEqualTo(clean);
  }

  @Test
  void invisibleCharactersAreRemoved() {
    assertThat(FileName.clean("a\u0000b\r\nc\u202Egnp.exe", "x")).isEqualTo("abcgnp.exe");
    assertThat(FileName.clean("a\uD800b\uFEFF\u2028.png", "x")).isEqualTo("ab.png");
    assertThat(FileName.clean("\u0007", "x")).isEqualTo("x");
  }

  @Test
  void aLongNameIsShortenedBetweenCharacters() {
    assertThat(FileName.clean("a".repeat(300), "x")).hasSize(255);
    var smileys = FileName.clean("a" + "😀".repeat(300), "x");
    assertThat(smileys).hasSize(255).endsWith("😀");
  }
}
