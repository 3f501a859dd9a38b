package filmgate.view.task;

import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.text.Language;
import filmgate.text.LocalizedText;

/** The messages of failed tasks. */
public final class FailureMessages {
  private FailureMessages() {}

  /**
   * The detail of the failure if it is in the language, or else the message of its code. The
   * messages of some providers are in Chinese only.
   */
  public static String messageFor(Failure failure, Language language) {
    var message = message(failure.code());
    return switch (language) {
      case EN -> failure.detail().isBlank() ? message.en() : failure.detail();
      case ZH -> message.zh() + chineseDetail(failure);
    };
  }

  private static String chineseDetail(Failure failure) {
    if (isChinese(failure.detail())) {
      return "：" + failure.detail();
    }
    var param = failure.param().isBlank() ? "" : "（" + failure.param() + "）";
    return failure.chinese().isBlank() ? param : param + "：" + failure.chinese();
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
  }

  private static LocalizedText message(FailureCode code) {
    return switch (code) {
      case BROKEN_MEDIA ->
          new LocalizedText("An image or clip of the request cannot be decoded", "请求中的图片或视频无法解码");
      case MEDIA_TOO_LARGE ->
          new LocalizedText("An image or clip of the request is too large", "请求中的图片或视频过大");
      case UNSUPPORTED_MEDIA ->
          new LocalizedText(
              "An image or clip of the request has an unsupported format", "请求中的图片或视频格式不受支持");
      case BLOCKED_URL ->
          new LocalizedText(
              "A URL of the request resolves to an address that is not allowed",
              "请求中的链接指向不允许访问的地址");
      case MEDIA_UNREACHABLE ->
          new LocalizedText("A URL of the request could not be fetched", "请求中的链接无法访问");
      case UPSTREAM_FAILED ->
          new LocalizedText("The provider failed to create the video", "供应商未能生成视频");
      case REFUSED -> new LocalizedText("The provider rejected the request", "供应商拒绝了该请求");
      case CONTENT_POLICY_VIOLATION ->
          new LocalizedText(
              "The request violates the content policy of the provider", "请求内容违反供应商的内容政策");
      case RENDERER_CRASHED ->
          new LocalizedText("The renderer stopped while it rendered the video", "渲染器在生成视频时停止");
      case RENDER_TIMEOUT ->
          new LocalizedText("The video was not ready within the time limit", "未能在规定时间内生成视频");
      case DEADLINE_EXCEEDED ->
          new LocalizedText("The task did not finish before its deadline", "任务未在截止时间前完成");
      case OUTCOME_UNKNOWN ->
          new LocalizedText(
              "It could not be determined whether the provider accepted the task",
              "无法确认供应商是否接受了任务");
      case INTERNAL_ERROR -> new LocalizedText("An internal error occurred", "服务器内部错误");
    };
  }
}
