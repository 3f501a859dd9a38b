package filmgate.render.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.render.art.Artwork.Facing;
import filmgate.render.art.Artwork.Support;
import filmgate.render.prompt.noun.Drawable;
import filmgate.render.scene.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtDirectoryTest {
  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h7v7z'/></svg>";
  private static final String JSON =
      "{\"facing\": \"right\", \"height\": 2.5, \"support\": \"air\", \"gait\": \"none\"}";

  @TempDir Path directory;

  @Test
  void artworkNounsAndSettingsAreAdded() throws Exception {
    write("art/zeppelin.svg", SVG);
    write("art/zeppelin.json", JSON);
    write("lexicon/mine.txt", "zeppelin: blimp, 齐柏林飞艇\n@hangar: hangar\ndog: mutt\n");
    write("settings/hangar.json", "{}");
    write("art/.hidden", "");
    write("README", "");
    var read = read();
    var artwork = read.artwork().find("zeppelin").orElseThrow();
    assertThat(artwork.facing()).isEqualTo(Facing.RIGHT);
    assertThat(artwork.support()).isEqualTo(Support.AIR);
    assertThat(read.artwork().figure("zeppelin", Action.FLY)).isPresent();
    assertThat(read.artwork().find("sailboat")).isPresent();
    assertThat(read.nouns().find("blimp")).contains(Drawable.subject("zeppelin"));
    assertThat(read.nouns().find("齐柏林飞艇")).contains(Drawable.subject("zeppelin"));
    assertThat(read.nouns().find("hangar")).contains(Drawable.setting("hangar"));
    assertThat(read.nouns().find("beagle")).contains(Drawable.subject("dog"));
    assertThat(read.settings()).contains(directory.resolve("settings"));
  }

  @Test
  void artworkWithABundledIdReplacesIt() throws Exception {
    write("art/sailboat.svg", SVG);
    write("art/sailboat.json", JSON);
    assertThat(read().artwork().find("sailboat").orElseThrow().height()).isEqualTo(2.5);
  }

  @Test
  void anEmptyDirectoryIsWhatIsBundled() throws Exception {
    assertThat(read().artwork().ids()).isEqualTo(ArtDirectory.bundled().artwork().ids());
    assertThat(read().settings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"height\": 0}             | art/duck.json: `height` must be",
        "{\"height\": \"2\"}         | art/duck.json: `height` must be",
        "{}                          | art/duck.json: `height` must be",
        "[]                          | art/duck.json: `duck` must be an object",
        "{\"height\": 1, \"facing\": \"up\"} | art/duck.json: `facing` must be one of left, right,"
            + " none",
        "{\"height\": 1, \"colour\": 1}      | art/duck.json: `colour` is not a field",
        "{\"height\": 1, \"glow\": [\"red\"]} | art/duck.json: `glow` must be an array of colours",
        "{\"height\": 1, \"height\": 2}      | art/duck.json, line 1: this is not valid JSON",
        "{                           | art/duck.json, line",
      })
  void anInvalidDescriptionIsNamed(String json, String message) throws IOException {
    write("art/duck.svg", SVG);
    write("art/duck.json", json);
    assertRefused(message);
  }

  @Test
  void filesThatBelongTogetherMustExist() throws IOException {
    write("art/duck.svg", SVG);
    assertRefused("art/duck.svg: there is no `duck.json` beside it");
    write("art/duck.json", JSON);
    write("art/goose.json", JSON);
    assertRefused("art/goose.json: there is no `goose.svg` beside it");
  }

  @Test
  void aHostileImageIsRefused() throws IOException {
    write("art/duck.json", JSON);
    write("art/duck.svg", SVG.replace("<path", "\n<image href='http://127.0.0.1/'/><path"));
    assertRefused("art/duck.svg, line 2: the element `image` is not allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "art/Duck.svg | art/Duck.svg: an id can have",
        "art/duck.png | art/duck.png: only files that end with .svg or .json",
        "lexicon/a.csv | lexicon/a.csv: only files that end with .txt",
        "settings/a.yaml | settings/a.yaml: only files that end with .json",
        "arts/duck.svg | arts: a directory must be named",
      })
  void aFileWithAWrongNameIsRefused(String file, String message) throws IOException {
    write(file, SVG);
    assertRefused(message);
  }

  @Test
  void anInvalidLineOfALexiconIsNamed() throws IOException {
    write("lexicon/mine.txt", "dog: mutt\nzeppelin: blimp\n");
    assertRefused("lexicon/mine.txt, line 2: `zeppelin` is not the id of");
    write("lexicon/mine.txt", "@hangar: hangar\n");
    assertRefused("lexicon/mine.txt, line 1: `@hangar` is not the id of");
    Files.write(directory.resolve("lexicon/mine.txt"), new byte[] {'d', (byte) 0xff});
    assertRefused("lexicon/mine.txt: this is not UTF-8 text");
  }

  @Test
  void aLargeFileIsRefused() throws IOException {
    write("art/duck.json", JSON + " ".repeat(70_000));
    write("art/duck.svg", SVG);
    assertRefused("art/duck.json: the file must be at most 64 KiB");
  }

  @Test
  void aMissingDirectoryIsNamed() {
    var missing = directory.resolve("missing");
    assertThatThrownBy(() -> ArtDirectory.read(missing, Set.of(), Set.of()))
        .isInstanceOf(ArtFileException.class)
        .hasMessage(missing + ": this is not a directory.");
  }

  private ArtDirectory read() throws ArtFileException {
    return ArtDirectory.read(directory, Set.of("dog", "person"), Set.of("beach"));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ArtFileException.class)
        .hasMessageStartingWith(message);
  }

  private void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
