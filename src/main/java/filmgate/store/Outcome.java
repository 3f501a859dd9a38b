package filmgate.store;

import filmgate.keys.KeyRecord;
import filmgate.store.money.Account;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Transfer;
import filmgate.task.Effect;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import java.util.List;
import java.util.Map;

/** What the store answers to a command. */
public sealed interface Outcome {

  /** It is done. */
  record Done() implements Outcome {}

  /** What came of a new task. */
  sealed interface Submitted extends Outcome {
    /** The task is on disk. */
    record TaskStored(Task task) implements Submitted {}

    /** The account cannot pay for it; nothing was kept. */
    record OutOfFunds(long requiredMicros, long availableMicros) implements Submitted {}

    /** It would go beyond this spend cap; nothing was kept. */
    record OverSpendCap(long requiredMicros, SpendCap cap) implements Submitted {}

    /** It is a repetition: this is what was told to the first, whose task may be erased. */
    record Duplicate(SubmissionReceipt receipt) implements Submitted {}

    /** Another body was submitted under the same name. */
    record KeyReused() implements Submitted {}

    /** As many tasks wait as may. */
    record QueueFull() implements Submitted {}
  }

  /** What came of an event. */
  sealed interface EventResult extends Outcome {
    /** The task moved on; the effects are as durable as the state. */
    record Applied(Task task, List<Effect> effects) implements EventResult {
      public Applied {
        effects = List.copyOf(effects);
      }
    }

    /** The event means nothing in the task's state. */
    record Ignored(Task task) implements EventResult {}

    /** Somebody else holds the shard by now. */
    record StaleLease() implements EventResult {}

    /** There is no such task. */
    record NoSuchTask() implements EventResult {}
  }

  /** What came of forgetting a task. */
  sealed interface Erasure extends Outcome {
    /** It is forgotten; the task is as it was before. */
    record Erased(Task before) implements Erasure {}

    /** It is not over yet; nothing changed. */
    record Unfinished() implements Erasure {}

    /** The account has no such task. */
    record NoSuchTask() implements Erasure {}
  }

  /** The shards that the node holds, each with its epoch. */
  record ShardsClaimed(Map<Integer, Long> epochs) implements Outcome {
    public ShardsClaimed {
      epochs = Map.copyOf(epochs);
    }
  }

  /** What came of making the first account. */
  enum RootCreation implements Outcome {
    CREATED,
    ALREADY_EXISTS
  }

  /** What became of the first root key at a start. */
  sealed interface FirstKey extends Outcome {
    /** The account and the key were created. */
    record Created(KeyRecord key) implements FirstKey {}

    /** The key was never used: its secret was replaced. */
    record Replaced(KeyRecord key) implements FirstKey {}

    /** The key was used or revoked, or the account was created with another one: no change. */
    record AlreadyUsed() implements FirstKey {}
  }

  /** What became of a given root key. */
  sealed interface GivenKey extends Outcome {
    /** It works; {@code retired} are the ids of the given keys that it replaced. */
    record Installed(KeyRecord key, List<String> retired) implements GivenKey {
      public Installed {
        retired = List.copyOf(retired);
      }
    }

    /** It worked already: no change. */
    record Unchanged(KeyRecord key) implements GivenKey {}

    /** A person revoked it: it does not work; {@code retired} are the given keys before it. */
    record StaysRevoked(KeyRecord key, List<String> retired) implements GivenKey {
      public StaysRevoked {
        retired = List.copyOf(retired);
      }
    }

    /** It is a key of another account: no change. */
    record OfAnotherAccount(String account) implements GivenKey {}
  }

  /** What came of a change of an account. */
  sealed interface AccountChange extends Change {
    /** The account as it is now. */
    record AccountChanged(Account account) implements AccountChange {}

    /** There is one with this id. */
    record AlreadyExists() implements AccountChange {}

    /** It owes more than the new credit limit allows; nothing changed. */
    record BelowCurrentDebt(long debtMicros) implements AccountChange {}

    /** There is no such account. */
    record NoSuchAccount() implements AccountChange {}
  }

  /** What came of a movement of money by hand. */
  sealed interface Posting extends Change {
    /** It is in the ledger; the balance is the one after it. */
    record Posted(Transfer transfer, Account.Balance balance) implements Posting {}

    /** It would go below the account's credit limit; nothing changed. */
    record Overdrawn(long availableMicros) implements Posting {}

    /** There is no such account. */
    record NoSuchAccount() implements Posting {}
  }

  /** What came of a new price book. */
  sealed interface PriceChange extends Outcome {
    /** It is in force. */
    record PriceBookReplaced(PriceVersion prices) implements PriceChange {}

    /** Somebody was faster: this version is in force, and nothing changed. */
    record VersionConflict(long version) implements PriceChange {}

    /** There are accounts in this currency, which is not the book's; nothing changed. */
    record OtherCurrency(String currency) implements PriceChange {}
  }

  /** What came of a change of a key. */
  sealed interface KeyChange extends Change {
    /** The key as it is now: of a rotation the replacement. */
    record KeyChanged(KeyRecord key) implements KeyChange {}

    /** There is no such key, it was revoked, or it belongs to another account. */
    record NoSuchKey() implements KeyChange {}
  }

  /** What came of a change of accounts, keys or money by hand. */
  sealed interface Change extends Outcome {}

  /** What came of a change under a name. */
  sealed interface IdempotentOutcome<O> extends Outcome {
    /** It was done now, or refused. */
    record Performed<O>(O outcome) implements IdempotentOutcome<O> {}

    /** It was done before; this was remembered of it. */
    record Replayed<O>(String answer) implements IdempotentOutcome<O> {}

    /** Something else was done under the name. */
    record KeyReused<O>() implements IdempotentOutcome<O> {}
  }

  /** How many rows were let go of. */
  record Purged(int rows) implements Outcome {}

  /** The kept value. */
  record StoredSecret(String value) implements Outcome {}
}
