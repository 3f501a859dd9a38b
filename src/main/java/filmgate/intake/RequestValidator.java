package filmgate.intake;

import filmgate.assets.AddressGuard;
import filmgate.assets.WebhookUrls;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.catalogue.spec.CommonFields;
import filmgate.intake.Submissions.Handling;
import filmgate.intake.webhook.WebhookUrlProblem;
import filmgate.keys.Caller;
import filmgate.keys.RetentionCache;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks requests against the catalogue, the allowed addresses, the retention of the account, and
 * the syntax of data: URIs.
 */
public record RequestValidator(
    Catalogue catalogue,
    AddressGuard addresses,
    WebhookUrls webhookUrls,
    RetentionCache retention) {
  CheckResult check(Caller caller, ObjectNode body, Handling handling) {
    var context = new CheckContext(this::urlDecision, handling == Handling.STRICT);
    return switch (catalogue.check(body, context)) {
      case CheckResult.Rejected rejected -> rejected;
      case CheckResult.Passed passed -> {
        var problems =
            Stream.of(
                    InlineMedia.problems(passed.generation()).stream(),
                    retentionProblem(caller, passed),
                    webhookProblem(passed))
                .flatMap(found -> found)
                .toList();
        yield problems.isEmpty() ? passed : new CheckResult.Rejected(problems);
      }
    };
  }

  /** The files of a task are not stored longer than those of its account. */
  private Stream<Problem> retentionProblem(Caller caller, CheckResult.Passed passed) {
    var hours = passed.extras().retentionHours();
    var max = retention.hoursOf(caller.account());
    return hours <= max
        ? Stream.empty()
        : Stream.of(
            new Problem(
                CommonFields.RETENTION_HOURS,
                Reason.OUT_OF_RANGE,
                ValidationMessages.outOfRange(
                    CommonFields.RETENTION_HOURS,
                    JsonNodeFactory.instance.numberNode(hours),
                    "1",
                    Integer.toString(max))));
  }

  private Stream<Problem> webhookProblem(CheckResult.Passed passed) {
    return passed.extras().webhook().stream()
        .flatMap(field -> WebhookUrlProblem.of(field.param(), field.url(), webhookUrls).stream());
  }

  private UrlDecision urlDecision(String url) {
    return switch (addresses.check(url)) {
      case ALLOWED -> UrlDecision.ALLOWED;
      case INVALID -> UrlDecision.INVALID;
      case BLOCKED -> UrlDecision.BLOCKED;
    };
  }
}
