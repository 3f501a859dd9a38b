package filmgate.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a result: the video, and those that are made from it. */
public enum VideoVariant {
  VIDEO("mp4"),
  /** The first frame in the size of the video. */
  POSTER("jpg"),
  /** The first frame in small. */
  THUMBNAIL("jpg"),
  /** The first seconds as a small animation. */
  PREVIEW("webp");

  private final String extension;

  VideoVariant(String extension) {
    this.extension = extension;
  }

  /** The end of the name of such a file, without a dot. */
  public String extension() {
    return extension;
  }

  /** The name in requests and in stored rows. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The variant with this name. */
  public static Optional<VideoVariant> ofWireName(String name) {
    return Stream.of(values()).filter(variant -> variant.wireName().equals(name)).findFirst();
  }
}
