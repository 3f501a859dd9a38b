package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.worker.DecodeMain;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pixels of turned clips, partial animations, tiles, and palettes. */
class OddFilesTest {
  private static final int RED = 0xff0000;
  private static final int WHITE = 0xffffff;
  private static final String QUARTER =
      "color=white:s=96x64:r=24:d=0.5,drawbox=0:0:48:32:color=red:t=fill";

  @TempDir Path directory;

  @BeforeAll
  static void load() {
    Ffmpeg.assumeInstalled();
    Libav.load();
  }

  /** The matrix maps x to {@code ax + cy} and y to {@code bx + dy}; the red corner is (0, 0). */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1, 96x64 TL",
    "0, 1, -1, 0, 64x96 TR",
    "-1, 0, 0, -1, 96x64 BR",
    "0, -1, 1, 0, 64x96 BL",
    "-1, 0, 0, 1, 96x64 TR",
    "1, 0, 0, -1, 96x64 BL",
    "0, 1, 1, 0, 64x96 TL",
    "0, -1, -1, 0, 64x96 BR",
  })
  void everyDisplayMatrixOfAClipIsApplied(int a, int b, int c, int d, String wanted)
      throws Exception {
    var file = directory.resolve("clip.mov");
    Ffmpeg.run(
        "-f", "lavfi", "-i", QUARTER, "-frames:v", "24", "-pix_fmt", "yuv420p", file.toString());
    var bytes = Files.readAllBytes(file);
    var matrix = new String(bytes, ISO_8859_1).indexOf("tkhd") + 44;
    var numbers = ByteBuffer.wrap(bytes);
    assertThat(numbers.getInt(matrix)).isEqualTo(1 << 16);
    numbers.putInt(matrix, a << 16).putInt(matrix + 4, b << 16);
    numbers.putInt(matrix + 12, c << 16).putInt(matrix + 16, d << 16);
    Files.write(file, bytes);
    var frame = DecodedPixels.ofClip(file);
    assertThat(frame.size() + " " + frame.corners(RED)).isEqualTo(wanted);
  }

  /** The ffmpeg program turns the clip of a phone as this decoder does. */
  @Test
  void aClipOfAPhoneLooksAsInAPlayer() throws Exception {
    var file = resource("p270.mov");
    var frame = DecodedPixels.ofClip(file);
    assertThat(frame.size()).isEqualTo("720x1280");
    var expected = directory.resolve("player.raw");
    Ffmpeg.run(
        "-i",
        file.toString(),
        "-frames:v",
        "1",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "gray",
        expected.toString());
    var player = Files.readAllBytes(expected);
    assertThat(player).hasSize(720 * 1280);
    var difference = 0.0;
    for (var i = 0; i < player.length; i++) {
      var luma = ((frame.samples()[i] & 255) - 16) * 255 / 219.0;
      difference += Math.abs(Math.clamp(luma, 0, 255) - (player[i] & 255));
    }
    assertThat(difference / player.length).isLessThan(3);
  }

  /** The colours are those that libheif 1.23 reads from the file. */
  @Test
  void theTilesOfAnImageHaveItsColoursAndNoSeams() throws Exception {
    var image = DecodedPixels.ofImage(resource("grid.heic"));
    int[] quadrants = {0xdc2827, 0x27a03c, 0x293cc8, 0xefd227};
    for (var y = 2; y < 896; y += 2) {
      for (var x = 2; x < 996; x += 2) {
        var isText = x > 350 && x < 660 && y > 160 && y < 300;
        var isBorder = Math.abs(x - 500) < 4 || Math.abs(y - 450) < 4;
        if (!isText && !isBorder) {
          var wanted = quadrants[(y < 450 ? 0 : 2) + (x < 500 ? 0 : 1)];
          assertThat(image.distance(x, y, wanted)).as("%d,%d", x, y).isLessThan(6);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"16, 8", "0, 0", "32, 24"})
  void aPartOfACanvasIsTheFirstFrameOfAnAnimation(int left, int top) throws Exception {
    var still = directory.resolve("still.webp");
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        "color=red:s=32x24:r=1:d=1",
        "-frames:v",
        "1",
        "-c:v",
        "libwebp",
        "-lossless",
        "1",
        "-pix_fmt",
        "bgra",
        still.toString());
    var file = Files.write(directory.resolve("part.webp"), animation(still, left, top));
    var image = DecodedPixels.ofImage(file);
    assertThat(image.size()).isEqualTo("64x48");
    for (var y = 0; y < 48; y++) {
      for (var x = 0; x < 64; x++) {
        var inside = x >= left && x < left + 32 && y >= top && y < top + 24;
        assertThat(image.distance(x, y, inside ? RED : WHITE)).as("%d,%d", x, y).isLessThan(4);
      }
    }
  }

  /** A canvas of 64 x 48 whose first frame is the still at a position. */
  private static byte[] animation(Path still, int left, int top) throws Exception {
    var file = Files.readAllBytes(still);
    var start = new String(file, 12, 4, ISO_8859_1).equals("VP8X") ? 30 : 12;
    var frame = ByteBuffer.allocate(16 + file.length - start).order(ByteOrder.LITTLE_ENDIAN);
    frame.put(new byte[] {(byte) (left / 2), 0, 0, (byte) (top / 2), 0, 0, 31, 0, 0, 23, 0, 0});
    frame.putInt(100).put(file, start, file.length - start);
    var chunks = new ByteArrayOutputStream();
    chunks.write(chunk("VP8X", new byte[] {2, 0, 0, 0, 63, 0, 0, 47, 0, 0}));
    chunks.write(chunk("ANIM", new byte[6]));
    chunks.write(chunk("ANMF", frame.array()));
    var body = chunks.toByteArray();
    var whole = ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    whole.put("RIFF".getBytes(ISO_8859_1)).putInt(4 + body.length);
    return whole.put("WEBP".getBytes(ISO_8859_1)).put(body).array();
  }

  private static byte[] chunk(String name, byte[] content) {
    var size = content.length + content.length % 2;
    return ByteBuffer.allocate(8 + size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(ISO_8859_1))
        .putInt(content.length)
        .put(content)
        .array();
  }

  @ParameterizedTest
  @CsvSource({
    "png, rgb24",
    "png, rgba",
    "png, rgb48be",
    "png, rgba64be",
    "png, pal8",
    "gif, pal8",
    "jpg, yuvj420p",
    "jpg, yuvj422p",
    "jpg, yuvj444p",
    "webp, bgra",
    "webp, yuv420p",
    "webp, yuva420p",
    "avif, yuv420p",
    "avif, yuv444p",
    "avif, yuv420p10le",
  })
  void flatColoursSurviveEveryContainer(String container, String format) throws Exception {
    var file = directory.resolve("flat." + container);
    var palette = ",split[a][b];[a]palettegen=reserve_transparent=0[p];[b][p]paletteuse";
    var draw = "color=white:s=128x64:r=1:d=1,format=rgb24,drawbox=0:0:64:64:color=red:t=fill";
    var arguments =
        new ArrayList<>(
            List.of("-f", "lavfi", "-i", format.equals("pal8") ? draw + palette : draw));
    arguments.addAll(List.of("-frames:v", "1"));
    if (container.equals("avif")) {
      arguments.addAll(List.of("-c:v", "libaom-av1", "-cpu-used", "8", "-crf", "4"));
    }
    if (container.equals("jpg")) {
      arguments.addAll(List.of("-q:v", "1"));
    }
    arguments.addAll(List.of("-pix_fmt", format, file.toString()));
    Ffmpeg.run(arguments.toArray(String[]::new));
    var image = DecodedPixels.ofImage(file);
    assertThat(image.size()).isEqualTo("128x64");
    assertThat(image.distance(20, 32, RED)).as("red").isLessThan(5);
    assertThat(image.distance(108, 32, WHITE)).as("white").isLessThan(5);
  }

  private Path resource(String name) throws Exception {
    try (var in = DecodeMain.class.getResourceAsStream(name)) {
      return Files.write(directory.resolve(name), Objects.requireNonNull(in).readAllBytes());
    }
  }
}
