package filmgate.media.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.DecodedClip;
import filmgate.media.DecodeOutcome.DecodedImage;
import filmgate.media.DecodeOutcome.Probed;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.DecodeSettings;
import filmgate.testing.MediaMutation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  @TempDir static Path directory;
  private static Decoder decoder;

  @BeforeAll
  static void begin() {
    decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image.webp", "image.gif", "image.avif"})
  void aImageBecomesRawSamples(String name) throws Exception {
    DecodeOutcome outcome = decoder.image(resource(name), directory.resolve(name + ".yuv"));
    assertThat(outcome).isEqualTo(new DecodedImage(directory.resolve(name + ".yuv"), 64, 48));
    assertThat(directory.resolve(name + ".yuv")).hasSize(64 * 48 * 3 / 2);
  }

  @Test
  void aJpegIsTurnedAsItsExifSays() throws Exception {
    Path file = write("turned.jpg", withOrientation(encoded("jpg", 80, 40), 6));
    Path raw = directory.resolve("turned.yuv");
    assertThat(decoder.image(file, raw)).isEqualTo(new DecodedImage(raw, 40, 80));
    byte[] samples = Files.readAllBytes(raw);
    int upper = samples[20 * 40 + 20] & 255;
    int lower = samples[60 * 40 + 20] & 255;
    assertThat(upper).as("the red left half is now above").isBetween(55, 70);
    assertThat(lower).as("the blue right half is now below").isBetween(25, 40);
  }

  /** For each Exif orientation, the corner of the upright image that shows the stored top left. */
  private static final String CORNERS = "TL TR BR BL TL TR BR BL";

  @ParameterizedTest
  @ValueSource(strings = {"png", "webp", "webp-header", "jpg"})
  void everyExifOrientationIsApplied(String container) throws Exception {
    for (int orientation = 1; orientation <= 8; orientation++) {
      Path file = write("exif." + container, turned(container, orientation));
      Path raw = directory.resolve("exif.yuv");
      DecodeOutcome outcome = decoder.image(file, raw);
      int width = orientation < 5 ? 80 : 40;
      assertThat(outcome)
          .as("%s %d", container, orientation)
          .isEqualTo(new DecodedImage(raw, width, 120 - width));
      assertThat(redCorner(Files.readAllBytes(raw), width, 120 - width))
          .as("%s %d", container, orientation)
          .isEqualTo(CORNERS.split(" ", -1)[orientation - 1]);
    }
  }

  private static String redCorner(byte[] raw, int width, int height) {
    for (int corner = 0; corner < 4; corner++) {
      int x = corner % 2 == 0 ? width / 8 : width - width / 8;
      int y = corner < 2 ? height / 8 : height - height / 8;
      if ((raw[y * width + x] & 255) < 120) {
        return (corner < 2 ? "T" : "B") + (corner % 2 == 0 ? "L" : "R");
      }
    }
    return "none";
  }

  /** A white image of 80 x 40 with a red top left quarter, and an Exif orientation. */
  private static byte[] turned(String container, int orientation) throws Exception {
    BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 80 * 40; i++) {
      boolean red = i % 80 < 40 && i / 80 < 20;
      image.setRGB(i % 80, i / 80, (red ? Color.RED : Color.WHITE).getRGB());
    }
    return switch (container) {
      case "jpg" -> withOrientation(encoded(image, "jpg"), orientation);
      case "png" -> pngWithOrientation(encoded(image, "png"), orientation);
      default -> webpWithOrientation(encoded(image, "png"), orientation, container);
    };
  }

  private static byte[] tiff(int orientation) {
    byte[] jpeg = withOrientation(new byte[2], orientation);
    return Arrays.copyOfRange(jpeg, 12, jpeg.length);
  }

  private static byte[] pngWithOrientation(byte[] png, int orientation) {
    byte[] tiff = tiff(orientation);
    ByteBuffer chunk = ByteBuffer.allocate(tiff.length + 12);
    chunk.putInt(tiff.length).put("eXIf".getBytes(UTF_8)).put(tiff);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, tiff.length + 4);
    chunk.putInt((int) check.getValue());
    ByteBuffer whole = ByteBuffer.allocate(png.length + chunk.capacity());
    whole.put(png, 0, 33).put(chunk.array()).put(png, 33, png.length - 33);
    return whole.array();
  }

  private static byte[] webpWithOrientation(byte[] png, int orientation, String container)
      throws Exception {
    Path from = write("plain.png", png);
    Path to = directory.resolve("plain.webp");
    Process ffmpeg =
        new ProcessBuilder(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                from.toString(),
                "-lossless",
                "1",
                "-pix_fmt",
                "bgra",
                to.toString())
            .start();
    assertThat(ffmpeg.waitFor()).isZero();
    byte[] webp = Files.readAllBytes(to);
    int start = new String(webp, 12, 4, UTF_8).equals("VP8X") ? 30 : 12;
    byte[] header = container.equals("webp") ? new byte[0] : new byte[] {69, 120, 105, 102, 0, 0};
    byte[] tiff = tiff(orientation);
    int size = header.length + tiff.length;
    ByteBuffer whole = ByteBuffer.allocate(webp.length - start + 30 + 8 + size + size % 2);
    whole.order(ByteOrder.LITTLE_ENDIAN);
    whole.put("RIFF".getBytes(UTF_8)).putInt(whole.capacity() - 8).put("WEBPVP8X".getBytes(UTF_8));
    whole.putInt(10).putInt(8).put(new byte[] {79, 0, 0, 39, 0, 0});
    whole.put(webp, start, webp.length - start);
    whole.put("EXIF".getBytes(UTF_8)).putInt(size).put(header).put(tiff);
    return whole.array();
  }

  @Test
  void aWebpOfACameraIsTurnedAsItsExifSays() throws Exception {
    Path raw = directory.resolve("camera.yuv");
    assertThat(decoder.image(resource("exif6.webp"), raw))
        .isEqualTo(new DecodedImage(raw, 720, 1280));
  }

  @Test
  void anImageInTilesIsPutTogether() throws Exception {
    Path raw = directory.resolve("grid.yuv");
    assertThat(decoder.image(resource("grid.heic"), raw))
        .isInstanceOfSatisfying(
            DecodedImage.class,
            image -> assertThat(image.width() + "x" + image.height()).isEqualTo("1000x900"));
  }

  @Test
  void theFirstFrameOfAnAnimatedWebpIsRead() throws Exception {
    Path raw = directory.resolve("anim.yuv");
    assertThat(decoder.image(resource("anim.webp"), raw))
        .isEqualTo(new DecodedImage(raw, 640, 360));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "heic", "webp"})
  void anEmptyFileIsSaidToBeEmpty(String name) throws Exception {
    Path file = write("empty." + name, new byte[0]);
    Path raw = directory.resolve("empty.yuv");
    assertThat(refusal(decoder.image(file, raw)))
        .isEqualTo(
            "BROKEN_MEDIA the file is empty; use a JPEG, PNG, WebP, GIF, AVIF, or HEIC image of at"
                + " most 40 million pixels and 16384 pixels a side");
    assertThat(refusal(decoder.clip(file, raw, 1)))
        .isEqualTo(
            "BROKEN_MEDIA the file is empty; use an MP4 or MOV clip of at most 4096 x 2304 pixels");
  }

  private static String refusal(DecodeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Undecodable.class);
    Undecodable refused = (Undecodable) outcome;
    assertThat(refused.message().zh()).contains("；请使用").doesNotContain("{");
    return refused.code() + " " + refused.message().en();
  }

  @Test
  void everyRefusalListsTheFilesThatAreRead() throws Exception {
    Path raw = directory.resolve("refused.yuv");
    byte[] png = encoded("png", 300, 200);
    byte[] huge = encoded("png", 10, 10);
    ByteBuffer.wrap(huge).putInt(16, 40_000).putInt(20, 40_000);
    byte[] flat = encoded("png", 10, 10);
    ByteBuffer.wrap(flat).putInt(16, 0);
    byte[] clip = Files.readAllBytes(resource("clip.m4v"));
    byte[] text = "<html><body>not found, and some more words</body></html>".getBytes(UTF_8);
    for (byte[] file :
        new byte[][] {Arrays.copyOf(png, png.length / 2), huge, flat, clip, text, new byte[0]}) {
      assertThat(refusal(decoder.image(write("refused", file), raw)))
          .contains("; use a JPEG, PNG, WebP, GIF, AVIF, or HEIC image")
          .doesNotContain("Exception", "decode:", "Invalid data");
    }
    for (byte[] file : new byte[][] {Arrays.copyOf(clip, 3000), png, text, new byte[0]}) {
      assertThat(refusal(decoder.clip(write("refused", file), raw, 1)))
          .contains("; use an MP4 or MOV clip")
          .doesNotContain("Exception", "decode:", "Invalid data");
    }
  }

  @Test
  void whatIsTransparentBecomesWhite() throws Exception {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    Path raw = directory.resolve("clear.yuv");
    decoder.image(write("clear.png", encoded(image, "png")), raw);
    assertThat(Files.readAllBytes(raw)[0] & 255).isEqualTo(235);
  }

  @Test
  void aDamagedImageIsBrokenAndTheNextOneIsRead() throws Exception {
    byte[] png = encoded("png", 300, 200);
    byte[] jpeg = encoded("jpg", 300, 200);
    assertThat(code(Arrays.copyOf(png, png.length / 2))).isEqualTo(Code.BROKEN_MEDIA);
    assertThat(code(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo(Code.BROKEN_MEDIA);
    png[png.length / 2] ^= 0x55;
    assertThat(code(png)).isEqualTo(Code.BROKEN_MEDIA);
    Path raw = directory.resolve("next.yuv");
    assertThat(decoder.image(write("next.jpg", jpeg), raw))
        .isEqualTo(new DecodedImage(raw, 300, 200));
  }

  @Test
  void aImageOfHugeSizeIsRefusedUnread() throws Exception {
    byte[] png = encoded("png", 10, 10);
    ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
    assertThat(code(png)).isEqualTo(Code.MEDIA_TOO_LARGE);
  }

  @Test
  void otherFilesAreNotRead() throws Exception {
    assertThat(code("#EXTM3U\nfile:///etc/passwd\n and some more words".getBytes(UTF_8)))
        .isEqualTo(Code.UNSUPPORTED_MEDIA);
    assertThat(decoder.image(resource("clip.m4v"), directory.resolve("no.yuv")))
        .isInstanceOfSatisfying(
            Undecodable.class,
            broken -> assertThat(broken.code()).isEqualTo(Code.UNSUPPORTED_MEDIA));
  }

  @Test
  void noDamageBreaksMoreThanTheFile() throws Exception {
    byte[] clip = Files.readAllBytes(resource("clip.m4v"));
    for (int seed = 0; seed < 3; seed++) {
      Path damaged = write("damaged.mp4", MediaMutation.of(clip, seed));
      assertThat(decoder.clip(damaged, directory.resolve("damaged.yuv"), 24))
          .isInstanceOfAny(Undecodable.class, DecodedClip.class);
    }
  }

  /** FFmpeg 8.0.1 reads beyond its memory for these. */
  @ParameterizedTest
  @CsvSource({"grid.heic, 2125", "alpha.heic, 3641", "second.heic, 6790", "image.avif, 8486"})
  void aFileThatCrashesTheLibraryEndsOnlyItsOwnProcess(String name, long seed) throws Exception {
    var damaged = MediaMutation.of(Files.readAllBytes(resource(name)), seed);
    assertThat(decoder.image(write("crash-" + name, damaged), directory.resolve("no.yuv")))
        .isInstanceOfSatisfying(
            Undecodable.class, broken -> assertThat(broken.code()).isEqualTo(Code.BROKEN_MEDIA));
    var next = decoder.image(resource(name), directory.resolve("next.yuv"));
    assertThat(next).isInstanceOf(DecodedImage.class);
  }

  @Test
  void aClipIsBroughtTo24FramesASecond() throws Exception {
    Path raw = directory.resolve("clip.yuv");
    DecodeOutcome outcome = decoder.clip(resource("clip.m4v"), raw, 240);
    assertThat(outcome).isInstanceOf(DecodedClip.class);
    DecodedClip clip = (DecodedClip) outcome;
    assertThat(clip.frames()).isEqualTo(72);
    assertThat(Files.size(raw)).isEqualTo(72L * 96 * 64 * 3 / 2);
    assertThat(clip.facts().fps()).isEqualTo(30);
    assertThat(clip.facts().seconds()).isBetween(2.95, 3.05);
    assertThat(clip.facts().audio()).isTrue();
  }

  @Test
  void aRotatedClipIsDecodedUpright() throws Exception {
    DecodeOutcome outcome = decoder.clip(resource("turned.mov"), directory.resolve("t.yuv"), 1);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            DecodedClip.class,
            clip -> assertThat(clip.width() + "x" + clip.height()).isEqualTo("64x96"));
  }

  @Test
  void theFactsOfAClipAreRead() throws Exception {
    assertThat(decoder.facts(resource("clip.m4v")))
        .isInstanceOfSatisfying(
            Probed.class,
            told -> {
              assertThat(told.facts().width()).isEqualTo(96);
              assertThat(told.facts().frames()).isEqualTo(90);
              assertThat(told.facts().audio()).isTrue();
            });
  }

  private static Code code(byte[] bytes) throws Exception {
    DecodeOutcome outcome = decoder.image(write("file", bytes), directory.resolve("file.yuv"));
    assertThat(outcome).isInstanceOf(Undecodable.class);
    return ((Undecodable) outcome).code();
  }

  private static Path write(String name, byte[] bytes) throws Exception {
    return Files.write(directory.resolve(name), bytes);
  }

  private static Path resource(String name) throws Exception {
    try (InputStream in = DecoderTest.class.getResourceAsStream(name)) {
      return write(name, Objects.requireNonNull(in).readAllBytes());
    }
  }

  /** An image whose left half is red and whose right half is blue. */
  private static byte[] encoded(String format, int width, int height) throws Exception {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < width * height; i++) {
      Color colour = i % width < width / 2 ? Color.RED : Color.BLUE;
      int noise = random.nextInt(12);
      image.setRGB(i % width, i / width, colour.getRGB() ^ noise);
    }
    return encoded(image, format);
  }

  private static byte[] encoded(BufferedImage image, String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.length);
    whole.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }
}
