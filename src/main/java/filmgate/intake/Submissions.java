package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.intake.idempotency.Idempotency;
import filmgate.keys.Caller;
import filmgate.store.money.SpendCap;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import filmgate.text.Language;
import filmgate.text.Problem;
import filmgate.text.Warning;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Creates tasks from requests. Blocks until the result is durable. */
public interface Submissions {

  /** Checks the body and creates a task, unless it repeats an earlier submission. */
  SubmitResult submit(Caller caller, ObjectNode body, Handling handling, SubmitOptions options);

  /**
   * Creates a task with the request and labels of an earlier task of the caller, unless it repeats
   * an earlier retry. The request is not checked again. It gets the current price, and its queue
   * timeout starts now.
   */
  SubmitResult retry(Caller caller, Task earlier, SubmitOptions options);

  /**
   * Checks and prices the body, and stores nothing.
   *
   * @param origin the base of links
   */
  DryRunResult dryRun(Caller caller, ObjectNode body, Handling handling, String origin);

  /** The owner of a task that the caller creates with this test outcome. */
  static Task.Owner owner(Caller caller, TestOutcome testOutcome) {
    var lane =
        switch (caller.kind()) {
          case LIVE -> Task.Lane.LIVE;
          case TEST -> Task.Lane.ofTest(testOutcome);
        };
    return new Task.Owner(caller.account(), caller.key(), lane);
  }

  /**
   * The options of a submission.
   *
   * @param testOutcome {@code NOTHING} unless the caller's key is a test key
   * @param format the format of the message to the webhook of the task
   */
  record SubmitOptions(Idempotency idempotency, TestOutcome testOutcome, WebhookFormat format) {}

  /**
   * The format of the message to the webhook of a task.
   *
   * @param dialect the name of the dialect of the request
   * @param origin the base of links
   */
  record WebhookFormat(String dialect, Language language, String origin) {}

  /** What happens to ignored fields (rule R13 in docs/reference/rules.md). */
  enum Handling {
    /** A warning for each. */
    LENIENT,
    /** {@code Prefer: handling=strict}: an error for each. */
    STRICT
  }

  /** The result of a submission. */
  sealed interface SubmitResult {}

  /** The result of a dry run. */
  sealed interface DryRunResult {}

  /** Why a request can be neither submitted nor estimated. */
  sealed interface RequestError extends SubmitResult, DryRunResult {}

  /** A task was created; it is durable. */
  record TaskCreated(Task task) implements SubmitResult {}

  /** The request repeats an accepted submission; the data of its response. */
  record Duplicate(SubmissionReceipt first) implements SubmitResult {}

  /** Why the request is rejected now. */
  enum Rejected implements SubmitResult {
    /** A request with another body used the same idempotency key. */
    KEY_REUSED,
    /** A request with the same idempotency key has not finished. */
    IN_PROGRESS,
    /** The queue limit of the account or the key is reached. */
    QUEUE_FULL
  }

  /**
   * A submission of this request would be accepted.
   *
   * @param backend the provider that is expected to create the video
   */
  record ValidRequest(
      ObjectNode normalized,
      List<String> ignored,
      List<Warning> warnings,
      PriceEstimate estimate,
      String backend)
      implements DryRunResult {
    public ValidRequest {
      ignored = List.copyOf(ignored);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The price of a video for the caller.
   *
   * @param price by the price book; unpriced only for callers that pay nothing
   * @param charged the most that this caller would pay
   * @param balanceAfter the available balance of the account after that
   */
  record PriceEstimate(PriceBook.PriceLookup price, Amount charged, Amount balanceAfter) {}

  /** All violations, at least one. */
  record InvalidFields(List<Problem> problems) implements RequestError {
    public InvalidFields {
      problems = List.copyOf(problems);
    }
  }

  /** The free disk space is below the configured minimum. */
  record StorageFull() implements RequestError {}

  /** The data: URIs of the request would exceed the quota of uploads. */
  record UploadsOverQuota(long quota, long used, long bytes) implements SubmitResult {}

  /** The account cannot pay the price. */
  record InsufficientFunds(long requiredMicros, long availableMicros) implements RequestError {}

  /** The price exceeds the rest of a spend cap of the key or the account. */
  record SpendCapExceeded(long requiredMicros, SpendCap cap) implements RequestError {}

  /** The price book has no price for this request. */
  record NoPrice(String model) implements RequestError {}

  /** A file of the earlier request has been deleted; {@code param} is its field. */
  record InputExpired(String param) implements SubmitResult {}

  /** No channel serves the model for this caller. */
  record NoChannel(String model, String param) implements RequestError {}
}
