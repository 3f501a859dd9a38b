package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code filmgate generate}, as typed on a command line. */
class GenerateJourneyTest {
  @TempDir static Path cache;
  @TempDir Path folder;

  private Program generate(String... words) throws Exception {
    var command = new ArrayList<>(List.of("generate"));
    command.addAll(List.of(words));
    return new Program(folder, Map.of("XDG_CACHE_HOME", cache.toString()), command);
  }

  @Test
  void aPromptBecomesAFileAndProgressIsTold() throws Exception {
    try (var program = generate("a red fox", "-p", "duration=3", "-p", "audio=true")) {
      assertThat(program.exitCode()).as(program.told()).isZero();
      assertThat(program.said().strip()).endsWith("video.mp4");
      assertThat(program.told()).containsPattern("100 % · 72 of 72 frames · \\d+ fps · 0:00 left");
    }
    var film = Mp4.of(Files.readAllBytes(folder.resolve("video.mp4")));
    assertThat(film.picture().samples()).isEqualTo(72);
    assertThat(film.picture().width()).isEqualTo(1280);
    assertThat(film.picture().height()).isEqualTo(720);
    assertThat(film.sound()).hasSize(1);
  }

  @Test
  void aPictureFromAFileIsTheFirstFrame() throws Exception {
    Files.write(folder.resolve("start.png"), Pictures.png(640, 640));
    try (var program =
        generate(
            "she turns",
            "-p",
            "image_urls[]=@start.png",
            "-p",
            "duration=3",
            "--json",
            "--out",
            "turn.mp4")) {
      assertThat(program.exitCode()).as(program.told()).isZero();
      assertThat(program.said()).contains("\"status\":\"completed\"", "\"warnings\":[]");
    }
    var picture = Mp4.of(Files.readAllBytes(folder.resolve("turn.mp4"))).picture();
    assertThat(picture.width()).isEqualTo(720);
    assertThat(picture.height()).isEqualTo(720);
  }

  @Test
  void aRefusedRequestNamesEveryFieldAndLeavesNoFile() throws Exception {
    try (var program = generate("x", "-p", "duration=99", "-p", "mode=best", "--out", "no.mp4")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.told()).contains("duration: ", "out_of_range", "mode: ", "invalid_value");
      assertThat(program.said()).isEmpty();
    }
    assertThat(folder.resolve("no.mp4")).doesNotExist();
  }

  @Test
  void aBrokenPictureFailsWithTheFieldNamedAndLeavesNoFile() throws Exception {
    Files.writeString(folder.resolve("bad.png"), "no picture at all");
    try (var program =
        generate("x", "-p", "image_urls[]=@bad.png", "-p", "duration=3", "--out", "no.mp4")) {
      assertThat(program.exitCode()).as(program.told()).isIn(2, 6);
      assertThat(program.told()).contains("image_urls[0]");
    }
    assertThat(folder.resolve("no.mp4")).doesNotExist();
  }
}
