package filmgate.docs.error;

import filmgate.api.error.RetryAdvice;
import filmgate.text.LocalizedText;

/** Whether and when to send a request again, as a sentence. */
final class RetryText {
  private RetryText() {}

  static LocalizedText of(RetryAdvice advice) {
    return switch (advice) {
      case RetryAdvice.Unspecified _ ->
          new LocalizedText(
              "The same request fails again until it or the resource has been changed.",
              "修改请求或资源之前，重新发送同一请求仍会失败。");
      case RetryAdvice.NoRetry _ ->
          new LocalizedText(
              "Do not send it again automatically: the header `x-should-retry` is `false`.",
              "请勿自动重试：响应头 `x-should-retry` 为 `false`。");
      case RetryAdvice.Immediately _ ->
          new LocalizedText(
              "Send it again, with the same `Idempotency-Key` if it creates something.",
              "可直接重试；创建类请求请使用相同的 `Idempotency-Key`。");
      case RetryAdvice.After _ ->
          new LocalizedText(
              "Send it again after the time in the headers `retry-after-ms` and `Retry-After`.",
              "请在响应头 `retry-after-ms` 和 `Retry-After` 所示的时间后重试。");
      case RetryAdvice.Soon(var seconds) ->
          new LocalizedText(
              "Send it again after about %d seconds.".formatted(seconds),
              "请在约 %d 秒后重试。".formatted(seconds));
      case RetryAdvice.Later(var seconds) ->
          new LocalizedText(
              "Do not send it again automatically. A person can try after about %d seconds."
                  .formatted(seconds),
              "请勿自动重试，可在约 %d 秒后手动重试。".formatted(seconds));
      case RetryAdvice.Poll _ ->
          new LocalizedText(
              "Poll again after the time in the header `Retry-After`.",
              "请在响应头 `Retry-After` 所示的时间后再次查询。");
    };
  }
}
