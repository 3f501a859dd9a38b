package filmgate.store;

import filmgate.billing.PriceBook;
import filmgate.id.TaskId;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.LedgerSeal;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A change that is asked of the store.
 *
 * @param <O> what the store answers
 */
public sealed interface Command<O> {
  /** The most that is moved at once: a billion of the currency's unit. */
  long MICROS_MAX = 1_000_000_000_000_000L;

  /**
   * Keeps a new task, in its first state and version, unless it is a repetition or must not wait.
   */
  record SubmitTask(Task task, Deduplication deduplication, QueueLimits queueLimits)
      implements Command<Outcome.Submitted> {
    /** Keeps it whatever else there is. */
    public SubmitTask(Task task) {
      this(task, new Deduplication.None(), QueueLimits.UNBOUNDED);
    }
  }

  /** Lets go of what is remembered of submissions beyond its time: at most {@code limit} rows. */
  record PurgeIdempotency(Instant now, int limit) implements Command<Outcome.Purged> {}

  /** Sets the limits of the account or key of this id. */
  record PutLimits(String owner, Limits limits, ChangedBy by) implements Command<Outcome.Done> {}

  /**
   * Lets an event happen to a task: state, effects and a history row in one step.
   *
   * @param epoch the epoch under which the task's shard is held; an older one changes nothing
   */
  record ApplyEvent(TaskId task, long epoch, TaskEvent event, Instant at)
      implements Command<Outcome.EventResult> {}

  /**
   * Stops a task at its account's wish, under whatever epoch its shard has: whoever holds the shard
   * reads the task anew at its next event, and finds what became of it here.
   *
   * @param account whose task it has to be; another's looks like none
   */
  record CancelTask(TaskId task, String account, Instant at)
      implements Command<Outcome.EventResult> {}

  /**
   * Forgets what a finished task was asked for and what it made; its row stays for the ledger, and
   * no read finds it any more.
   *
   * @param account whose task it has to be; another's looks like none
   */
  record EraseTask(TaskId task, String account, Instant at) implements Command<Outcome.Erasure> {}

  /**
   * Nothing is loose any more of what became so before then: somebody looked whether a task names
   * it.
   */
  record ForgetOrphans(List<String> digests, Instant before) implements Command<Outcome.Done> {
    public ForgetOrphans {
      digests = List.copyOf(digests);
    }
  }

  /** Takes every shard that nobody holds at this moment. */
  record ClaimShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Prolongs the node's shards; the answer says which ones it still holds. */
  record RenewShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Ends every lease: only for a process that knows it is alone on its database. */
  record ReleaseShards() implements Command<Outcome.Done> {}

  /** Creates the root account with its first key, unless an account exists. */
  record CreateRoot(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.RootCreation> {}

  /**
   * Creates the root account with its first key; where the first key exists and was never used, its
   * secret is replaced by that of {@code key}.
   */
  record InstallFirstKey(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.FirstKey> {}

  /**
   * Makes {@code key} the one given root key, and revokes the one given before. A key that a person
   * revoked stays revoked. The root account is created where there is none.
   */
  record InstallGivenKey(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.GivenKey> {}

  /** Adds a key; one with the same hash takes its rights and keeps its id. */
  record PutKey(KeyRecord key, ChangedBy by) implements Command<Outcome.Done> {}

  /** Adds a key with limits; its id, its text and its limits are new. */
  record CreateKey(KeyRecord key, Limits limits, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Changes a key's name, grant, expiry and limits: the rest of the record has to be as it is. */
  record UpdateKey(KeyRecord key, Limits limits, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Writes down when keys were used last, by their ids; never an earlier time. */
  record RecordKeyUse(Map<String, Instant> lastUsedAt) implements Command<Outcome.Done> {
    public RecordKeyUse {
      lastUsedAt = Map.copyOf(lastUsedAt);
    }
  }

  /**
   * Does a change once under the caller's name for it (contract 5.2): in one transaction with the
   * change, what was answered is remembered, and a second one of the same name changes nothing. A
   * change that is refused is not remembered.
   *
   * @param answer what is remembered of it; of a movement of money the transfer's id instead
   */
  record Idempotent<O extends Outcome.Change>(
      Command<O> command, Deduplication.ByKey idempotency, String answer, Instant now)
      implements Command<Outcome.IdempotentOutcome<O>> {}

  /**
   * Puts another key of the same account in the place of a key, which goes on working for the grace
   * period; its limits are those of the key that it replaces.
   */
  record RotateKey(String key, KeyRecord replacement, Duration grace, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Ends a key at once and for good. */
  record RevokeKey(String key, ChangedBy by) implements Command<Outcome.KeyChange> {}

  /** Makes an account, which is as described and without money. */
  record CreateAccount(Account account, Limits limits, ChangedBy by)
      implements Command<Outcome.AccountChange> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public CreateAccount {
      if (!ID.matcher(account.id()).matches() || !account.balance().equals(Account.Balance.ZERO)) {
        throw new IllegalArgumentException("no account can be like this: " + account.id());
      }
    }

    /** One without limits. */
    public CreateAccount(
        String id, String name, String currency, long creditLimitMicros, ChangedBy by) {
      this(
          new Account(
              id,
              name,
              currency,
              Account.State.ACTIVE,
              by.at(),
              new Account.CreditLimit.Limit(creditLimitMicros),
              new Account.LowBalanceThreshold.Never(),
              Account.Balance.ZERO),
          Limits.NONE,
          by);
    }
  }

  /** Changes an account and its limits: all of it, or nothing. */
  record UpdateAccount(String id, List<AccountEdit> edits, ChangedBy by)
      implements Command<Outcome.AccountChange> {
    public UpdateAccount {
      edits = List.copyOf(edits);
    }
  }

  /** Puts money into an account: {@code micros} is more than 0. */
  record TopUp(String account, long micros, String memo, ChangedBy by)
      implements Command<Outcome.Posting> {
    public TopUp {
      requireAmount(micros, micros);
    }
  }

  /**
   * Corrects an account's money by hand.
   *
   * @param micros what is added, or taken when it is negative; not 0
   * @param memo why; not blank
   */
  record Adjust(String account, long micros, String memo, ChangedBy by)
      implements Command<Outcome.Posting> {
    public Adjust {
      requireAmount(micros, Math.abs(micros));
      if (memo.isBlank()) {
        throw new IllegalArgumentException("an adjustment says why");
      }
    }
  }

  /**
   * Puts a price book in force; tasks that are there keep their price.
   *
   * @param replacesVersion the version that it takes the place of; 0 where there is none yet
   */
  record ReplacePriceBook(PriceBook book, long replacesVersion, ChangedBy by)
      implements Command<Outcome.PriceChange> {}

  /** Keeps the seal of a range that follows the last one; any other changes nothing. */
  record StoreSeal(LedgerSeal seal) implements Command<Outcome.Done> {}

  /** Keeps the value under the name, unless one is kept already; answers the kept one. */
  record StoreSecret(String name, String value) implements Command<Outcome.StoredSecret> {}

  private static void requireAmount(long micros, long size) {
    if (size <= 0 || size > MICROS_MAX) {
      throw new IllegalArgumentException("no amount that can be moved: " + micros);
    }
  }
}
