package filmgate.intake.webhook;

import filmgate.assets.WebhookUrls;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with the URL of a webhook. */
public final class WebhookUrlProblem {
  private WebhookUrlProblem() {}

  /** The problem of a URL in this field; empty if it may receive webhooks. */
  public static Optional<Problem> of(String param, String url, WebhookUrls urls) {
    return switch (urls.check(url)) {
      case ALLOWED -> Optional.empty();
      case INVALID ->
          Optional.of(
              problem(
                  param,
                  Reason.INVALID_URL,
                  "{path} must be an absolute http or https URL without credentials",
                  "{path} 必须是不含凭据的 http 或 https 绝对 URL"));
      case BLOCKED ->
          Optional.of(new Problem(param, Reason.BLOCKED_URL, ValidationMessages.blockedUrl(param)));
      case PORT_NOT_ALLOWED ->
          Optional.of(
              problem(
                  param,
                  Reason.BLOCKED_URL,
                  "the port of {path} must be " + ports(urls, " or "),
                  "{path} 的端口必须是 " + ports(urls, " 或 ")));
    };
  }

  private static String ports(WebhookUrls urls, String separator) {
    return urls.ports().stream()
        .sorted()
        .map(Object::toString)
        .collect(Collectors.joining(separator));
  }

  private static Problem problem(String param, Reason reason, String en, String zh) {
    return new Problem(param, reason, new LocalizedText(en, zh).with("path", param));
  }
}
