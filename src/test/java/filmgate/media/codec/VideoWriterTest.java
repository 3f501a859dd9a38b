package filmgate.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.media.MediaFacts;
import filmgate.media.codec.encode.Mp4Writer;
import filmgate.media.codec.encode.VideoWriter;
import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.VideoSource;
import filmgate.render.raster.I420;
import filmgate.render.sound.Soundtrack;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoWriterTest {
  private static final Style STYLE = new Style(7, true, false, "kling-v3 std");

  @TempDir Path directory;

  @Test
  void theFileIsTheSameForAnyNumberOfThreads() throws Exception {
    RenderSpec spec =
        new RenderSpec(
            new Size(480, 270),
            List.of(Shots.ofFrames(40, "a dog"), Shots.ofSeconds(1, "夜的海")),
            SourceMedia.NONE,
            STYLE);
    byte[] one = Files.readAllBytes(write(spec, 1));
    assertThat(Files.readAllBytes(write(spec, 2))).isEqualTo(one);
    assertThat(Files.readAllBytes(write(spec, 3))).isEqualTo(one);
    assertThat(Files.readAllBytes(write(spec, 3))).isEqualTo(one);
  }

  /** Frame 0 waits until another thread draws frame 1 of the same group. */
  @Test
  void threadsWithoutAGroupDrawFramesOfTheLastOne() throws Exception {
    RenderSpec spec =
        new RenderSpec(
            new Size(64, 64),
            List.of(Shots.ofFrames(20, "a dog")),
            SourceMedia.NONE,
            new Style(1, false, false, ""));
    CountDownLatch second = new CountDownLatch(1);
    Set<Integer> drawn = ConcurrentHashMap.newKeySet();
    VideoSource source =
        new VideoSource() {
          @Override
          public void draw(int index, I420 into) {
            drawn.add(index);
            if (index == 1) {
              second.countDown();
            } else if (index == 0) {
              assertThat(awaits(second)).isTrue();
            }
          }

          @Override
          public Soundtrack soundtrack() {
            throw new AssertionError("the video has no audio");
          }
        };
    VideoWriter.RenderListener watch = new VideoWriter.RenderListener(() -> false, frames -> {});
    Path file = directory.resolve("helped.mp4");
    new VideoWriter(spec, source, 2, watch).write(file);
    assertThat(drawn).hasSize(20);
    assertThat(Probe.read(file).frames()).isEqualTo(20);
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 30, true",
    "720, 1280, 12, false",
    "720, 720, 12, true",
    "1920, 1080, 8, true",
    "1080, 1920, 8, false",
    "1080, 1080, 8, true",
    "3840, 2160, 2, true",
    "2160, 3840, 2, false",
    "2160, 2160, 2, true"
  })
  void theVideoHasTheRequestedProperties(int width, int height, int frames, boolean sound)
      throws Exception {
    RenderSpec spec =
        new RenderSpec(
            new Size(width, height),
            List.of(Shots.ofFrames(frames, "waves")),
            SourceMedia.NONE,
            new Style(1, sound, true, "kling-v3 pro"));
    Path file = write(spec, 2);
    MediaFacts facts = Probe.read(file);
    assertThat(facts.width()).isEqualTo(width);
    assertThat(facts.height()).isEqualTo(height);
    assertThat(facts.frames()).isEqualTo(frames);
    assertThat(facts.fps()).isEqualTo(24);
    assertThat(facts.seconds()).isBetween(frames / 24.0 - 0.001, frames / 24.0 + 0.001);
    assertThat(facts.audio()).isEqualTo(sound);
    StreamInfo streams = StreamInfo.read(file);
    assertThat(streams.videoCodec()).isEqualTo("h264");
    assertThat(streams.pixelFormat()).isEqualTo("yuv420p");
    assertThat(streams.audioCodec()).isEqualTo(sound ? "aac" : "");
    assertThat(streams.comment()).isEqualTo(Mp4Writer.COMMENT);
  }

  @Test
  void theAudioIsAsLongAsTheVideo() throws Exception {
    RenderSpec spec =
        new RenderSpec(new Size(64, 64), List.of(Shots.ofSeconds(3, "")), SourceMedia.NONE, STYLE);
    Path file = write(spec, 2);
    assertThat(Probe.read(file).seconds()).isEqualTo(3);
    assertThat(StreamInfo.read(file).audio()).isEqualTo(new StreamInfo.AudioTrack(48_000, 2, 3));
  }

  @Test
  void theFirstAndLastFrameLookLikeTheirImages() throws Exception {
    Size size = new Size(640, 360);
    I420 first = drawn(size, "sunset", 12);
    I420 last = drawn(size, "snow", 20);
    SourceMedia media =
        new SourceMedia(
            raw("a", first), raw("b", last), new Footage.NoFootage(), List.of(), FitMode.PAD);
    RenderSpec spec = new RenderSpec(size, List.of(Shots.ofSeconds(2, "a dog")), media, STYLE);
    List<byte[]> lumas = lumas(write(spec, 2), size);
    assertThat(lumas).hasSize(48);
    assertThat(psnr(lumas.getFirst(), first.y())).isGreaterThan(38);
    assertThat(psnr(lumas.getLast(), last.y())).isGreaterThan(38);
    assertThat(psnr(lumas.get(24), first.y())).isLessThan(30);
  }

  @ParameterizedTest
  @CsvSource({"640, 360", "1280, 720", "1920, 1080"})
  void aDetailedLastFrameIsAsGoodAsTheFirst(int width, int height) throws Exception {
    Ffmpeg.assumeInstalled();
    Size size = new Size(width, height);
    I420 hard = noise(size);
    SourceMedia media =
        new SourceMedia(
            raw("a", drawn(size, "sunset", 12)),
            raw("b", hard),
            new Footage.NoFootage(),
            List.of(),
            FitMode.PAD);
    RenderSpec spec =
        new RenderSpec(
            size, List.of(Shots.ofFrames(20, "a dog"), Shots.ofFrames(10, "a cat")), media, STYLE);
    Path file = write(spec, 2);
    assertThat(judgedPsnr(file, 0, "a", size)).isGreaterThan(38);
    assertThat(judgedPsnr(file, 29, "b", size)).isGreaterThan(38);
  }

  /** The PSNR of luma between a frame and raw samples, by the ffmpeg program. */
  private double judgedPsnr(Path video, int frame, String raw, Size size) throws Exception {
    Path report = directory.resolve("psnr");
    Ffmpeg.run(
        "-i",
        video.toString(),
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-s",
        size.width() + "x" + size.height(),
        "-i",
        directory.resolve(raw).toString(),
        "-filter_complex",
        "[0:v]select=eq(n\\," + frame + ")[a];[a][1:v]psnr=f=" + report,
        "-frames:v",
        "1",
        "-f",
        "null",
        "-");
    Matcher luma = Pattern.compile("psnr_y:([0-9.]+)").matcher(Files.readString(report));
    assertThat(luma.find()).isTrue();
    return Double.parseDouble(luma.group(1));
  }

  private static I420 noise(Size size) {
    I420 image = new I420(size.width(), size.height());
    Random random = new Random(3);
    for (byte[] plane : List.of(image.y(), image.u(), image.v())) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (byte) (40 + random.nextInt(160));
      }
    }
    return image;
  }

  private Path write(RenderSpec spec, int threads) throws Exception {
    Path file = Files.createTempFile(directory, "video", ".mp4");
    VideoWriter.RenderListener watch = new VideoWriter.RenderListener(() -> false, frames -> {});
    new VideoWriter(spec, new Painter(spec, SceneLibrary.bundled()), threads, watch).write(file);
    return file;
  }

  private static I420 drawn(Size size, String prompt, int index) {
    RenderSpec spec =
        new RenderSpec(size, List.of(Shots.ofSeconds(1, prompt)), SourceMedia.NONE, STYLE);
    I420 image = new I420(size.width(), size.height());
    new Painter(spec, SceneLibrary.bundled()).draw(index, image);
    return image;
  }

  private Still raw(String name, I420 image) throws Exception {
    Path file = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      UntrustedDecoder.write(image, out);
    }
    return new Still.RawStill(file, image.width(), image.height());
  }

  private static List<byte[]> lumas(Path file, Size size) throws Exception {
    List<byte[]> frames = new ArrayList<>();
    try (MediaInput input = MediaInput.open(file, "mov");
        FrameReader reader = new FrameReader(input, 1 << 24, FrameReader.ErrorTolerance.STRICT)) {
      while (reader.next()) {
        byte[] luma = new byte[size.width() * size.height()];
        for (int row = 0; row < size.height(); row++) {
          long at = (long) row * reader.frame().linesize(0);
          reader.frame().data(0).position(at).get(luma, row * size.width(), size.width());
        }
        frames.add(luma);
      }
    }
    return frames;
  }

  private static double psnr(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double d = (a[i] & 255) - (b[i] & 255);
      sum += d * d;
    }
    return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / a.length));
  }

  @Test
  @Timeout(30)
  void aFrameThatCannotBeDrawnEndsTheVideo() {
    for (int frame : new int[] {0, 1, 5, 23}) {
      assertThatThrownBy(() -> fail(frame)).hasStackTraceContaining("cannot draw " + frame);
    }
  }

  /** Writes a video of one group, of which a frame cannot be drawn. */
  private void fail(int frame) throws Exception {
    RenderSpec spec =
        new RenderSpec(new Size(64, 64), List.of(Shots.ofFrames(24, "")), SourceMedia.NONE, STYLE);
    Painter painter = new Painter(spec, SceneLibrary.bundled());
    VideoSource source =
        new VideoSource() {
          @Override
          public void draw(int index, I420 into) {
            if (index == frame) {
              throw new IllegalStateException("cannot draw " + index);
            }
            painter.draw(index, into);
          }

          @Override
          public Soundtrack soundtrack() {
            return painter.soundtrack();
          }
        };
    VideoWriter.RenderListener watch = new VideoWriter.RenderListener(() -> false, frames -> {});
    new VideoWriter(spec, source, 3, watch).write(directory.resolve("fails.mp4"));
  }
}
