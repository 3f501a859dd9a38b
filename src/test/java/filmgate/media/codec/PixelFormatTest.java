package filmgate.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.sws_isSupportedInput;

import filmgate.media.codec.FrameConverter.Content;
import filmgate.render.raster.I420;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;

/**
 * The colours of converted frames, for every pixel format that the ffmpeg program can write. The
 * expected samples are computed from the definition of BT.709.
 */
class PixelFormatTest {
  private static final int BLOCK = 64;
  private static final int[] COLOURS = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x000000};
  private static final int BT601 = 5;

  /** Formats that no decoder of images and clips gives: fewer than 8 bits, floats, and XYZ. */
  private static final String NEVER_DECODED = "(rgb|bgr)(444|555|565).*|grayf.*|xyz.*";

  @Test
  void flatColoursSurviveEveryPixelFormat() throws Exception {
    var softly = new SoftAssertions();
    var formats = formats();
    for (var format : formats) {
      var drawn = drawn(format, BLOCK);
      check(softly, format, drawn, 16_384);
      check(softly, format, drawn, 160);
    }
    check(softly, "rgb24", drawn("rgb24", 1024), 4096);
    check(softly, "rgb48le", drawn("rgb48le", 1024), 4096);
    check(softly, "yuv420p", drawn("yuv420p", 1024), 4096);
    softly.assertAll();
    assertThat(formats).hasSizeGreaterThan(100);
  }

  private static void check(SoftAssertions softly, String format, Drawn drawn, int sideMax)
      throws Exception {
    var image = convert(format, drawn, sideMax);
    for (var i = 0; i < COLOURS.length; i++) {
      var x = (int) ((i + 0.5) * image.width() / COLOURS.length);
      var at = image.height() / 2 * image.width() + x;
      var half = image.height() / 4 * (image.width() / 2) + x / 2;
      var grey = isGrey(format);
      var wanted = grey ? grey(COLOURS[i]) : COLOURS[i];
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

  private static I420 convert(String format, Drawn drawn, int sideMax) throws Exception {
    var block = drawn.block();
    var bytes = drawn.bytes();
    var frame = av_frame_alloc();
    try (var raw = new BytePointer(bytes)) {
      var number = av_get_pix_fmt(format);
      frame.width(block * COLOURS.length).height(block).format(number);
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

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Drawn(byte[] bytes, int block) {}

  /** Blocks of each colour beside each other, as raw pixels of a format. */
  private static Drawn drawn(String format, int block) throws Exception {
    var rgb = new byte[COLOURS.length * block * block * 3];
    for (var i = 0; i < rgb.length / 3; i++) {
      for (var channel = 0; channel < 3; channel++) {
        rgb[3 * i + channel] =
            (byte) byteOf(COLOURS[i % (COLOURS.length * block) / block], channel);
      }
    }
    var range = format.startsWith("yuvj") ? "pc" : "tv";
    var scale =
        isYuv(format)
            ? "scale=flags=accurate_rnd+full_chroma_int:out_color_matrix=bt601:out_range=" + range
            : "scale=flags=accurate_rnd+full_chroma_int";
    var bytes =
        ffmpeg(
            rgb,
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-s",
            block * COLOURS.length + "x" + block,
            "-i",
            "-",
            "-vf",
            scale,
            "-pix_fmt",
            format,
            "-f",
            "rawvideo",
            "-");
    return new Drawn(bytes, block);
  }

  private static List<String> formats() throws Exception {
    var names = new ArrayList<String>();
    var table = new String(ffmpeg(new byte[0], "-pix_fmts"), StandardCharsets.UTF_8);
    for (var line : table.lines().toList()) {
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

  private static byte[] ffmpeg(byte[] input, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
    command.addAll(List.of(arguments));
    var file = Files.createTempFile("pixels", ".raw");
    Files.write(file, input);
    var process =
        new ProcessBuilder(command)
            .redirectInput(file.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    Files.delete(file);
    return output;
  }
}
