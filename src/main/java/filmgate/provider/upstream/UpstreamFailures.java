package filmgate.provider.upstream;

import filmgate.task.Failure;
import filmgate.task.FailureCode;

/** Failures without any text of an upstream. */
public final class UpstreamFailures {
  /** The upstream's content policy does not allow the request or its result. */
  public static final Failure CONTENT_POLICY =
      new Failure(
          FailureCode.CONTENT_POLICY_VIOLATION,
          "",
          "The request violates the content policy of the provider. Change the prompt or the images"
              + " and try again",
          "请修改提示词或图片后重试");

  /** The upstream accepted the task and then failed. */
  public static final Failure FAILED =
      new Failure(
          FailureCode.UPSTREAM_FAILED,
          "",
          "The provider could not create the video. Try again later",
          "请稍后重试");

  private UpstreamFailures() {}

  /**
   * The upstream rejected the request.
   *
   * @param param the field that caused it; empty if the upstream does not name one
   */
  public static Failure refused(String param) {
    return param.isEmpty()
        ? new Failure(
            FailureCode.REFUSED,
            "",
            "The provider rejected the request. Check the prompt, the images, and the clips",
            "请检查提示词、图片和视频")
        : new Failure(
            FailureCode.REFUSED,
            param,
            "The provider rejected `%s`. Change its value".formatted(param),
            "请修改该字段的值");
  }

  /**
   * The upstream does not accept the size of an image.
   *
   * @param param the field of the image; empty if the upstream does not name it
   */
  public static Failure imageSize(String param) {
    return new Failure(
        FailureCode.REFUSED,
        param,
        "The provider does not accept the size of an image. Each side must have at least 300"
            + " pixels, and the aspect ratio must be between 1:2.5 and 2.5:1",
        "图片尺寸不符合要求：每边至少 300 像素，宽高比须在 1:2.5 到 2.5:1 之间");
  }
}
