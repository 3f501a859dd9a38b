package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The colours of a video, decoded by the ffmpeg program. */
final class Pixels {
  private static final Pattern SIMILARITY = Pattern.compile("SSIM .*All:([0-9.]+)");

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

  /** How similar the first frame of a video is to an image, from 0 to 1: ffmpeg's SSIM. */
  static double similarity(byte[] video, Path image, Path directory) throws Exception {
    Tools.need("ffmpeg");
    var file = Files.createTempFile(directory, "video", ".mp4");
    Files.write(file, video);
    var process =
        new ProcessBuilder(
                "ffmpeg",
                "-i",
                file.toString(),
                "-i",
                image.toAbsolutePath().toString(),
                "-filter_complex",
                "[0]scale=96:64,format=gray[a];[1]scale=96:64,format=gray[b];[a][b]ssim",
                "-frames:v",
                "1",
                "-f",
                "null",
                "-")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    var all = SIMILARITY.matcher(said);
    assertThat(all.find()).as(said).isTrue();
    return Double.parseDouble(all.group(1));
  }
}
