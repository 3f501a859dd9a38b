package filmgate.intake;

import filmgate.assets.AddressGuard;
import filmgate.assets.WebhookUrls;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.intake.Submissions.Handling;
import filmgate.intake.upload.InputReferences;
import filmgate.intake.webhook.WebhookUrlProblem;
import filmgate.keys.Caller;
import filmgate.keys.RetentionCache;
import filmgate.text.Problem;
import java.util.Optional;
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
  /** Checks a request, and collects the files of this server to which it refers. */
  CheckResult check(Caller caller, ObjectNode body, Handling handling, InputReferences files) {
    var context =
        new CheckContext(
            (url, accepted) -> files.check(url, accepted).orElseGet(() -> urlDecision(url)),
            this::webhookProblem,
            retention.hoursOf(caller.account()),
            handling == Handling.STRICT);
    return switch (catalogue.check(body, context)) {
      case CheckResult.Rejected rejected -> rejected;
      case CheckResult.Passed passed -> {
        var problems = InlineMedia.problems(passed.generation());
        yield problems.isEmpty() ? passed : new CheckResult.Rejected(problems);
      }
    };
  }

  private Optional<Problem> webhookProblem(String param, String url) {
    return WebhookUrlProblem.of(param, url, webhookUrls);
  }

  private UrlDecision urlDecision(String url) {
    return switch (addresses.check(url)) {
      case ALLOWED -> new UrlDecision.Allowed();
      case INVALID -> new UrlDecision.InvalidUrl();
      case BLOCKED -> new UrlDecision.BlockedUrl();
    };
  }
}
