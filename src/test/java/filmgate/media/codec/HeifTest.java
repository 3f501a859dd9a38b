package filmgate.media.codec;

import static filmgate.media.codec.HeifFile.ascii;
import static filmgate.media.codec.HeifFile.box;
import static filmgate.media.codec.HeifFile.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.worker.DecodeMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The orientation and the colours that HEIC and AVIF files declare in their boxes. */
class HeifTest {
  private static final List<String> QUARTERS = List.of("red", "0x00ff00", "blue", "white");

  /** Exif that turns an image by a quarter; in these files it is informative only. */
  private static final byte[] EXIF_6 =
      bytes(77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0);

  @TempDir static Path directory;

  @BeforeAll
  static void load() {
    Ffmpeg.assumeInstalled();
    Libav.load();
  }

  /**
   * Angles count quarter turns against the clock, before a mirror: 0 exchanges top and bottom, 1
   * left and right. The colours stand for the corners TL, TR, BL, and BR, stored as {@code RGBW}.
   * pillow-heif 1.8 (libheif 1.23) shows the same.
   */
  @ParameterizedTest
  @CsvSource({
    "0, none, RGBW",
    "1, none, GWRB",
    "2, none, WBGR",
    "3, none, BRWG",
    "0, 0, BWRG",
    "1, 0, RBGW",
    "2, 0, GRWB",
    "3, 0, WGBR",
    "0, 1, GRWB",
    "1, 1, WGBR",
    "2, 1, BWRG",
    "3, 1, RBGW",
  })
  void everyOrientationIsAppliedOnce(int angle, String mirror, String wanted) throws Exception {
    var properties = new ArrayList<byte[]>();
    if (angle > 0) {
      properties.add(box("irot", bytes(angle)));
    }
    if (!mirror.equals("none")) {
      properties.add(box("imir", bytes(Integer.parseInt(mirror))));
    }
    for (var container : List.of("heic", "avif")) {
      for (var layout : List.of("single", "grid")) {
        var file = directory.resolve(layout + "-" + angle + "-" + mirror + "." + container);
        Files.write(file, quarters(container, layout).write(properties, EXIF_6));
        var image = DecodedPixels.ofImage(file);
        assertThat(image.size()).as("%s", file).isEqualTo(angle % 2 == 0 ? "192x128" : "128x192");
        assertThat(corners(image)).as("%s", file).isEqualTo(wanted);
      }
    }
  }

  /** The boxes of an untrusted file are read or ignored, whatever they contain. */
  @Test
  void damagedBoxesNeverStopTheDecoder() throws Exception {
    var whole = resource("alpha.heic");
    assertThat(HeifItems.read(Files.write(directory.resolve("whole"), whole)))
        .isEqualTo(new HeifItems(1, 2, Optional.of(new HeifItems.Colours(6, 2))));
    var random = new Random(5);
    var changed = 0;
    for (var round = 0; round < 3_000; round++) {
      var damaged = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(700) : whole.length);
      for (var i = random.nextInt(6); i >= 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(Math.min(700, damaged.length))] = (byte) random.nextInt(256);
      }
      var items = HeifItems.read(Files.write(directory.resolve("damaged"), damaged));
      changed += items.alpha() == 2 ? 0 : 1;
    }
    assertThat(changed).isBetween(500, 2_900);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = DecodeMain.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static String corners(DecodedPixels image) {
    var seen = new StringBuilder();
    for (var y : List.of(image.height() / 4, image.height() * 3 / 4)) {
      for (var x : List.of(image.width() / 4, image.width() * 3 / 4)) {
        seen.append(name(image, x, y));
      }
    }
    return seen.toString();
  }

  private static String name(DecodedPixels image, int x, int y) {
    int[] colours = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff};
    var names = "";
    for (var i = 0; i < colours.length; i++) {
      names += image.distance(x, y, colours[i]) < 12 ? "RGBW".charAt(i) : "";
    }
    return names;
  }

  private static HeifFile quarters(String container, String layout) throws Exception {
    var clips = new ArrayList<Path>();
    if (layout.equals("grid")) {
      for (var colour : QUARTERS) {
        clips.add(clip(container, "color=" + colour + ":s=96x64", "bt601", "tv"));
      }
      return HeifFile.ofClips(clips, 96, 64);
    }
    var drawing = new StringBuilder("color=white:s=192x128,format=rgb24");
    for (var i = 0; i < 3; i++) {
      var corner = ",drawbox=%d:%d:96:64:t=fill:color=".formatted(i % 2 * 96, i / 2 * 64);
      drawing.append(corner).append(QUARTERS.get(i));
    }
    clips.add(clip(container, drawing.toString(), "bt601", "tv"));
    return HeifFile.ofClips(clips, 192, 128);
  }

  /** Codes one frame without any statement on its colours, and keeps it for the next case. */
  private static Path clip(String container, String drawing, String matrix, String range)
      throws Exception {
    var name = Integer.toHexString((container + drawing + matrix + range).hashCode());
    var file = directory.resolve(name + ".mp4");
    if (Files.exists(file)) {
      return file;
    }
    var hevc = List.of("libx265", "-crf", "4", "-x265-params", "log-level=none", "-tag:v", "hvc1");
    var av1 = List.of("libaom-av1", "-crf", "4", "-cpu-used", "8");
    var undeclared =
        ",setparams=range=unknown:colorspace=unknown:color_primaries=unknown"
            + ":color_trc=unknown";
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", drawing + ",format=rgb24"));
    var scale = ",scale=flags=accurate_rnd:out_color_matrix=" + matrix + ":out_range=" + range;
    arguments.addAll(List.of("-vf", "null" + scale + ",format=yuv420p" + undeclared));
    arguments.addAll(List.of("-frames:v", "1", "-c:v"));
    arguments.addAll(container.equals("heic") ? hevc : av1);
    arguments.add(file.toString());
    Ffmpeg.run(arguments.toArray(String[]::new));
    return file;
  }

  /** The colours box of the file goes before what the coded image says or does not say. */
  @ParameterizedTest
  @CsvSource({
    "bt709, tv, 1, 0",
    "bt709, pc, 1, 128",
    "bt601, tv, 6, 0",
    "bt601, pc, 6, 128",
    "bt601, pc, 5, 128",
    "bt2020, tv, 9, 0",
  })
  void theColoursOfTheContainerAreUsed(String matrix, String range, int number, int full)
      throws Exception {
    var colours = box("colr", ascii("nclx"), bytes(0, 1, 0, 13, 0, number, full));
    for (var container : List.of("heic", "avif")) {
      for (var colour : List.of(0xff0000, 0x00ff00, 0x0000ff, 0xe0ac8c)) {
        var drawing = "color=0x%06x:s=96x64".formatted(colour);
        var clip = clip(container, drawing, matrix, range);
        for (var clips : List.of(List.of(clip), List.of(clip, clip, clip, clip))) {
          var file = directory.resolve("colours." + container);
          Files.write(file, HeifFile.ofClips(clips, 96, 64).write(List.of(colours), EXIF_6));
          assertThat(DecodedPixels.ofImage(file).distance(40, 40, colour))
              .as("%s %s %06x in %d", container, matrix, colour, clips.size())
              .isLessThan(4);
        }
      }
    }
  }

  /**
   * Files of libheif 1.23 and libavif, with eight blocks in two rows. In {@code alpha} the first
   * block has half the opacity and the second none; in {@code second} the first image is black and
   * the second is the one to show. The colours are those that these libraries read, over white.
   */
  @ParameterizedTest
  @CsvSource({
    "alpha.heic, ff7f7f ffffff 0000ff ffffff 000000 e0ac8c 808080 fadc0a",
    "alpha.avif, ff7f7f ffffff 0000ff ffffff 000000 e0ac8c 808080 fadc0a",
    "second.heic, ff0000 00ff00 0000ff ffffff 000000 e0ac8c 808080 fadc0a",
  })
  void thePrimaryImageIsShownWithItsOpacity(String name, String colours) throws Exception {
    var file = Files.write(directory.resolve(name), resource(name));
    var image = DecodedPixels.ofImage(file);
    assertThat(image.size()).isEqualTo("256x128");
    var blocks = colours.split(" ", -1);
    for (var i = 0; i < blocks.length; i++) {
      var wanted = Integer.parseInt(blocks[i], 16);
      assertThat(image.distance(32 + i % 4 * 64, 32 + i / 4 * 64, wanted))
          .as("%s block %d", name, i)
          .isLessThan(4);
    }
  }
}
