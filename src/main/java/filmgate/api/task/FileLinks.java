package filmgate.api.task;

import filmgate.id.TaskId;
import filmgate.task.VideoVariant;
import java.util.Optional;

/** The paths of signed links to the files of tasks, such as {@code /files/task_….poster.jpg}. */
public final class FileLinks {
  private static final String FILES = "/files/";

  private FileLinks() {}

  /** The file that a path names. */
  public record NamedFile(TaskId task, VideoVariant variant) {}

  /** The path of a file. */
  public static String path(TaskId task, VideoVariant variant) {
    return FILES + task.value() + suffix(variant);
  }

  /** The file with this name, which is the last part of a path. */
  public static Optional<NamedFile> parse(String name) {
    for (var variant : VideoVariant.values()) {
      var end = suffix(variant);
      if (name.endsWith(end)) {
        var task = TaskId.parse(name.substring(0, name.length() - end.length()));
        if (task.isPresent()) {
          return Optional.of(new NamedFile(task.get(), variant));
        }
      }
    }
    return Optional.empty();
  }

  private static String suffix(VideoVariant variant) {
    return switch (variant) {
      case VIDEO -> "." + variant.extension();
      case POSTER, THUMBNAIL, PREVIEW -> "." + variant.wireName() + "." + variant.extension();
    };
  }
}
