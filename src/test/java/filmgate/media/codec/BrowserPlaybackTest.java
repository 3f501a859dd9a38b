package filmgate.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Style;
import filmgate.testing.BrowserScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium plays every kind of video to its end, and shows the right frame when it seeks. */
class BrowserPlaybackTest {
  private static final int WIDTH = 16;
  private static final int HEIGHT = 16;

  /** How far the mean of the samples may be from that of ffmpeg, which scales in another way. */
  private static final double DIFFERENCE_MAX = 8;

  /** The frames to seek to, back and forth. */
  private static final List<Integer> FRAMES = List.of(9, 3, 0, 11, 6);

  @TempDir Path directory;

  private record Kind(int width, int height, boolean audio) {
    String file() {
      return "%dx%d%s.mp4".formatted(width, height, audio ? "" : "-silent");
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(1280, 720, true),
          new Kind(720, 1280, false),
          new Kind(1080, 1080, true),
          new Kind(1024, 720, false),
          new Kind(3840, 2160, true),
          new Kind(2160, 3840, false));

  @Test
  void everyKindOfVideoIsPlayedAndSeeked() throws Exception {
    Ffmpeg.assumeInstalled();
    for (var kind : KINDS) {
      write(kind);
    }
    var seen = play();
    for (var i = 0; i < KINDS.size(); i++) {
      check(KINDS.get(i), seen.get(i));
    }
  }

  private void write(Kind kind) throws Exception {
    var prompt = "a fox runs through the snow at sunset, fast pan left";
    var spec =
        new RenderSpec(
            new Size(kind.width(), kind.height()),
            List.of(Shots.ofFrames(6, prompt), Shots.ofFrames(6, "a red car at night")),
            SourceMedia.NONE,
            new Style(3, kind.audio(), false, ""));
    var watch = new VideoWriter.RenderListener(() -> false, _ -> {});
    new VideoWriter(spec, new Painter(spec, SceneLibrary.bundled()), 2, watch)
        .write(directory.resolve(kind.file()));
  }

  private JsonNode play() throws Exception {
    var seconds =
        FRAMES.stream().map(frame -> (frame + 0.5) / RenderSpec.FRAMES_PER_SECOND).toList();
    var videos =
        KINDS.stream().map(kind -> Map.of("file", "/" + kind.file(), "seconds", seconds)).toList();
    var ended =
        BrowserScript.run(
            "playback.js",
            Map.of(
                "directory",
                directory.toString(),
                "videos",
                videos,
                "width",
                WIDTH,
                "height",
                HEIGHT));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    return JsonMapper.shared().readTree(ended.output());
  }

  private void check(Kind kind, JsonNode seen) throws Exception {
    assertThat(seen.path("width").intValue()).as(kind.file()).isEqualTo(kind.width());
    assertThat(seen.path("height").intValue()).as(kind.file()).isEqualTo(kind.height());
    assertThat(seen.path("duration").doubleValue()).as(kind.file()).isCloseTo(0.5, within(0.001));
    assertThat(seen.at("/played/seconds").doubleValue())
        .as(kind.file())
        .isCloseTo(0.5, within(0.05));
    assertThat(seen.at("/played/audio").booleanValue()).as(kind.file()).isEqualTo(kind.audio());
    var expected = decoded(kind);
    for (var i = 0; i < FRAMES.size(); i++) {
      assertThat(difference(seen.path("frames").path(i), expected.get(FRAMES.get(i))))
          .as("frame %d of %s", FRAMES.get(i), kind.file())
          .isLessThan(DIFFERENCE_MAX);
    }
  }

  /** The frames as the ffmpeg program decodes them, reduced, in RGB. */
  private List<byte[]> decoded(Kind kind) throws Exception {
    var raw = directory.resolve("frames.rgb");
    Ffmpeg.run(
        "-i",
        directory.resolve(kind.file()).toString(),
        "-vf",
        "scale=%d:%d:flags=area,format=rgb24".formatted(WIDTH, HEIGHT),
        "-f",
        "rawvideo",
        raw.toString());
    var all = Files.readAllBytes(raw);
    var size = WIDTH * HEIGHT * 3;
    var frames = new ArrayList<byte[]>();
    for (var at = 0; at < all.length; at += size) {
      frames.add(Arrays.copyOfRange(all, at, at + size));
    }
    return frames;
  }

  private static double difference(JsonNode rgba, byte[] rgb) {
    var sum = 0.0;
    for (var i = 0; i < rgb.length; i++) {
      sum += Math.abs(rgba.path(i / 3 * 4 + i % 3).intValue() - (rgb[i] & 255));
    }
    return sum / rgb.length;
  }
}
