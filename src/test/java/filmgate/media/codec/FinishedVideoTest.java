package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finished videos, judged by the programs ffprobe and ffmpeg. */
class FinishedVideoTest {
  private static final String SAMPLES = "src/main/resources/filmgate/docs/samples/";
  private static final Size SIZE = new Size(1280, 720);

  @TempDir Path directory;

  @BeforeEach
  void needTools() {
    Tools.need("ffmpeg", "ffprobe");
  }

  private Path write(RenderSpec spec, int threads) throws Exception {
    var file = Files.createTempFile(directory, "video", ".mp4");
    var watch = new VideoWriter.RenderListener(() -> false, _ -> {});
    new VideoWriter(spec, new Painter(spec, SceneLibrary.bundled()), threads, watch).write(file);
    return file;
  }

  private static RenderSpec spec(Size size, boolean audio, SourceMedia media, ShotSpec... shots) {
    return new RenderSpec(size, List.of(shots), media, new Style(7, audio, false, ""));
  }

  private static JsonNode probe(Path video) throws Exception {
    var command =
        List.of(
            "ffprobe",
            "-v",
            "error",
            "-count_frames",
            "-show_streams",
            "-show_format",
            "-of",
            "json",
            video.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return JsonMapper.shared().readTree(output);
  }

  @ParameterizedTest
  @CsvSource({"640, 360, 25, true", "360, 640, 72, false", "480, 480, 100, true"})
  void itHasTheRequestedSizeLengthAndAudio(int width, int height, int frames, boolean audio)
      throws Exception {
    var size = new Size(width, height);
    var shot = Shots.ofFrames(frames, "a dog on a beach");
    var seen = probe(write(spec(size, audio, SourceMedia.NONE, shot), 2));
    var video = seen.at("/streams/0");
    assertThat(video.path("codec_name").stringValue()).isEqualTo("h264");
    assertThat(video.path("width").intValue()).isEqualTo(width);
    assertThat(video.path("height").intValue()).isEqualTo(height);
    assertThat(video.path("r_frame_rate").stringValue()).isEqualTo("24/1");
    assertThat(video.path("nb_read_frames").stringValue()).isEqualTo(Integer.toString(frames));
    assertThat(seconds(seen.path("format"))).isCloseTo(frames / 24.0, within(0.001));
    assertThat(seen.path("streams").size()).isEqualTo(audio ? 2 : 1);
    if (audio) {
      assertThat(seen.at("/streams/1/codec_name").stringValue()).isEqualTo("aac");
      assertThat(seconds(seen.at("/streams/1"))).isCloseTo(frames / 24.0, within(0.001));
    }
  }

  private static double seconds(JsonNode node) {
    return Double.parseDouble(node.path("duration").stringValue());
  }

  @Test
  void itsCutsAreAtTheExactFrames() throws Exception {
    var video =
        write(
            spec(
                new Size(640, 360),
                false,
                SourceMedia.NONE,
                Shots.ofSeconds(1, "a dog on a sunny beach"),
                Shots.ofSeconds(2, "a city street at night in the rain"),
                Shots.ofSeconds(1, "a snowfield under a grey sky"),
                Shots.ofSeconds(3, "a red fox in a green forest")),
            2);
    assertThat(cuts(video)).containsExactly(24, 72, 96);
  }

  /** The numbers of the frames at which the ffmpeg program sees a new scene. */
  private static List<Integer> cuts(Path video) throws Exception {
    var output =
        Ffmpeg.run(
            "-i",
            video.toString(),
            "-vf",
            "select=gt(scene\\,0.2),metadata=print:file=-",
            "-fps_mode",
            "passthrough",
            "-f",
            "null",
            "-");
    return Pattern.compile("pts_time:([0-9.]+)")
        .matcher(output)
        .results()
        .map(found -> (int) Math.round(Double.parseDouble(found.group(1)) * 24))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"cat.jpg, palace.jpg", "astronaut.jpg, rocket.jpg", "coffee.jpg, coffee.jpg"})
  void itsFirstAndLastFrameAreThePhotographs(String first, String last) throws Exception {
    var video = write(between(photograph(first), photograph(last)), 2);
    assertThat(psnr(video, 0, first)).isGreaterThan(38);
    assertThat(psnr(video, 35, last)).isGreaterThan(38);
  }

  @Test
  void itsFirstAndLastFrameAreTheTestPatterns() throws Exception {
    var first = pattern("testsrc2");
    var last = pattern("mandelbrot");
    var video = write(between(first, last), 2);
    assertThat(psnr(video, 0, "testsrc2")).isGreaterThan(32);
    assertThat(psnr(video, 35, "mandelbrot")).isGreaterThan(32);
  }

  @Test
  void itIsTheSameForAnyNumberOfWorkers() throws Exception {
    var still = between(photograph("cat.jpg"), photograph("cat-face.jpg"));
    var scenes =
        spec(
            new Size(480, 270),
            true,
            SourceMedia.NONE,
            Shots.ofFrames(40, "two friends talk in a cafe"),
            Shots.ofFrames(31, "夜晚的城市街道，下着雨"));
    for (var one : List.of(still, scenes)) {
      var bytes = Files.readAllBytes(write(one, 1));
      assertThat(Files.readAllBytes(write(one, 2))).isEqualTo(bytes);
      assertThat(Files.readAllBytes(write(one, 4))).isEqualTo(bytes);
    }
  }

  private RenderSpec between(Still first, Still last) {
    var media = new SourceMedia(first, last, new Footage.NoFootage(), List.of(), FitMode.CROP);
    return spec(SIZE, false, media, Shots.ofFrames(36, "a smooth transition"));
  }

  private Still photograph(String name) throws Exception {
    return raw(
        name,
        List.of("-i", SAMPLES + name),
        "scale=%d:%d:force_original_aspect_ratio=increase,crop=%1$d:%2$d");
  }

  private Still pattern(String name) throws Exception {
    return raw(name, List.of("-f", "lavfi", "-i", name + "=size=1280x720"), "scale=%d:%d");
  }

  /** A raw file that the ffmpeg program wrote. */
  private Still raw(String name, List<String> input, String filter) throws Exception {
    var file = directory.resolve(name + ".i420");
    var output =
        List.of(
            "-vf",
            filter.formatted(SIZE.width(), SIZE.height()) + ",format=yuv420p",
            "-frames:v",
            "1",
            "-f",
            "rawvideo",
            file.toString());
    var arguments = new ArrayList<>(input);
    arguments.addAll(output);
    Ffmpeg.run(arguments.toArray(String[]::new));
    return new Still.RawStill(file, SIZE.width(), SIZE.height());
  }

  /** The PSNR of luma between a frame and an image. */
  private double psnr(Path video, int frame, String name) throws Exception {
    var report = directory.resolve("psnr");
    Ffmpeg.run(
        "-i",
        video.toString(),
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-s",
        SIZE.width() + "x" + SIZE.height(),
        "-i",
        directory.resolve(name + ".i420").toString(),
        "-filter_complex",
        "[0:v]select=eq(n\\," + frame + ")[a];[a][1:v]psnr=f=" + report,
        "-frames:v",
        "1",
        "-f",
        "null",
        "-");
    var luma = Pattern.compile("psnr_y:([0-9.]+|inf)").matcher(Files.readString(report));
    assertThat(luma.find()).isTrue();
    return luma.group(1).equals("inf") ? 100 : Double.parseDouble(luma.group(1));
  }
}
