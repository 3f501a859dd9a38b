package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code filmgate generate}, as a process. */
class GenerateJourneyTest {
  @TempDir static Path cache;
  @TempDir Path directory;

  private ServerProcess generate(String... words) throws Exception {
    var command = new ArrayList<>(List.of("generate"));
    command.addAll(List.of(words));
    return new ServerProcess(directory, Map.of("XDG_CACHE_HOME", cache.toString()), command);
  }

  @Test
  void aPromptBecomesAFileAndProgressIsPrinted() throws Exception {
    try (var program = generate("a red fox", "-p", "duration=3", "-p", "audio=true")) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.said().strip()).endsWith("video.mp4");
      assertThat(program.errors())
          .containsPattern("100 % · 72 of 72 frames · \\d+ fps · 0:00 left");
    }
    var video = Mp4.of(Files.readAllBytes(directory.resolve("video.mp4")));
    assertThat(video.image().samples()).isEqualTo(72);
    assertThat(video.image().width()).isEqualTo(1280);
    assertThat(video.image().height()).isEqualTo(720);
    assertThat(video.sound()).hasSize(1);
  }

  /** The frames are judged by ffmpeg. There is no screen to open the video on. */
  @Test
  void aPreviewOfShotsIsSmallAndHasItsFrames() throws Exception {
    Tools.need("ffmpeg");
    Files.writeString(directory.resolve("shots.txt"), "# two\na red fox runs 3s\n\nsnow falls\n");
    try (var program =
        generate(
            "--shots", "shots.txt", "--preview", "--frames", "frames", "--seed", "7", "--open")) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.said().strip()).endsWith("preview.mp4");
      assertThat(program.errors()).contains("24 frames in ", "the video cannot be opened");
    }
    var preview = directory.resolve("preview.mp4");
    var image = Mp4.of(Files.readAllBytes(preview)).image();
    assertThat(image.samples()).isEqualTo(24);
    assertThat(image.width() + "x" + image.height()).isEqualTo("640x360");
    assertThat(decibels(preview)).hasSize(24).allMatch(one -> one > 38);
  }

  /** The noise of each PNG file against the frame that ffmpeg decodes; a missing one ends early. */
  private List<Double> decibels(Path video) throws Exception {
    var log = directory.resolve("psnr.log");
    var command =
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-framerate",
            "24",
            "-i",
            "frames/frame-%04d.png",
            "-i",
            video.toString(),
            "-lavfi",
            "[0]format=gbrp[a];[1]format=gbrp[b];[a][b]psnr=stats_file=psnr.log",
            "-f",
            "null",
            "-");
    var process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst(".*psnr_avg:(\\S+).*", "$1"))
        .map(text -> text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text))
        .toList();
  }

  @Test
  void aImageFromAFileIsTheFirstFrame() throws Exception {
    Files.write(directory.resolve("start.png"), ImageFiles.png(640, 640));
    try (var program =
        generate(
            "she turns",
            "-p",
            "image_urls[]=@start.png",
            "-p",
            "duration=3",
            "-p",
            "colour_grade=warm",
            "--json",
            "--out",
            "turn.mp4")) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.said())
          .contains("\"status\":\"completed\"", "\"warnings\":[{\"param\":\"colour_grade\"");
    }
    var image = Mp4.of(Files.readAllBytes(directory.resolve("turn.mp4"))).image();
    assertThat(image.width()).isEqualTo(720);
    assertThat(image.height()).isEqualTo(720);
  }

  @Test
  void aDryRunShowsThePriceAndRendersNothing() throws Exception {
    try (var program =
        generate("x", "-p", "seconds=4", "-p", "dry_run=true", "--json", "--out", "no.mp4")) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.said())
          .contains("\"status\":\"dry_run\"", "\"duration\":4", "\"param\":\"seconds\"")
          .containsPattern("\"cost\":\\{\"amount\":\"[0-9.]+\",\"currency\":\"USD\"");
      assertThat(program.errors()).doesNotContain("frames");
    }
    try (var program = generate("x", "-p", "dry_run=true", "-p", "duration=99")) {
      assertThat(program.exitCode()).isEqualTo(2);
    }
    assertThat(directory.resolve("no.mp4")).doesNotExist();
    assertThat(directory.resolve("video.mp4")).doesNotExist();
  }

  @Test
  void aRefusedRequestNamesEveryFieldAndLeavesNoFile() throws Exception {
    try (var program = generate("x", "-p", "duration=99", "-p", "mode=best", "--out", "no.mp4")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors())
          .contains("duration: ", "out_of_range", "mode: ", "invalid_value");
      assertThat(program.said()).isEmpty();
    }
    assertThat(directory.resolve("no.mp4")).doesNotExist();
  }

  @Test
  void aBrokenImageFailsWithTheFieldNamedAndLeavesNoFile() throws Exception {
    Files.writeString(directory.resolve("bad.png"), "no image at all");
    try (var program =
        generate("x", "-p", "image_urls[]=@bad.png", "-p", "duration=3", "--out", "no.mp4")) {
      assertThat(program.exitCode()).as(program.errors()).isIn(2, 6);
      assertThat(program.errors()).contains("image_urls[0]");
    }
    assertThat(directory.resolve("no.mp4")).doesNotExist();
  }
}
