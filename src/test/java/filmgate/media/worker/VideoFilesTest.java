package filmgate.media.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeSettings;
import filmgate.media.codec.Ffmpeg;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The posters, thumbnails, and previews of videos, judged by ffmpeg and ImageIO. */
class VideoFilesTest {
  @TempDir static Path directory;
  private static Decoder decoder;

  @BeforeAll
  static void begin() {
    Ffmpeg.assumeInstalled();
    decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
  }

  /** The poster of a video of Filmgate is in the colours of BT.709, like one without a tag. */
  @ParameterizedTest
  @CsvSource({
    "1920x1080, -colorspace bt709 -color_range tv, 320, 180",
    "720x1280, -colorspace bt709 -color_range tv, 180, 320",
    "640x480, -colorspace smpte170m -color_range tv, 320, 240",
    "1280x720, -colorspace bt709 -color_range pc, 320, 180",
    "202x100, -colorspace bt709, 202, 100"
  })
  void aPosterIsTheFirstFrameInItsColours(String size, String tags, int width, int height)
      throws Exception {
    var video = video("testsrc2=size=%s:rate=24:duration=0.2".formatted(size), tags);
    var files = stills(video);
    var poster = ImageIO.read(files.poster().toFile());
    assertThat(poster.getWidth() + "x" + poster.getHeight()).isEqualTo(size);
    var frame = directory.resolve("frame.png");
    ffmpeg(
        "-i %s -frames:v 1 -vf scale=sws_flags=accurate_rnd+full_chroma_int %s"
            .formatted(video, frame));
    assertThat(psnr(files.poster(), frame)).isGreaterThan(38);
    var thumbnail = ImageIO.read(files.thumbnail().toFile());
    assertThat(thumbnail.getWidth()).isEqualTo(width);
    assertThat(thumbnail.getHeight()).isEqualTo(height);
    assertThat(files.thumbnail().toFile().length()).isLessThan(40_000);
  }

  /** A red image whose red differs between BT.601 and BT.709, and between the ranges. */
  @Test
  void thePosterOfARedVideoIsRed() throws Exception {
    var video =
        video(
            "color=red:size=320x240:rate=24:duration=0.2,format=yuv420p", "-colorspace smpte170m");
    var rgb = ImageIO.read(stills(video).poster().toFile()).getRGB(160, 120);
    assertThat((rgb >> 16) & 255).isBetween(251, 255);
    assertThat((rgb >> 8) & 255).isBetween(0, 4);
    assertThat(rgb & 255).isBetween(0, 4);
  }

  /** The coefficients of an HD video without a tag are those of BT.709. */
  @Test
  void aTurnedVideoHasAnUprightPoster() throws Exception {
    var turned = directory.resolve("p270.mov");
    try (var in = DecoderTest.class.getResourceAsStream("p270.mov")) {
      Files.copy(Objects.requireNonNull(in), turned);
    }
    var frame = directory.resolve("turned.png");
    var filter = "scale=in_color_matrix=bt709,format=rgb24";
    ffmpeg("-i %s -frames:v 1 -vf %s %s".formatted(turned, filter, frame));
    var poster = stills(turned).poster();
    assertThat(ImageIO.read(poster.toFile()).getHeight()).isEqualTo(1280);
    assertThat(psnr(poster, frame)).isGreaterThan(36);
    var preview = preview(turned);
    assertThat(preview.width()).isEqualTo(320);
    assertThat(preview.height()).isEqualTo(568);
  }

  @Test
  void wideSamplesAreShownWide() throws Exception {
    var video = video("testsrc2=size=720x480:rate=24:duration=0.2,setsar=32/27", "");
    var poster = ImageIO.read(stills(video).poster().toFile());
    assertThat(poster.getWidth()).isEqualTo(854);
    assertThat(poster.getHeight()).isEqualTo(480);
  }

  @ParameterizedTest
  @CsvSource({
    "1920x1080, 24, 3.2, 320, 180, 3000",
    "720x1280, 30, 4, 320, 568, 3000",
    "640x360, 5, 2, 320, 180, 2000",
    "160x120, 60, 3.5, 160, 120, 3000"
  })
  void aPreviewShowsTheFirstSeconds(
      String size, int rate, String seconds, int width, int height, int millis) throws Exception {
    var video = video("testsrc2=size=%s:rate=%d:duration=%s".formatted(size, rate, seconds), "");
    var preview = preview(video);
    assertThat(preview.width()).isEqualTo(width);
    assertThat(preview.height()).isEqualTo(height);
    assertThat(preview.durations().stream().mapToInt(each -> each).sum()).isEqualTo(millis);
    assertThat(preview.durations().size()).isBetween(millis / 210, millis / 100);
    assertThat(preview.loops()).as("0 is for ever").isZero();
  }

  /** ffmpeg reads single WebP images only, so each frame gets a file of its own. */
  @ParameterizedTest
  @CsvSource({"0, 0", "29, 70"})
  void aFrameOfAPreviewIsThatOfTheVideo(int shown, int number) throws Exception {
    var video =
        video("testsrc2=size=640x360:rate=24:duration=3.2", "-colorspace bt709 -color_range tv");
    var still = directory.resolve("still.webp");
    Files.write(still, preview(video).frames().get(shown));
    var frame = directory.resolve("small.png");
    var filter = "select=eq(n\\,%d),scale=320:180".formatted(number);
    ffmpeg("-i %s -frames:v 1 -vf %s %s".formatted(video, filter, frame));
    assertThat(psnr(still, frame)).isGreaterThan(25);
  }

  @Test
  void aVideoThatCannotBeDecodedHasNoFiles() throws Exception {
    var video = video("testsrc2=size=640x360:rate=24:duration=0.2", "");
    var bytes = Files.readAllBytes(video);
    for (var i = 0; i < bytes.length; i++) {
      if (i > 200) {
        bytes[i] = (byte) (i * 31);
      }
    }
    var broken = Files.write(directory.resolve("broken.mp4"), bytes);
    assertThat(decoder.stills(broken, directory.resolve("p"), directory.resolve("t")))
        .isInstanceOf(DecodeOutcome.Undecodable.class);
    assertThat(decoder.preview(broken, directory.resolve("p")))
        .isInstanceOf(DecodeOutcome.Undecodable.class);
    assertThat(directory.resolve("p")).doesNotExist();
  }

  private record Stills(Path poster, Path thumbnail) {}

  private static Stills stills(Path video) throws Exception {
    var files = new Stills(directory.resolve("poster.jpg"), directory.resolve("thumbnail.jpg"));
    assertThat(decoder.stills(video, files.poster(), files.thumbnail()))
        .isInstanceOf(DecodeOutcome.StillsMade.class);
    return files;
  }

  private static Webp preview(Path video) throws Exception {
    var file = directory.resolve("preview.webp");
    assertThat(decoder.preview(video, file)).isEqualTo(new DecodeOutcome.FilesMade());
    return Webp.read(Files.readAllBytes(file));
  }

  /** What a reader of the format (the container of WebP, RFC 9649) finds in an animation. */
  private record Webp(
      int width, int height, int loops, List<Integer> durations, List<byte[]> frames) {
    static Webp read(byte[] bytes) {
      var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(new String(bytes, 0, 4, ISO_8859_1)).isEqualTo("RIFF");
      assertThat(file.getInt(4)).isEqualTo(bytes.length - 8);
      assertThat(new String(bytes, 8, 8, ISO_8859_1)).isEqualTo("WEBPVP8X");
      var durations = new ArrayList<Integer>();
      var frames = new ArrayList<byte[]>();
      var loops = -1;
      for (var at = 12; at < bytes.length; at += 8 + (file.getInt(at + 4) + 1) / 2 * 2) {
        switch (new String(bytes, at, 4, ISO_8859_1)) {
          case "ANIM" -> loops = file.getShort(at + 12);
          case "ANMF" -> {
            durations.add(file.getInt(at + 20) & 0xffffff);
            frames.add(still(bytes, at + 24, file.getInt(at + 4) - 16));
          }
          default -> assertThat(bytes[at]).isNotZero();
        }
      }
      return new Webp(
          1 + (file.getInt(24) & 0xffffff), 1 + (file.getInt(26) >>> 8), loops, durations, frames);
    }

    private static byte[] still(byte[] bytes, int at, int length) {
      var out = new ByteArrayOutputStream();
      var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
      head.put("RIFF".getBytes(ISO_8859_1)).putInt(length + 4).put("WEBP".getBytes(ISO_8859_1));
      out.writeBytes(head.array());
      out.write(bytes, at, length);
      return out.toByteArray();
    }
  }

  private static Path video(String source, String tags) throws Exception {
    var file = directory.resolve("video.mp4");
    ffmpeg(
        "-f lavfi -i %s -t 4 -c:v libx264 -preset ultrafast -crf 8 -pix_fmt yuv420p %s %s"
            .formatted(source, tags, file));
    return file;
  }

  private static double psnr(Path one, Path other) throws Exception {
    var text =
        run("ffmpeg -v info -nostdin -i %s -i %s -lavfi psnr -f null -".formatted(one, other));
    var at = text.indexOf("average:") + 8;
    var value = text.substring(at, text.indexOf(' ', at));
    return value.equals("inf") ? 99 : Double.parseDouble(value);
  }

  private static void ffmpeg(String arguments) throws Exception {
    run("ffmpeg -v error -nostdin -y " + arguments);
  }

  private static String run(String command) throws Exception {
    var words = List.of(command.strip().split(" +", -1));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
