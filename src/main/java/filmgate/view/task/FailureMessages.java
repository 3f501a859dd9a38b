package filmgate.view.task;

import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.text.Language;

/** The sentence that says why a task failed. */
public final class FailureMessages {
  private FailureMessages() {}

  public static String messageFor(Failure failure, Language language) {
    return switch (language) {
      case EN -> failure.detail().isBlank() ? english(failure.code()) : failure.detail();
      case ZH ->
          failure.detail().isBlank()
              ? chinese(failure.code())
              : chinese(failure.code()) + ": " + failure.detail();
    };
  }

  private static String english(FailureCode code) {
    return switch (code) {
      case BROKEN_MEDIA -> "A picture or clip of the request cannot be decoded";
      case MEDIA_TOO_LARGE -> "A picture or clip of the request is too large";
      case UNSUPPORTED_MEDIA -> "A picture or clip of the request is of a kind that is not taken";
      case BLOCKED_URL -> "A URL of the request leads to an address that may not be called";
      case MEDIA_UNREACHABLE -> "A URL of the request could not be fetched";
      case REFUSED -> "The provider refused the request";
      case CONTENT_POLICY_VIOLATION -> "The provider's content policy does not allow the request";
      case RENDERER_CRASHED -> "The renderer stopped while it worked on this task";
      case RENDER_TIMEOUT -> "The film was not ready in the time that it was given";
      case DEADLINE_EXCEEDED -> "The task did not end before its deadline";
      case OUTCOME_UNKNOWN -> "Whether the provider took the task cannot be found out";
      case INTERNAL_ERROR -> "Something went wrong on the server";
    };
  }

  private static String chinese(FailureCode code) {
    return switch (code) {
      case BROKEN_MEDIA -> "请求中的图片或视频无法解码";
      case MEDIA_TOO_LARGE -> "请求中的图片或视频过大";
      case UNSUPPORTED_MEDIA -> "请求中的图片或视频类型不受支持";
      case BLOCKED_URL -> "请求中的链接指向不允许访问的地址";
      case MEDIA_UNREACHABLE -> "请求中的链接无法访问";
      case REFUSED -> "服务提供方拒绝了该请求";
      case CONTENT_POLICY_VIOLATION -> "请求内容违反服务提供方的内容政策";
      case RENDERER_CRASHED -> "渲染器在处理该任务时停止";
      case RENDER_TIMEOUT -> "未能在规定时间内生成视频";
      case DEADLINE_EXCEEDED -> "任务未在截止时间前完成";
      case OUTCOME_UNKNOWN -> "无法确认服务提供方是否接受了任务";
      case INTERNAL_ERROR -> "服务器内部错误";
    };
  }
}
