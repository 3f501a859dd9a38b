package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.intake.idempotency.Idempotency;
import filmgate.keys.Caller;
import filmgate.store.money.SpendCap;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import filmgate.text.Problem;
import filmgate.text.Warning;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Checks, prices and stores requests that create a video. Blocks until the result is durable. */
public interface Submissions {

  /** Checks the body and keeps a task for it, unless it repeats a submission that has one. */
  SubmitResult submit(Caller caller, ObjectNode body, Handling handling, SubmitOptions manner);

  /**
   * Keeps a new task for what an earlier one of the caller's asked for, with its labels and anew
   * with the time that it may wait, unless it repeats a retry that has one. The stored request was
   * checked when it came and is not checked again; its price is the one of this moment.
   */
  SubmitResult retry(Caller caller, Task earlier, SubmitOptions manner);

  /** Checks the body and keeps nothing (contract 5.4). */
  DryRunResult dryRun(Caller caller, ObjectNode body, Handling handling);

  /** Whose the tasks are that the caller submits. */
  static Task.Owner owner(Caller caller) {
    var lane =
        switch (caller.kind()) {
          case LIVE -> Task.Lane.LIVE;
          case TEST -> Task.Lane.TEST;
        };
    return new Task.Owner(caller.account(), caller.key(), lane);
  }

  /**
   * How a submission comes and how its task shall go.
   *
   * @param testOutcome NOTHING unless the caller's key is a test key
   */
  record SubmitOptions(Idempotency idempotency, TestOutcome testOutcome) {}

  /** What becomes of fields that would be ignored (R13). */
  enum Handling {
    LENIENT,
    /** {@code Prefer: handling=strict}: they are refused. */
    STRICT
  }

  /** What came of a submit. */
  sealed interface SubmitResult {}

  /** What came of a dry run. */
  sealed interface DryRunResult {}

  /** Why a request can be neither submitted nor estimated. */
  sealed interface RequestError extends SubmitResult, DryRunResult {}

  /** The task is on disk. */
  record TaskCreated(Task task) implements SubmitResult {}

  /** It repeats a submission that was taken: what was told then. */
  record Duplicate(SubmissionReceipt first) implements SubmitResult {}

  /** Why a repetition, or one task more, is not taken. */
  enum Rejected implements SubmitResult {
    /** Another body was submitted under the same name. */
    KEY_REUSED,
    /** The first submission of the same name takes long. */
    IN_PROGRESS,
    /** As many tasks of the account or the key wait as may. */
    QUEUE_FULL
  }

  /**
   * The request obeys every rule.
   *
   * @param estimate what it would cost
   */
  record ValidRequest(
      ObjectNode normalized, List<String> ignored, List<Warning> warnings, PriceEstimate estimate)
      implements DryRunResult {
    public ValidRequest {
      ignored = List.copyOf(ignored);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The price of a video for the caller.
   *
   * @param price what the book says; without a price only for callers who pay nothing
   * @param charged what this caller would pay at most
   * @param balanceAfter what the account would have available after that
   */
  record PriceEstimate(PriceBook.PriceLookup price, Amount charged, Amount balanceAfter) {}

  /** Every violation at once, at least one. */
  record InvalidFields(List<Problem> problems) implements RequestError {
    public InvalidFields {
      problems = List.copyOf(problems);
    }
  }

  /** The disk is too full to take on anything new. */
  record StorageFull() implements RequestError {}

  /** The account cannot pay for it: what it costs and what could be spent, in micro-units. */
  record InsufficientFunds(long requiredMicros, long availableMicros) implements RequestError {}

  /** It would go beyond a spend cap of the key or the account. */
  record SpendCapExceeded(long requiredMicros, SpendCap cap) implements RequestError {}

  /** The model is known, and the operator has set no price for such a request. */
  record NoPrice(String model) implements RequestError {}

  /** A file that came inside the earlier request is no longer kept; {@code param} is its field. */
  record InputExpired(String param) implements SubmitResult {}

  /** The model is known, and no channel serves it for this caller. */
  record NoChannel(String model) implements RequestError {}
}
