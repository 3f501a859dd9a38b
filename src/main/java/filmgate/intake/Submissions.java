package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.catalogue.Problem;
import filmgate.catalogue.Warning;
import filmgate.keys.Caller;
import filmgate.store.SpendCap;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Takes requests for a film in; blocks until what it says is true. */
public interface Submissions {

  /** Checks the body and keeps a task for it, unless it repeats a submission that has one. */
  Submitted submit(Caller caller, ObjectNode body, Handling handling, Manner manner);

  /**
   * Keeps a new task for what an earlier one of the caller's asked for, with its labels and anew
   * with the time that it may wait, unless it repeats a retry that has one. The stored request was
   * checked when it came and is not checked again; its price is the one of this moment.
   */
  Submitted retry(Caller caller, Task earlier, Manner manner);

  /** Checks the body and keeps nothing (contract 5.4). */
  Trial dryRun(Caller caller, ObjectNode body, Handling handling);

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
   * @param provoked NOTHING unless the caller's key is a test key
   */
  record Manner(Sending sending, TestOutcome provoked) {}

  /** What becomes of fields that would be ignored (R13). */
  enum Handling {
    TOLERANT,
    /** {@code Prefer: handling=strict}: they are refused. */
    STRICT
  }

  /** What came of a submit. */
  sealed interface Submitted {}

  /** What came of a dry run. */
  sealed interface Trial {}

  /** The task is on disk. */
  record Accepted(Task task) implements Submitted {}

  /** It repeats a submission that was taken: what was told then. */
  record Repeated(SubmissionReceipt first) implements Submitted {}

  /** Why a repetition, or one task more, is not taken. */
  enum NotTaken implements Submitted {
    /** Another body was submitted under the same name. */
    NAME_TAKEN,
    /** The first submission of the same name takes long. */
    IN_PROGRESS,
    /** As many tasks of the account or the key wait as may. */
    QUEUE_FULL
  }

  /**
   * The request obeys every rule.
   *
   * @param bill what it would cost
   */
  record Sound(ObjectNode normalized, List<String> ignored, List<Warning> warnings, Bill bill)
      implements Trial {
    public Sound {
      ignored = List.copyOf(ignored);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * What a film would cost the caller.
   *
   * @param price what the book says; without a price only for callers who pay nothing
   * @param charged what this caller would pay at most
   * @param balanceAfter what the account would have available after that
   */
  record Bill(PriceBook.PriceLookup price, Amount charged, Amount balanceAfter) {}

  /** Every violation at once, at least one. */
  record Refused(List<Problem> problems) implements Submitted, Trial {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The disk is too full to take on anything new. */
  record NoRoom() implements Submitted, Trial {}

  /** The account cannot pay for it: what it costs and what could be spent, in micro-units. */
  record OutOfFunds(long requiredMicros, long availableMicros) implements Submitted, Trial {}

  /** It would go beyond a spend cap of the key or the account. */
  record OverSpendCap(long requiredMicros, SpendCap cap) implements Submitted, Trial {}

  /** The model is known, and the operator has set no price for such a request. */
  record NoPrice(String model) implements Submitted, Trial {}

  /** A file that came inside the earlier request is no longer kept; {@code param} is its field. */
  record InputGone(String param) implements Submitted {}

  /** The model is known, and no channel serves it for this caller. */
  record NoChannel(String model) implements Submitted, Trial {}
}
