package filmgate.journey;

import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The colours of a video, decoded by the ffmpeg program. */
final class Pixels {
  private Pixels() {}

  /** Two pixels of the first frame, left and right: red, green, blue from 0 to 255. */
  static int[] firstFrame(byte[] video, Path directory) throws Exception {
    Tools.need("ffmpeg");
    var file = Files.createTempFile(directory, "video", ".mp4");
    Files.write(file, video);
    var process =
        new ProcessBuilder(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-frames:v",
                "1",
                "-vf",
                "scale=16:9:flags=area",
                "-pix_fmt",
                "rgb24",
                "-f",
                "rawvideo",
                "-")
            .start();
    var bytes = process.getInputStream().readAllBytes();
    process.waitFor(1, TimeUnit.MINUTES);
    var pixels = new int[6];
    for (var i = 0; i < 3; i++) {
      pixels[i] = bytes[(4 * 16 + 2) * 3 + i] & 255;
      pixels[3 + i] = bytes[(4 * 16 + 13) * 3 + i] & 255;
    }
    return pixels;
  }
}
