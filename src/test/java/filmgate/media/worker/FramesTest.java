package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeSettings;
import filmgate.media.FrameFiles;
import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of clips as PNG files, judged by ffmpeg. */
class FramesTest {
  private static final double DECIBELS_MIN = 50;

  @TempDir static Path directory;
  private static Decoder decoder;

  @TempDir Path frames;

  @BeforeAll
  static void begin() {
    decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
  }

  @BeforeEach
  void needFfmpeg() {
    Tools.need("ffmpeg");
  }

  private static Path resource(String name) throws Exception {
    return Path.of(Objects.requireNonNull(FramesTest.class.getResource(name)).toURI());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip.m4v", "turned.mov"})
  void theFramesAreThoseThatFfmpegDecodes(String name) throws Exception {
    var outcome = decoder.frames(resource(name), frames);
    assertThat(outcome).isEqualTo(new DecodeOutcome.FilesMade());

    var first = Objects.requireNonNull(ImageIO.read(FrameFiles.of(frames, 1).toFile()));
    var reference = reference(resource(name));
    var bytes = first.getWidth() * first.getHeight() * 3;
    var count = FrameFiles.count(frames, 0);
    assertThat(reference).hasSize(bytes * count);
    try (var files = Files.list(frames)) {
      assertThat(files).hasSize(count).allMatch(FrameFiles::isFrame);
    }
    for (var number = 1; number <= count; number++) {
      var expected = Arrays.copyOfRange(reference, (number - 1) * bytes, number * bytes);
      assertThat(decibels(pixels(FrameFiles.of(frames, number)), expected))
          .as("%s, frame %d", name, number)
          .isGreaterThan(DECIBELS_MIN);
    }
  }

  /** The frames of a file, upright, three bytes for each pixel. */
  private static byte[] reference(Path clip) throws Exception {
    var command =
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            clip.toString(),
            "-fps_mode",
            "passthrough",
            "-sws_flags",
            "bicubic+accurate_rnd+full_chroma_int+bitexact",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-");
    var process = new ProcessBuilder(command).redirectErrorStream(false).start();
    var bytes = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return bytes;
  }

  private static byte[] pixels(Path file) throws Exception {
    var image = Objects.requireNonNull(ImageIO.read(file.toFile()));
    var width = image.getWidth();
    var bytes = new byte[width * image.getHeight() * 3];
    for (var i = 0; i < bytes.length / 3; i++) {
      var rgb = image.getRGB(i % width, i / width);
      bytes[3 * i] = (byte) (rgb >> 16);
      bytes[3 * i + 1] = (byte) (rgb >> 8);
      bytes[3 * i + 2] = (byte) rgb;
    }
    return bytes;
  }

  /** The peak signal-to-noise ratio. */
  private static double decibels(byte[] one, byte[] other) {
    assertThat(one).hasSameSizeAs(other);
    var squares = 0.0;
    for (var i = 0; i < one.length; i++) {
      var difference = (one[i] & 255) - (other[i] & 255);
      squares += difference * difference;
    }
    return 10 * Math.log10(255 * 255 * one.length / Math.max(1e-9, squares));
  }

  @Test
  void aDamagedFileIsBrokenMedia() throws Exception {
    var clip = Files.readAllBytes(resource("clip.m4v"));
    var damaged = directory.resolve("damaged.m4v");
    Files.write(damaged, Arrays.copyOf(clip, clip.length / 3));

    assertThat(decoder.frames(damaged, frames))
        .isInstanceOfSatisfying(
            DecodeOutcome.Undecodable.class,
            refused -> assertThat(refused.code()).isEqualTo(Code.BROKEN_MEDIA));
  }

  @Test
  void aDirectoryThatIsMissingIsNoFaultOfTheFile() throws Exception {
    assertThat(decoder.frames(resource("clip.m4v"), frames.resolve("none")))
        .isInstanceOfSatisfying(
            DecodeOutcome.DecoderUnavailable.class,
            fault -> assertThat(fault.detail()).contains("none"));
  }
}
