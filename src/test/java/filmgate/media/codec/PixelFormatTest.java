package filmgate.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.sws_isSupportedInput;

import filmgate.media.codec.FrameConverter.Content;
import filmgate.render.raster.I420;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of converted frames, for every pixel format that the ffmpeg program can write and for
 * palettes written by hand, narrow and wider than 4,096 pixels, scaled and not. The expected
 * samples are computed from the definition of BT.709.
 */
class PixelFormatTest {
  private static final int[] COLOURS = {
    0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x000000, 0xe0ac8c, 0x808080
  };
  private static final int BT601 = 5;
  private static final String ROUNDED = "scale=flags=accurate_rnd+full_chroma_int";
  private static final String YUV = ROUNDED + ":out_color_matrix=bt601:out_range=";

  /** Formats that no decoder of images and clips gives: fewer than 8 bits, floats, and XYZ. */
  private static final String NEVER_DECODED =
      "(rgb|bgr)(444|555|565).*|(rgb|bgr)[48](_byte)?|grayf.*|xyz.*";

  @TempDir Path directory;

  /** A picture of one block for each colour, from left to right. */
  private record Picture(int block, int height) {
    private int width() {
      return block * COLOURS.length;
    }

    private int colour(int x) {
      return COLOURS[x / block];
    }
  }

  @ParameterizedTest
  @CsvSource({"64, 64, 16384", "64, 64, 160", "592, 8, 16384", "592, 8, 4096"})
  void flatColoursSurviveEveryPixelFormat(int block, int height, int sideMax) throws Exception {
    Ffmpeg.assumeInstalled();
    var picture = new Picture(block, height);
    var formats = formats();
    draw(picture, formats);
    var softly = new SoftAssertions();
    for (var format : formats) {
      check(softly, format, picture, sideMax);
    }
    softly.assertAll();
    assertThat(formats).hasSizeGreaterThan(130).contains("rgb48be", "yuva444p10le", "yuvj420p");
  }

  @ParameterizedTest
  @CsvSource({"64, 64, 16384", "64, 64, 160", "592, 8, 16384", "592, 8, 4096"})
  void flatColoursSurviveAPalette(int block, int height, int sideMax) throws Exception {
    var picture = new Picture(block, height);
    var width = picture.width();
    var raw = ByteBuffer.allocate(width * height + 1024).order(ByteOrder.nativeOrder());
    for (var i = 0; i < width * height; i++) {
      raw.put((byte) (i % width / block));
    }
    for (var colour : COLOURS) {
      raw.putInt(0xff << 24 | colour);
    }
    Files.write(directory.resolve("pal8"), raw.array());
    var softly = new SoftAssertions();
    check(softly, "pal8", picture, sideMax);
    softly.assertAll();
  }

  private void check(SoftAssertions softly, String format, Picture picture, int sideMax)
      throws Exception {
    var image = convert(format, picture, sideMax);
    for (var i = 0; i < COLOURS.length; i++) {
      var x = (int) ((i + 0.5) * image.width() / COLOURS.length);
      var at = image.height() / 2 * image.width() + x;
      var half = image.height() / 4 * (image.width() / 2) + x / 2;
      var wanted = isGrey(format) ? grey(COLOURS[i]) : COLOURS[i];
      if (format.startsWith("mono") && wanted != 0 && wanted != 0xffffff) {
        continue;
      }
      int[] seen = {image.y()[at] & 255, image.u()[half] & 255, image.v()[half] & 255};
      for (var channel = 0; channel < 3; channel++) {
        softly
            .assertThat(Math.round(rgb(seen, channel)))
            .as("%s %06x side %d channel %d", format, COLOURS[i], sideMax, channel)
            .isBetween(byteOf(wanted, channel) - 3L, byteOf(wanted, channel) + 3L);
      }
    }
  }

  private static boolean isGrey(String format) {
    return format.matches("(gray|mono|y(a)[0-9]).*");
  }

  /** The luma of BT.601, as the ffmpeg program computes it for grey formats. */
  private static int grey(int rgb) {
    var luma = 0.299 * byteOf(rgb, 0) + 0.587 * byteOf(rgb, 1) + 0.114 * byteOf(rgb, 2);
    return (int) Math.round(luma) * 0x010101;
  }

  private static int byteOf(int rgb, int channel) {
    return rgb >> (16 - 8 * channel) & 255;
  }

  /** A channel of a limited-range BT.709 sample. */
  private static double rgb(int[] yuv, int channel) {
    double y = (yuv[0] - 16) * 255 / 219.0;
    double u = (yuv[1] - 128) * 255 / 224.0;
    double v = (yuv[2] - 128) * 255 / 224.0;
    double value =
        switch (channel) {
          case 0 -> y + 1.5748 * v;
          case 1 -> y - 0.1873 * u - 0.4681 * v;
          default -> y + 1.8556 * u;
        };
    return Math.clamp(value, 0, 255);
  }

  private I420 convert(String format, Picture picture, int sideMax) throws Exception {
    var bytes = Files.readAllBytes(directory.resolve(format));
    var frame = av_frame_alloc();
    try (var raw = new BytePointer(bytes)) {
      var number = av_get_pix_fmt(format);
      frame.width(picture.width()).height(picture.height()).format(number);
      frame.colorspace(isYuv(format) ? BT601 : 2);
      int size =
          av_image_fill_arrays(
              frame.data(), frame.linesize(), raw, number, frame.width(), frame.height(), 1);
      assertThat(size).as(format).isEqualTo(bytes.length);
      return new FrameConverter(40_000_000, sideMax, Orientation.UPRIGHT, Content.IMAGE)
          .convert(frame);
    } finally {
      av_frame_free(frame);
    }
  }

  private static boolean isYuv(String format) {
    return format.matches("(yuv|yv|nv|uyv|vuy|ayuv|xv|y2|p0|p2|p4|vuya).*");
  }

  /** Writes the raw pixels of the picture to one file for each format, by one process. */
  private void draw(Picture picture, List<String> formats) throws Exception {
    var source = new byte[picture.width() * picture.height() * 3];
    for (var i = 0; i < source.length; i++) {
      source[i] = (byte) byteOf(picture.colour(i / 3 % picture.width()), i % 3);
    }
    var input = Files.write(directory.resolve("source"), source);
    var size = picture.width() + "x" + picture.height();
    var arguments = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size));
    arguments.addAll(List.of("-i", input.toString()));
    for (var format : formats) {
      var range = format.startsWith("yuvj") ? "pc" : "tv";
      arguments.addAll(List.of("-vf", isYuv(format) ? YUV + range : ROUNDED));
      arguments.addAll(List.of("-pix_fmt", format, "-f", "rawvideo"));
      arguments.add(directory.resolve(format).toString());
    }
    Ffmpeg.run(arguments.toArray(String[]::new));
  }

  private static List<String> formats() throws Exception {
    var names = new ArrayList<String>();
    for (var line : Ffmpeg.run("-pix_fmts").lines().toList()) {
      var parts = line.trim().split("\\s+", -1);
      if (parts.length >= 4 && parts[0].matches("IO...") && !parts[1].equals("pal8")) {
        var number = av_get_pix_fmt(parts[1]);
        var possible = !parts[1].matches(NEVER_DECODED);
        if (possible && number >= 0 && sws_isSupportedInput(number) != 0) {
          names.add(parts[1]);
        }
      }
    }
    return names;
  }
}
