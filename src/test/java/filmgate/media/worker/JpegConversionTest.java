package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeSettings;
import filmgate.media.codec.Ffmpeg;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JPEG files of images in other formats, judged by ImageIO. */
class JpegConversionTest {
  @TempDir static Path directory;
  private static Decoder decoder;

  @BeforeAll
  static void begin() {
    decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
  }

  private static BufferedImage convert(Path source) throws Exception {
    var jpeg = directory.resolve("converted.jpg");
    assertThat(decoder.jpeg(source, jpeg)).isEqualTo(new DecodeOutcome.FilesMade());
    return ImageIO.read(jpeg.toFile());
  }

  private static Path resource(String name) throws Exception {
    var file = directory.resolve(name);
    try (var in = DecoderTest.class.getResourceAsStream(name)) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({"image.webp, 64, 48", "image.gif, 64, 48", "image.avif, 64, 48"})
  void everyFormatBecomesJpeg(String name, int width, int height) throws Exception {
    var image = convert(resource(name));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void coloursStayAndTransparentPixelsAreWhite() throws Exception {
    Ffmpeg.assumeInstalled();
    var file = directory.resolve("red.webp");
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        "color=0xe02010:size=320x320,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)'"
            + ":a='if(lt(X,160),255,0)'",
        "-frames:v",
        "1",
        "-c:v",
        "libwebp",
        "-lossless",
        "1",
        file.toString());
    var image = convert(file);
    assertThat(rgb(image, 80)).isEqualTo("e02010");
    assertThat(rgb(image, 240)).isEqualTo("ffffff");
  }

  /** The colour of a pixel; each part may be off by 3. */
  private static String rgb(BufferedImage image, int x) {
    var pixel = image.getRGB(x, 160) & 0xffffff;
    for (var known : new int[] {0xe02010, 0xffffff}) {
      if (isClose(pixel >> 16, known >> 16)
          && isClose(pixel >> 8, known >> 8)
          && isClose(pixel, known)) {
        return "%06x".formatted(known);
      }
    }
    return "%06x".formatted(pixel);
  }

  private static boolean isClose(int a, int b) {
    return Math.abs((a & 255) - (b & 255)) <= 3;
  }

  @Test
  void aClipIsRefused() throws Exception {
    var outcome = decoder.jpeg(resource("clip.m4v"), directory.resolve("clip.jpg"));
    assertThat(outcome).isInstanceOf(DecodeOutcome.Undecodable.class);
  }
}
