package filmgate.store;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.event.EventData.OutageEvent;
import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.id.UploadId;
import filmgate.keys.KeyCondition;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.refused.RefusedRequest;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.LedgerSeal;
import filmgate.store.rollup.RollupCommand;
import filmgate.store.rollup.RollupCommand.RollupsChanged;
import filmgate.store.session.SessionCommand;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A change of the stored data.
 *
 * @param <O> the outcome
 */
public sealed interface Command<O> {
  /** Stores a new task in its first state and version. */
  record SubmitTask(Task task, Deduplication deduplication, QueueLimits queueLimits)
      implements Command<Outcome.Submitted> {
    /** Without deduplication and queue limits. */
    public SubmitTask(Task task) {
      this(task, new Deduplication.None(), QueueLimits.UNBOUNDED);
    }
  }

  /** Deletes expired idempotency records, at most {@code limit}. */
  record PurgeIdempotency(Instant now, int limit) implements Command<Outcome.Purged> {}

  /** Sets the limits of the account or key with this id. */
  record PutLimits(OwnerId owner, Limits limits, ChangedBy by) implements Command<Outcome.Done> {}

  /**
   * Applies an event to a task: its state, the effects, and a history row.
   *
   * @param epoch the epoch of the caller's lease of the shard; an older one changes nothing
   */
  record ApplyEvent(TaskId task, long epoch, TaskEvent event, Instant at)
      implements Command<Outcome.EventResult> {}

  /**
   * Cancels a task. No lease is needed: the node that holds the shard reads the new state later.
   *
   * @param account the owner; a task of another account is not found
   */
  record CancelTask(TaskId task, AccountId account, Instant at)
      implements Command<Outcome.EventResult> {}

  /**
   * Erases the request and the result of a finished task. Its row remains for the ledger.
   *
   * @param account the owner; a task of another account is not found
   */
  record EraseTask(TaskId task, AccountId account, Instant at)
      implements Command<Outcome.Erasure> {}

  /** Deletes the records of blobs that were orphaned before this time. */
  record ForgetOrphans(List<String> digests, Instant before) implements Command<Outcome.Done> {
    public ForgetOrphans {
      digests = List.copyOf(digests);
    }
  }

  /** Records an attempt to make the preview of a task. */
  record RecordPreview(TaskId task, PreviewResult result, Instant at)
      implements Command<Outcome.Done> {}

  /**
   * Releases the inputs of finished tasks whose retention has ended, of at most {@code limit}
   * tasks: blobs that no other task refers to become orphaned.
   */
  record ReleaseInputs(Instant now, int limit) implements Command<Outcome.Purged> {}

  /** Claims every shard without a valid lease. */
  record ClaimShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Extends the leases of a node; the outcome lists the shards that it still holds. */
  record RenewShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Ends every lease. Only for a process that is the only one on its database. */
  record ReleaseShards() implements Command<Outcome.Done> {}

  /** Creates the root account with its first key, unless an account exists. */
  record CreateRoot(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.RootCreation> {}

  /**
   * Creates the root account with its first key. If the first key exists and was never used, its
   * secret is replaced by that of {@code key}.
   */
  record InstallFirstKey(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.FirstKey> {}

  /**
   * Makes {@code key} the only given root key and revokes the one before it. A key that a person
   * revoked stays revoked. The root account is created if there is none.
   */
  record InstallGivenKey(KeyRecord key, String currency, Instant at)
      implements Command<Outcome.GivenKey> {}

  /** Adds a key, or changes the one with the same hash, which keeps its id. */
  record PutKey(KeyRecord key, ChangedBy by) implements Command<Outcome.Done> {}

  /** Adds a new key with limits. */
  record CreateKey(KeyRecord key, Limits limits, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Changes the name, permissions, expiry, and limits of a key; the rest must be unchanged. */
  record UpdateKey(KeyRecord key, Limits limits, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Stores the last use of keys by id. An earlier time than the stored one changes nothing. */
  record RecordKeyUse(Map<KeyId, Instant> lastUsedAt) implements Command<Outcome.Done> {
    public RecordKeyUse {
      lastUsedAt = Map.copyOf(lastUsedAt);
    }
  }

  /**
   * Performs a change once per idempotency key: the answer is stored in the same transaction, and a
   * repeated command changes nothing. A change that is refused stores no answer.
   *
   * @param answer the stored answer; of a posting, the id of its transfer instead
   */
  record Idempotent<O extends Outcome.Change>(
      Command<O> command, Deduplication.ByKey idempotency, String answer, Instant now)
      implements Command<Outcome.IdempotentOutcome<O>> {}

  /** Replaces a key by one with the same limits; the old one works until the grace period ends. */
  record RotateKey(KeyId key, KeyRecord replacement, Duration grace, ChangedBy by)
      implements Command<Outcome.KeyChange> {}

  /** Revokes a key permanently. */
  record RevokeKey(KeyId key, ChangedBy by) implements Command<Outcome.KeyChange> {}

  /** Makes a change of a key if all conditions hold. */
  record ChangeKeyIf(List<KeyCondition> conditions, Command<Outcome.KeyChange> change)
      implements Command<Outcome.KeyChange> {}

  /** Creates an account with a balance of 0. */
  record CreateAccount(Account account, Limits limits, ChangedBy by)
      implements Command<Outcome.AccountChange> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public CreateAccount {
      if (!ID.matcher(account.id().value()).matches()
          || !account.balance().equals(Account.Balance.ZERO)) {
        throw new IllegalArgumentException("not a valid new account: " + account.id());
      }
    }

    /** An account without limits. */
    public CreateAccount(
        AccountId id, String name, String currency, long creditLimitMicros, ChangedBy by) {
      this(Account.opened(id, name, currency, creditLimitMicros, by.at()), Limits.NONE, by);
    }
  }

  /**
   * Applies all edits to an account and its limits, or none.
   *
   * @param replaces the revision of the stored account; empty for any
   */
  record UpdateAccount(AccountId id, List<AccountEdit> edits, OptionalLong replaces, ChangedBy by)
      implements Command<Outcome.AccountChange> {
    public UpdateAccount {
      edits = List.copyOf(edits);
    }
  }

  /** Adds money to an account; {@code micros} is positive. */
  record TopUp(AccountId account, long micros, String memo, ChangedBy by)
      implements Command<Outcome.Posting> {
    public TopUp {
      Amount.requireTransferable(micros, micros);
    }
  }

  /**
   * Adjusts the balance of an account.
   *
   * @param micros the amount that is added; negative to subtract, not 0
   * @param memo the reason; not blank
   */
  record Adjust(AccountId account, long micros, String memo, ChangedBy by)
      implements Command<Outcome.Posting> {
    public Adjust {
      Amount.requireTransferable(micros, Math.abs(micros));
      if (memo.isBlank()) {
        throw new IllegalArgumentException("an adjustment needs a memo");
      }
    }
  }

  /**
   * Returns a part of what a task has cost to its account, also of an erased task.
   *
   * @param micros more than 0; empty for all that was not refunded before
   * @param memo the reason; not blank
   */
  record RefundTask(TaskId task, OptionalLong micros, String memo, ChangedBy by)
      implements Command<Outcome.RefundResult> {
    public RefundTask {
      micros.ifPresent(amount -> Amount.requireTransferable(amount, amount));
      if (memo.isBlank()) {
        throw new IllegalArgumentException("a refund needs a memo");
      }
    }
  }

  /**
   * Replaces the price book; the prices of existing tasks do not change.
   *
   * @param replacesVersion the current version; 0 if there is none
   */
  record ReplacePriceBook(PriceBook book, long replacesVersion, ChangedBy by)
      implements Command<Outcome.PriceChange> {}

  /**
   * Creates a channel, or replaces its configuration. A removed channel can be created again.
   *
   * @param replaces the revision of the stored channel; 0 to create it
   */
  record PutChannel(ChannelRecord channel, long replaces, ChangedBy by)
      implements Command<Outcome.ChannelChange> {}

  /** Pauses, drains, resumes, or removes a channel of this revision, or of any if it is empty. */
  record SetChannelState(String name, ChannelState state, OptionalLong replaces, ChangedBy by)
      implements Command<Outcome.ChannelChange> {}

  /** Makes these the channels of the file, all or none: others of the file are removed. */
  record ReplaceFileChannels(List<ChannelRecord> channels, ChangedBy by)
      implements Command<Outcome.FileChannels> {
    public ReplaceFileChannels {
      channels = List.copyOf(channels);
    }
  }

  /** Replaces the ciphertexts of these channels, which are otherwise as they were read. */
  record ReplaceChannelSecrets(List<StoredChannel> channels, ChangedBy by)
      implements Command<Outcome.SecretsReplaced> {}

  /** Deletes the secrets of removed channels that no unfinished task needs. */
  record ForgetChannelSecrets() implements Command<Outcome.Purged> {}

  /** Records what this process saw of each channel, as JSON. */
  record RecordChannelHealth(Map<String, String> health, Instant at)
      implements Command<Outcome.Done> {
    public RecordChannelHealth {
      health = Map.copyOf(health);
    }
  }

  /** Records refused requests; the oldest beyond the bounds of an account are deleted. */
  record RecordRefusedRequests(List<RefusedRequest> requests) implements Command<Outcome.Done> {}

  /** Deletes refused requests from before this time, at most {@code limit}. */
  record PurgeRefusedRequests(Instant before, int limit) implements Command<Outcome.Purged> {}

  /** Records that an outage begins, changes, or ends; a repetition changes nothing. */
  record RecordOutage(OutageEvent event, Instant at) implements Command<Outcome.OutageChange> {}

  /** Records an action that changes nothing else; the details are {@link AuditEntry#after}. */
  record LogAction(String action, String subject, Map<String, String> details, ChangedBy by)
      implements Command<Outcome.Done> {}

  /** Stores the seal of the range after the last seal; any other seal changes nothing. */
  record StoreSeal(LedgerSeal seal) implements Command<Outcome.Done> {}

  /** Stores a value under a name, unless there is one; the outcome is the stored value. */
  record StoreSecret(String name, String value) implements Command<Outcome.StoredSecret> {}

  /** Creates a webhook endpoint, unless the account has too many. */
  record CreateEndpoint(WebhookEndpoint endpoint, SigningSecret secret, ChangedBy by)
      implements Command<Outcome.EndpointChange> {}

  /** Replaces what the account set of an endpoint; one that is disabled gets no more events. */
  record UpdateEndpoint(
      AccountId account, EndpointId id, EndpointSpec spec, boolean enabled, ChangedBy by)
      implements Command<Outcome.EndpointChange> {}

  /** Deletes an endpoint, and cancels its deliveries that have not finished. */
  record DeleteEndpoint(AccountId account, EndpointId id, ChangedBy by)
      implements Command<Outcome.EndpointChange> {}

  /** Replaces the secret of an endpoint; the old one signs too until the overlap ends. */
  record RotateEndpointSecret(AccountId account, EndpointId id, SigningSecret next, ChangedBy by)
      implements Command<Outcome.EndpointChange> {}

  /** Records a test event, which only this endpoint receives. */
  record TestEndpoint(AccountId account, EndpointId id, Instant at)
      implements Command<Outcome.DeliveryChange> {}

  /**
   * Creates the secret that signs the webhooks of an account's tasks, unless there is one.
   *
   * @param test whether test keys created the tasks
   * @param rotate whether to replace an existing one, which signs too until the overlap ends
   */
  record PutDefaultSecret(
      AccountId account, boolean test, SigningSecret next, boolean rotate, ChangedBy by)
      implements Command<Outcome.SecretsStored> {}

  /** Records an attempt of a delivery and what follows from it. */
  record RecordAttempt(long delivery, DeliveryAttempt attempt, AttemptResult result)
      implements Command<Outcome.AttemptRecorded> {}

  /** Delivers an event to its receiver again, as a new delivery. */
  record Redeliver(AccountId account, long delivery, Instant at)
      implements Command<Outcome.DeliveryChange> {}

  /** Delivers again at most {@code limit} events that an endpoint did not receive since a time. */
  record RecoverDeliveries(AccountId account, EndpointId id, Instant since, Instant at, int limit)
      implements Command<Outcome.Recovery> {}

  /** Deletes deliveries created before this time, at most {@code limit}. */
  record PurgeDeliveries(Instant before, int limit) implements Command<Outcome.Purged> {}

  /**
   * Stores an upload whose file is a blob. The same file with the same name renews the earlier
   * upload.
   *
   * @param quota the most bytes of all uploads of the account
   * @param inline whether a request contained the file: it is erased with the task
   */
  record StoreUpload(Upload upload, long quota, boolean inline)
      implements Command<Outcome.UploadStored> {
    /** An upload by a request of its own. */
    public StoreUpload(Upload upload, long quota) {
      this(upload, quota, false);
    }
  }

  /** Deletes an upload. Its blob is orphaned unless another upload refers to it. */
  record DeleteUpload(AccountId account, UploadId id, Instant at)
      implements Command<Outcome.UploadDeleted> {}

  /** Deletes expired uploads, at most {@code limit}. */
  record PurgeUploads(Instant now, int limit) implements Command<Outcome.Purged> {}

  /**
   * Begins an upload whose bytes arrive later.
   *
   * @param quota the most bytes of all uploads of the account
   */
  record BeginUpload(PartialUpload upload, long quota) implements Command<Outcome.UploadBegun> {}

  /** Replaces a partial upload by the upload of the same id. */
  record CompleteUpload(Upload upload) implements Command<Outcome.UploadCompleted> {}

  /** Ends a partial upload without a file. */
  record CancelUpload(AccountId account, UploadId id) implements Command<Outcome.UploadDeleted> {}

  /** Ends partial uploads whose time has passed, at most {@code limit}. */
  record PurgePartialUploads(Instant now, int limit) implements Command<Outcome.Purged> {}

  /**
   * Records the event of each active key that expires after {@code now} and no later than {@code
   * until}, unless it was recorded of this expiry; at most {@code limit}, the next to expire first.
   */
  record RecordExpiringKeys(Instant now, Instant until, int limit)
      implements Command<Outcome.ExpiringKeysRecorded> {}

  /** A change of sessions, links, or passwords. */
  record OnSessions<O>(SessionCommand<O> command) implements Command<O> {}

  /** Changes the rollups. */
  record OnRollups(RollupCommand command) implements Command<RollupsChanged> {}
}
