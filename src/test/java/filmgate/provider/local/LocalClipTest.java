package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.media.DecodeSettings;
import filmgate.media.RenderHandle;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderSettings;
import filmgate.media.RenderedVideo;
import filmgate.media.Renderer;
import filmgate.media.codec.Ffmpeg;
import filmgate.media.worker.Decoder;
import filmgate.media.worker.ProcessRenderer;
import filmgate.provider.Input;
import filmgate.provider.Submission;
import filmgate.provider.VideoRequest;
import filmgate.provider.local.LocalSettings.MissingInput;
import filmgate.provider.local.LocalSettings.RenderExtent;
import filmgate.render.SceneLibrary;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.task.TaskWarning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Videos that a clip guides, made by the processes of the local renderer and judged by ffmpeg. */
class LocalClipTest {
  private static final String CLIP = "testsrc=size=1280x720:rate=24:duration=3,format=yuv420p";

  @TempDir static Path directory;
  private static RememberingRenderer renderer;
  private static LocalProvider provider;

  /** A renderer that keeps the last render, to wait for it. */
  private static final class RememberingRenderer implements Renderer {
    private final Renderer real;
    private final List<RenderHandle> renders = new ArrayList<>();

    RememberingRenderer(Renderer real) {
      this.real = real;
    }

    @Override
    public RenderHandle start(RenderSpec spec, Path output) {
      renders.add(real.start(spec, output));
      return renders.getLast();
    }

    @Override
    public void close() {
      real.close();
    }

    RenderedVideo last() {
      return switch (renders.getLast().outcome().join()) {
        case RenderOutcome.Rendered(var video) -> video;
        case RenderOutcome other -> throw new AssertionError(other);
      };
    }
  }

  @BeforeAll
  static void begin() {
    Ffmpeg.assumeInstalled();
    renderer =
        new RememberingRenderer(
            new ProcessRenderer(RenderSettings.dividingCores(1, directory.resolve("render"))));
    provider =
        new LocalProvider(
            renderer,
            renderer,
            task -> false,
            new Decoder(DecodeSettings.inDirectory(directory.resolve("decode"))),
            new LocalSettings(
                work(),
                MissingInput.FAIL,
                SlateMode.OFF,
                () -> SceneLibrary.bundled().parser(),
                RenderExtent.WHOLE));
  }

  @AfterAll
  static void end() {
    provider.close();
  }

  private static Path work() {
    return directory.resolve("work");
  }

  @Test
  void theAudioOfAClipIsKeptAndItsFilesAreDeletedWithTheTask() throws Exception {
    var clip = clip("tone", CLIP, "-f lavfi -i sine=frequency=440:duration=3 -c:a aac");
    var submission = submit("tone", clip, "as it is", "base", "yes");
    assertThat(submission.warnings()).isEmpty();
    var video = renderer.last();
    assertThat(video.audio()).isTrue();
    assertThat(video.frames()).isEqualTo(72);
    var astats =
        Ffmpeg.run("-v", "info", "-i", video.path().toString(), "-af", "astats", "-f", "null", "-");
    assertThat(number(astats, "Zero crossings rate: ([0-9.]+)") * 24_000)
        .isCloseTo(440, within(12.0));
    try (var files = Files.list(video.path().getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("00.i420", "00.i420.pcm", "video.mp4");
    }
    provider.release(new TaskId("task_tone"));
    assertThat(video.path().getParent()).doesNotExist();
  }

  @Test
  void aClipWithoutAudioIsNamedInAWarning() throws Exception {
    var submission = submit("silent", clip("silent", CLIP, ""), "as it is", "base", "yes");
    assertThat(submission.warnings())
        .extracting(TaskWarning::param, TaskWarning::reason)
        .containsExactly(tuple("video_list[0].video_url", "no_effect_locally"));
    assertThat(renderer.last().audio()).isFalse();
  }

  @Test
  void theAudioOfAClipIsHeardOnlyIfItIsKept() throws Exception {
    var clip = clip("tone2", CLIP, "-f lavfi -i sine=frequency=440:duration=3 -c:a aac");
    assertThat(submit("unkept", clip, "as it is", "base", "no").warnings()).isEmpty();
    assertThat(renderer.last().audio()).isFalse();
  }

  @Test
  void aClipIsEditedByItsPrompt() throws Exception {
    var clip = clip("day", CLIP, "");
    var submission = submit("night", clip, "make it night, add a cat", "base", "no");
    assertThat(submission.scene()).contains("\"daylight\":\"night\"").contains("\"cat\"");
    var night = renderer.last();
    assertThat(night.frames()).isEqualTo(72);
    var before = signal(clip, "YAVG");
    assertThat(signal(night.path(), "YAVG")).isBetween(30.0, before * 0.6);
    submit("black", clip, "黑白电影风格", "base", "no");
    assertThat(signal(clip, "SATAVG")).isGreaterThan(30);
    assertThat(signal(renderer.last().path(), "SATAVG")).isLessThan(2);
  }

  /** The video is cut as the clip is, once a second, and is redder than without the clip. */
  @Test
  void aVideoHasTheRhythmAndTheColoursOfAClip() throws Exception {
    var red =
        "color=0xb02010:s=1280x720:r=24:d=3,noise=alls=40,negate=components=y:"
            + "enable=mod(floor(t)\\,2),format=yuv420p";
    var prompt = "a castle on a hill";
    var submission = submit("red", clip("red", red, ""), prompt, "feature", "no");
    assertThat(submission.warnings()).isEmpty();
    var followed = renderer.last();
    assertThat(followed.frames()).isEqualTo(72);
    assertThat(cuts(followed.path())).containsExactly(1.0, 2.0);
    submit("plain", clip("plain", CLIP, ""), prompt, "feature", "no");
    var plain = renderer.last();
    assertThat(cuts(plain.path())).isEmpty();
    assertThat(signal(followed.path(), "VAVG")).isGreaterThan(signal(plain.path(), "VAVG") + 8);
  }

  @Test
  void theCameraMovesLikeThatOfTheClipUnlessThePromptNamesAMove() throws Exception {
    var pan =
        "color=c=0x806040:s=60x30:r=24:d=0.04,noise=alls=60:allf=u,"
            + "scale=2400:1200:flags=bicubic,loop=loop=-1:size=1,setpts=N/24/TB,"
            + "crop=1280:720:100+150*t:100,trim=duration=3,format=yuv420p";
    var clip = clip("pan", pan, "-f lavfi -i sine=frequency=440:duration=3 -c:a aac");
    var submission = submit("panned", clip, "a castle on a hill", "feature", "yes");
    assertThat(submission.scene()).contains("\"move\":\"pan_right\"");
    assertThat(renderer.last().audio()).as("the audio of the clip").isTrue();
    var named = submit("zoomed", clip, "a castle on a hill, zoom in", "feature", "no");
    assertThat(named.scene()).contains("\"move\":\"zoom_in\"");
    assertThat(cuts(renderer.last().path())).isEmpty();
  }

  /** The seconds at which the ffmpeg program sees a new shot. */
  private static List<Double> cuts(Path video) throws Exception {
    var text =
        Ffmpeg.run(
            "-i",
            video.toString(),
            "-vf",
            "select=gt(scene\\,0.08),metadata=print:file=-",
            "-f",
            "null",
            "-");
    var found = Pattern.compile("pts_time:([0-9.]+)").matcher(text);
    return found.results().map(one -> Double.parseDouble(one.group(1))).toList();
  }

  /** A mean value of the frame after two seconds, by the ffmpeg program. */
  private static double signal(Path video, String name) throws Exception {
    var text =
        Ffmpeg.run(
            "-ss",
            "2",
            "-i",
            video.toString(),
            "-frames:v",
            "1",
            "-vf",
            "signalstats,metadata=print:key=lavfi.signalstats." + name + ":file=-",
            "-f",
            "null",
            "-");
    return number(text, name + "=([0-9.]+)");
  }

  private static Path clip(String name, String images, String audio) throws Exception {
    var file = directory.resolve(name + ".mp4");
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", images));
    arguments.addAll(List.of(audio.split(" ", -1)));
    arguments.removeIf(String::isEmpty);
    arguments.add(file.toString());
    Ffmpeg.run(arguments.toArray(String[]::new));
    return file;
  }

  private static Submission.Accepted submit(
      String task, Path clip, String prompt, String use, String keep) throws Exception {
    var generation =
        generation(
            """
            {"model":"kling-v3-omni","prompt":"%s","duration":3,"mode":"std",
             "video_list":[{"video_url":"https://example.com/clip.mp4","refer_type":"%s",
                            "keep_original_sound":"%s"}]}
            """
                .formatted(prompt, use, keep));
    var input = new Input.Fetched(generation.media().clips().getFirst().param(), clip);
    var request =
        new VideoRequest(
            new TaskId("task_" + task), 1, generation, List.of(input), VideoRequest.Upstream.NONE);
    return (Submission.Accepted) provider.submit(request);
  }

  private static Generation generation(String body) {
    var catalogue = new Catalogue(Models.all());
    return switch (catalogue.check(
        (ObjectNode) JsonMapper.shared().readTree(body), CheckContext.TOLERANT)) {
      case CheckResult.Passed accepted -> accepted.generation();
      case CheckResult.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static double number(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
