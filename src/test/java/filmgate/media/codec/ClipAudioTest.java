package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.DecodedClip;
import filmgate.media.DecodeRequest;
import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audio of clips in videos, which ffmpeg measures. */
class ClipAudioTest {
  private static final double FRAME = 1.0 / RenderSpec.FRAMES_PER_SECOND;
  private static final String IMAGES = "testsrc=size=320x240:duration=4:rate=";

  @TempDir Path directory;

  @BeforeAll
  static void needFfmpeg() {
    Ffmpeg.assumeInstalled();
  }

  @ParameterizedTest
  @CsvSource({
    "mp4, 24, 48000, stereo, aac",
    "mp4, 30, 44100, mono, aac",
    "mov, 25, 32000, 5.1, aac",
    "mov, 60, 44100, stereo, pcm_s16le",
    "mov, 24, 48000, stereo, alac",
    "mp4, 24, 48000, mono, libmp3lame"
  })
  void aToneKeepsItsPitchAndItsLevel(
      String container, String rate, String samples, String layout, String codec) throws Exception {
    var tone = "sine=frequency=440:duration=4:sample_rate=%s,volume=-6dB".formatted(samples);
    var channels = ",aformat=channel_layouts=" + layout;
    var clip = clip(container, rate, tone + channels, codec);
    var video = video(decoded(clip), 96, 2);
    if (!layout.equals("5.1")) {
      var level = measured(clip, "RMS level dB");
      assertThat(measured(video, "RMS level dB")).isCloseTo(level, within(0.5));
    }
    assertThat(measured(video, "Zero crossings rate") * 48_000 / 2).isCloseTo(440, within(4.0));
    var track = StreamInfo.read(video).audio();
    assertThat(track.rate()).isEqualTo(48_000);
    assertThat(track.seconds()).isEqualTo(4);
  }

  /** A click is heard when it was heard in the clip, also if the audio begins late. */
  @ParameterizedTest
  @CsvSource({"24, 0", "30, 0", "60, 0", "24, 0.5"})
  void aClickStaysAtItsTime(String rate, double delay) throws Exception {
    var click = "aevalsrc=if(between(t\\,2\\,2.1)\\,0.5*sin(6000*t)\\,0):d=3.4:s=44100";
    var clip = directory.resolve("click.mp4");
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        IMAGES + rate,
        "-itsoffset",
        String.valueOf(delay),
        "-f",
        "lavfi",
        "-i",
        click,
        "-c:a",
        "aac",
        "-pix_fmt",
        "yuv420p",
        clip.toString());
    assertThat(onset(clip)).as("the clip itself").isCloseTo(2 + delay, within(FRAME / 2));
    var video = video(decoded(clip), 96, 1);
    assertThat(onset(video)).isCloseTo(2 + delay, within(FRAME / 2));
  }

  @Test
  void theAudioIsAsLongAsTheFrames() throws Exception {
    var clip = clip("mp4", "24", "sine=frequency=440:duration=2", "aac");
    var longer = video(decoded(clip), 96, 1);
    assertThat(StreamInfo.read(longer).audio().seconds()).isEqualTo(4);
    var silence =
        Ffmpeg.run(
            "-v",
            "info",
            "-ss",
            "2.2",
            "-i",
            longer.toString(),
            "-af",
            "volumedetect",
            "-f",
            "null",
            "-");
    assertThat(number(silence, "max_volume: ([-0-9.]+)")).isLessThan(-80);
    var shorter = video(decoded(clip), 31, 1);
    assertThat(StreamInfo.read(shorter).audio().seconds()).isCloseTo(31 * FRAME, within(0.001));
  }

  @Test
  void aClipWithoutAudioHasNone() throws Exception {
    var clip = directory.resolve("silent.mp4");
    Ffmpeg.run("-f", "lavfi", "-i", IMAGES + 24, "-pix_fmt", "yuv420p", clip.toString());
    assertThat(decoded(clip).audio()).isEmpty();
  }

  @Test
  void damagedAudioIsSilentAndTheRestStaysAtItsTime() throws Exception {
    var click = "aevalsrc=if(between(t\\,3\\,3.1)\\,0.5*sin(6000*t)\\,0):d=4:s=48000";
    var clip = clip("mov", "24", click, "aac");
    var bytes = Files.readAllBytes(clip);
    for (var at : audioPackets(clip, 20, 60)) {
      bytes[at] = (byte) 0xff;
      bytes[at + 1] = (byte) 0xff;
    }
    var damaged = Files.write(directory.resolve("damaged.mov"), bytes);
    assertThat(onset(video(decoded(damaged), 96, 1))).isCloseTo(3, within(FRAME));
  }

  @Test
  void theFileIsTheSameForAnyNumberOfThreads() throws Exception {
    var clip = decoded(clip("mp4", "30", "sine=frequency=300:duration=4", "aac"));
    for (var prompt : List.of("", "a dog runs, rain at night, handheld, slow motion")) {
      var one = Files.readAllBytes(video(clip, prompt, 96, 1));
      assertThat(Files.readAllBytes(video(clip, prompt, 96, 2))).isEqualTo(one);
      assertThat(Files.readAllBytes(video(clip, prompt, 96, 4))).isEqualTo(one);
    }
  }

  /** The positions in the file of some packets of the audio, by ffprobe. */
  private static List<Integer> audioPackets(Path clip, int from, int to) throws Exception {
    var process =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-select_streams",
                "a",
                "-show_entries",
                "packet=pos",
                "-of",
                "csv=p=0",
                clip.toString())
            .start();
    var positions = new ArrayList<Integer>();
    for (var line : new String(process.getInputStream().readAllBytes(), UTF_8).split("\n", -1)) {
      if (!line.isBlank()) {
        positions.add(Integer.parseInt(line.replace(",", "").strip()));
      }
    }
    return positions.subList(from, to);
  }

  private Path clip(String container, String rate, String audio, String codec) throws Exception {
    var file = directory.resolve("clip-" + codec + "." + container);
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        IMAGES + rate,
        "-f",
        "lavfi",
        "-i",
        audio,
        "-c:a",
        codec,
        "-pix_fmt",
        "yuv420p",
        file.toString());
    return file;
  }

  private DecodedClip decoded(Path clip) throws Exception {
    var request =
        new DecodeRequest.DecodeClip(
            clip, directory.resolve("raw"), 96, Optional.of(directory.resolve("raw.pcm")));
    return switch (UntrustedDecoder.handle(request)) {
      case DecodedClip decoded -> decoded;
      case DecodeOutcome other -> throw new AssertionError(other);
    };
  }

  private Path video(DecodedClip clip, int frames, int threads) throws Exception {
    return video(clip, "", frames, threads);
  }

  private Path video(DecodedClip clip, String prompt, int frames, int threads) throws Exception {
    var base = new Footage.RawFootage(clip.raw(), clip.width(), clip.height(), clip.frames());
    var none = new Still.NoStill();
    assertThat(clip.audio()).isPresent();
    var media =
        new SourceMedia(none, none, base, List.of(), FitMode.CROP, clip.audio(), Optional.empty());
    var spec =
        new RenderSpec(
            new RenderSpec.Size(320, 240),
            List.of(Shots.ofFrames(frames, prompt)),
            media,
            new Style(7, true, false, ""));
    var file = Files.createTempFile(directory, "video", ".mp4");
    var listener = new VideoWriter.RenderListener(() -> false, done -> {});
    new VideoWriter(spec, new Painter(spec, SceneLibrary.bundled()), threads, listener).write(file);
    return file;
  }

  private static double measured(Path file, String name) throws Exception {
    var text =
        Ffmpeg.run(
            "-v", "info", "-i", file.toString(), "-map", "0:a", "-af", "astats", "-f", "null", "-");
    return number(text, name + ": ([-0-9.]+)");
  }

  private static double onset(Path file) throws Exception {
    var text =
        Ffmpeg.run(
            "-v",
            "info",
            "-i",
            file.toString(),
            "-map",
            "0:a",
            "-af",
            "aresample=async=1:first_pts=0,silencedetect=noise=-30dB:d=0.3",
            "-f",
            "null",
            "-");
    return number(text, "silence_end: ([0-9.]+)");
  }

  private static double number(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
