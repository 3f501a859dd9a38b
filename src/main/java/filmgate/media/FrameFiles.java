package filmgate.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The names of the frames of a video in a directory: {@code frame-0001.png}, … */
public final class FrameFiles {
  /** The most frames of a video. */
  public static final int FRAMES_MAX = 9_999;

  private static final Pattern NAME = Pattern.compile("frame-\\d{4}[.]png");

  private FrameFiles() {}

  /**
   * The file of a frame.
   *
   * @param number 1 to {@link #FRAMES_MAX}
   */
  public static Path of(Path directory, int number) {
    return directory.resolve("frame-%04d.png".formatted(number));
  }

  /** Whether the file has the name of a frame. */
  public static boolean isFrame(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * How many frames are in the directory without a gap.
   *
   * @param known how many there are at least
   */
  public static int count(Path directory, int known) {
    var count = known;
    while (count < FRAMES_MAX && Files.exists(of(directory, count + 1))) {
      count++;
    }
    return count;
  }
}
