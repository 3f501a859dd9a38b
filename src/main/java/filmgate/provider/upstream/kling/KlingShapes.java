package filmgate.provider.upstream.kling;

import filmgate.generation.OutputSpec.Shape;
import filmgate.task.TaskWarning;
import java.util.List;

/** The aspect ratio of a request, which both generations of the API carry in the same way. */
public final class KlingShapes {
  private static final TaskWarning NOT_CARRIED =
      new TaskWarning(
          "aspect_ratio",
          "not_carried",
          "aspect_ratio is not supported by the provider with a first frame or a clip, which"
              + " determines the aspect ratio",
          "传入首帧或待编辑视频时，供应商不支持 aspect_ratio，宽高比以传入的文件为准");

  private KlingShapes() {}

  /** The ratio is 16:9 if there is nothing to follow (rule R31). */
  public static String ratio(Shape shape) {
    return switch (shape) {
      case WIDE_16_9, FOLLOWS_IMAGE -> "16:9";
      case TALL_9_16 -> "9:16";
      case SQUARE -> "1:1";
    };
  }

  /**
   * The warning about an aspect ratio that the caller wrote and that is not sent.
   *
   * @param isCarried whether the request has a field for it
   */
  public static List<TaskWarning> warnings(Shape shape, boolean isCarried) {
    return isCarried || shape == Shape.FOLLOWS_IMAGE ? List.of() : List.of(NOT_CARRIED);
  }
}
