package filmgate.media.codec;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.DecodedClip;
import filmgate.media.DecodeOutcome.DecodedImage;
import filmgate.media.DecodeRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decoded image or frame in limited-range BT.709. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DecodedPixels(byte[] samples, int width, int height) {
  static DecodedPixels ofImage(Path file) throws Exception {
    var raw = file.resolveSibling("image.yuv");
    var outcome = UntrustedDecoder.handle(new DecodeRequest.DecodeImage(file, raw));
    return switch (outcome) {
      case DecodedImage(var at, var width, var height) ->
          new DecodedPixels(Files.readAllBytes(at), width, height);
      case DecodeOutcome other -> throw new AssertionError(other);
    };
  }

  static DecodedPixels ofClip(Path file) throws Exception {
    var raw = file.resolveSibling("clip.yuv");
    var outcome =
        UntrustedDecoder.handle(new DecodeRequest.DecodeClip(file, raw, 1, Optional.empty()));
    return switch (outcome) {
      case DecodedClip(var at, var width, var height, var _, var _, var _) ->
          new DecodedPixels(Files.readAllBytes(at), width, height);
      case DecodeOutcome other -> throw new AssertionError(other);
    };
  }

  String size() {
    return width + "x" + height;
  }

  int rgbAt(int x, int y) {
    var size = width * height;
    var half = size + y / 2 * (width / 2) + x / 2;
    double luma = ((samples[y * width + x] & 255) - 16) * 255 / 219.0;
    double u = ((samples[half] & 255) - 128) * 255 / 224.0;
    double v = ((samples[half + size / 4] & 255) - 128) * 255 / 224.0;
    return byteOf(luma + 1.5748 * v) << 16
        | byteOf(luma - 0.1873 * u - 0.4681 * v) << 8
        | byteOf(luma + 1.8556 * u);
  }

  private static int byteOf(double value) {
    return (int) Math.round(Math.clamp(value, 0, 255));
  }

  /** The largest difference of a channel between a pixel and a colour. */
  int distance(int x, int y, int rgb) {
    var seen = rgbAt(x, y);
    var worst = 0;
    for (var shift = 0; shift < 24; shift += 8) {
      worst = Math.max(worst, Math.abs((seen >> shift & 255) - (rgb >> shift & 255)));
    }
    return worst;
  }

  /** Which corners have the colour: {@code TL}, {@code TR}, {@code BL}, or {@code BR}. */
  String corners(int rgb) {
    var found = new ArrayList<String>();
    for (var corner : List.of("TL", "TR", "BL", "BR")) {
      var x = corner.endsWith("L") ? width / 8 : width - width / 8;
      var y = corner.startsWith("T") ? height / 8 : height - height / 8;
      if (distance(x, y, rgb) < 12) {
        found.add(corner);
      }
    }
    return String.join("+", found);
  }
}
