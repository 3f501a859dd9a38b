package filmgate.view.timeline;

import filmgate.task.FailureCode;
import filmgate.text.LocalizedText;

/** What a caller can do about a failed task. */
final class FailureRemedies {
  private FailureRemedies() {}

  /** One or two sentences. */
  static LocalizedText of(FailureCode code) {
    return switch (code) {
      case CONTENT_POLICY_VIOLATION ->
          new LocalizedText(
              "Change the prompt or the images. The same request would fail again.",
              "请修改提示词或图片，相同的请求会再次失败。");
      case REFUSED ->
          new LocalizedText(
              "Correct what the message names. The same request would fail again.",
              "请按消息修改请求，相同的请求会再次失败。");
      case BROKEN_MEDIA ->
          new LocalizedText(
              "Replace the image or clip with a file that can be opened.", "请更换为可以正常打开的图片或视频。");
      case MEDIA_TOO_LARGE -> new LocalizedText("Make the image or clip smaller.", "请缩小图片或视频。");
      case UNSUPPORTED_MEDIA ->
          new LocalizedText(
              "Convert the image or clip to a format, duration, and size that the model supports.",
              "请将图片或视频转换为模型支持的格式、时长和尺寸。");
      case BLOCKED_URL ->
          new LocalizedText("Use a public URL, or upload the file.", "请使用公网链接，或上传文件。");
      case MEDIA_UNREACHABLE ->
          new LocalizedText(
              "Check that the URL can be opened without signing in and run the task again, or"
                  + " upload the file.",
              "请确认链接无需登录即可访问后重新运行，或上传文件。");
      case UPSTREAM_FAILED, RENDER_TIMEOUT -> new LocalizedText("Run the task again.", "请重新运行任务。");
      case DEADLINE_EXCEEDED ->
          new LocalizedText(
              "Run the task again, with a larger `expires_in` if the request has one.",
              "请重新运行任务；如果请求包含 `expires_in`，请调大该值。");
      case OUTCOME_UNKNOWN ->
          new LocalizedText(
              "Run the task again. This task costs nothing, even if the provider finishes it.",
              "请重新运行任务。即使供应商完成了本任务，也不会收费。");
      case RENDERER_CRASHED, INTERNAL_ERROR ->
          new LocalizedText(
              "Run the task again. If it fails again, report it with the id of the task.",
              "请重新运行任务。如果再次失败，请附上任务 ID 报告问题。");
    };
  }
}
