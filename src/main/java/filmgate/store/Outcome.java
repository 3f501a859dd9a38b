package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.KeyId;
import filmgate.keys.KeyRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.StoredChannel;
import filmgate.store.money.Account;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Transfer;
import filmgate.task.Effect;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.upload.Upload;
import filmgate.webhook.Delivery;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outcome of a command. */
public sealed interface Outcome {

  /** The command succeeded. */
  record Done() implements Outcome {}

  /** Whether an outage of a channel began or ended; otherwise it was recorded already. */
  record OutageChange(boolean changed) implements Outcome {}

  /** The outcome of a submission. */
  sealed interface Submitted extends Outcome {
    /** The task is durable. */
    record TaskStored(Task task) implements Submitted {}

    /** The account has too little money; nothing was stored. */
    record OutOfFunds(long requiredMicros, long availableMicros) implements Submitted {}

    /** The task would exceed this spend cap; nothing was stored. */
    record OverSpendCap(long requiredMicros, SpendCap cap) implements Submitted {}

    /** A repeated submission: the receipt of the first one, whose task may be erased. */
    record Duplicate(SubmissionReceipt receipt) implements Submitted {}

    /** Another body was submitted with the same idempotency key. */
    record KeyReused() implements Submitted {}

    /** The queue of the account or key is full. */
    record QueueFull() implements Submitted {}
  }

  /** The outcome of an event. */
  sealed interface EventResult extends Outcome {
    /** The event changed the task; its effects are durable. */
    record Applied(Task task, List<Effect> effects) implements EventResult {
      public Applied {
        effects = List.copyOf(effects);
      }
    }

    /** The event does not apply to the task's state. */
    record Ignored(Task task) implements EventResult {}

    /** Another node holds the shard. */
    record StaleLease() implements EventResult {}

    record NoSuchTask() implements EventResult {}
  }

  /** The outcome of erasing a task. */
  sealed interface Erasure extends Outcome {
    /** The task was erased; {@code before} is the task before that. */
    record Erased(Task before) implements Erasure {}

    /** The task has not finished; nothing changed. */
    record Unfinished() implements Erasure {}

    record NoSuchTask() implements Erasure {}
  }

  /** The shards that the node holds, each with its epoch. */
  record ShardsClaimed(Map<Integer, Long> epochs) implements Outcome {
    public ShardsClaimed {
      epochs = Map.copyOf(epochs);
    }
  }

  /** The outcome of creating the root account. */
  enum RootCreation implements Outcome {
    CREATED,
    ALREADY_EXISTS
  }

  /** The outcome of installing the first root key. */
  sealed interface FirstKey extends Outcome {
    /** The account and the key were created. */
    record Created(KeyRecord key) implements FirstKey {}

    /** The key was never used, and its secret was replaced. */
    record Replaced(KeyRecord key) implements FirstKey {}

    /** The key was used or revoked, or the account was created with another one: no change. */
    record AlreadyUsed() implements FirstKey {}
  }

  /** The outcome of installing a given root key. */
  sealed interface GivenKey extends Outcome {
    /** The key works; {@code retired} are the ids of the given keys that it replaced. */
    record Installed(KeyRecord key, List<KeyId> retired) implements GivenKey {
      public Installed {
        retired = List.copyOf(retired);
      }
    }

    /** The key worked before; nothing changed. */
    record Unchanged(KeyRecord key) implements GivenKey {}

    /** A person revoked the key; {@code retired} are the given keys before it. */
    record StaysRevoked(KeyRecord key, List<KeyId> retired) implements GivenKey {
      public StaysRevoked {
        retired = List.copyOf(retired);
      }
    }

    /** The key belongs to another account; nothing changed. */
    record OfAnotherAccount(AccountId account) implements GivenKey {}
  }

  /** The outcome of a change of an account. */
  sealed interface AccountChange extends Change {
    record AccountChanged(Account account) implements AccountChange {}

    /** There is an account with this id. */
    record AlreadyExists() implements AccountChange {}

    /** The account owes more than the new credit limit; nothing changed. */
    record BelowCurrentDebt(long debtMicros) implements AccountChange {}

    record NoSuchAccount() implements AccountChange {}

    /** Another revision is current; nothing changed. */
    record AccountHasChanged() implements AccountChange {}
  }

  /** The outcome of a top-up or an adjustment. */
  sealed interface Posting extends Change {
    /** The transfer, and the balance after it. */
    record Posted(Transfer transfer, Account.Balance balance) implements Posting {}

    /** The balance would exceed the credit limit; nothing changed. */
    record Overdrawn(long availableMicros) implements Posting {}

    record NoSuchAccount() implements Posting {}
  }

  /** The outcome of a refund. */
  sealed interface RefundResult extends Change {
    /** The transfer, and the task after it; no task if it was erased. */
    record Refunded(Transfer transfer, Optional<Task> task) implements RefundResult {}

    record UnknownTask() implements RefundResult {}

    /** The task has not finished, so it has cost nothing yet. */
    record NotChargedYet() implements RefundResult {}

    /** The task has finished and has cost nothing. */
    record NotCharged() implements RefundResult {}

    /** Everything that the task has cost was refunded before. */
    record AlreadyRefunded() implements RefundResult {}

    /** The amount exceeds what remains of the charge; nothing changed. */
    record MoreThanCharged(long remainingMicros) implements RefundResult {}
  }

  /** The outcome of replacing the price book. */
  sealed interface PriceChange extends Outcome {
    record PriceBookReplaced(PriceVersion prices) implements PriceChange {}

    /** Another version is current; nothing changed. */
    record VersionConflict(long version) implements PriceChange {}

    /** There are accounts in this currency, but the book has another one; nothing changed. */
    record OtherCurrency(String currency) implements PriceChange {}
  }

  /** The outcome of a change of a channel. */
  sealed interface ChannelChange extends Outcome {
    record ChannelChanged(StoredChannel channel) implements ChannelChange {}

    record NoSuchChannel() implements ChannelChange {}

    /** There is a channel of this name. */
    record NameTaken(ChannelSource source) implements ChannelChange {}

    /** Only the file can change the channel; nothing changed. */
    record ManagedByFile() implements ChannelChange {}

    /** Another revision is current; nothing changed. */
    record RevisionConflict(long revision) implements ChannelChange {}
  }

  /** The outcome of replacing the channels of the file. */
  sealed interface FileChannels extends Outcome {
    /** The number of changed channels. */
    record FileChannelsReplaced(int changed) implements FileChannels {}

    /** The API has channels of these names; nothing changed. */
    record NamesTaken(List<String> names) implements FileChannels {
      public NamesTaken {
        names = List.copyOf(names);
      }
    }
  }

  /** The outcome of replacing ciphertexts. */
  enum SecretsReplaced implements Outcome {
    REPLACED,
    /** A channel was changed since it was read; nothing changed. */
    CHANNEL_CHANGED
  }

  /** The outcome of a change of a key. */
  sealed interface KeyChange extends Change {
    /** The changed key; of a rotation, the replacement. */
    record KeyChanged(KeyRecord key) implements KeyChange {}

    /** The key does not exist, is revoked, or belongs to another account. */
    record NoSuchKey() implements KeyChange {}

    /** A condition does not hold: a key or a session has changed since it was read. */
    record KeysHaveChanged() implements KeyChange {}
  }

  /** The outcome of a change that an idempotency key can name. */
  sealed interface Change extends Outcome {}

  /** The outcome of a change with an idempotency key. */
  sealed interface IdempotentOutcome<O> extends Outcome {
    /** The change was performed or refused. */
    record Performed<O>(O outcome) implements IdempotentOutcome<O> {}

    /** The change was performed before; this is its stored answer. */
    record Replayed<O>(String answer) implements IdempotentOutcome<O> {}

    /** Another change was performed with the same idempotency key. */
    record KeyReused<O>() implements IdempotentOutcome<O> {}
  }

  /** The number of deleted rows. */
  record Purged(int rows) implements Outcome {}

  /** The number of keys whose event was recorded. */
  record ExpiringKeysRecorded(int keys) implements Outcome {}

  record StoredSecret(String value) implements Outcome {}

  /** The outcome of a change of a webhook endpoint. */
  sealed interface EndpointChange extends Change {
    /** The endpoint after the change; before it, if it was deleted. */
    record EndpointChanged(WebhookEndpoint endpoint) implements EndpointChange {}

    /** The account has the most endpoints that it may have. */
    record TooManyEndpoints() implements EndpointChange {}

    record NoSuchEndpoint() implements EndpointChange {}
  }

  /** The secrets of an account after the command. */
  record SecretsStored(SigningSecrets secrets) implements Outcome {}

  /** The outcome of a test or of a repeated delivery. */
  sealed interface DeliveryChange extends Outcome {
    record DeliveryCreated(Delivery delivery) implements DeliveryChange {}

    /** There is no such endpoint or delivery. */
    record NoSuchReceiver() implements DeliveryChange {}

    /** The endpoint is disabled or deleted, or the task was erased. */
    record ReceiverClosed() implements DeliveryChange {}
  }

  /** The outcome of recording an attempt. */
  sealed interface AttemptRecorded extends Outcome {
    record Recorded() implements AttemptRecorded {}

    /** The attempt disabled its endpoint. */
    record DisabledEndpoint(EndpointId endpoint, EndpointState state) implements AttemptRecorded {}

    /** The delivery had finished before, or was deleted; nothing changed. */
    record AlreadyFinished() implements AttemptRecorded {}
  }

  /** The outcome of a recovery. */
  sealed interface Recovery extends Outcome {
    /** So many events are delivered again. */
    record Recovered(int deliveries) implements Recovery {}

    record NoSuchEndpoint() implements Recovery {}

    record EndpointIsDisabled() implements Recovery {}
  }

  /** The outcome of storing an upload. */
  sealed interface UploadStored extends Outcome {
    /** The upload, or the earlier one that it renewed. */
    record WithinQuota(Upload upload) implements UploadStored {}

    /** The account would have more bytes than its quota; its blob is orphaned. */
    record OverQuota(long usedBytes) implements UploadStored {}
  }

  /** The outcome of deleting an upload. */
  enum UploadDeleted implements Outcome {
    DELETED,
    NO_SUCH_UPLOAD
  }

  /** The outcome of beginning an upload. */
  sealed interface UploadBegun extends Outcome {
    record Begun() implements UploadBegun {}

    /** The account would have more bytes than its quota. */
    record QuotaExceeded(long usedBytes) implements UploadBegun {}

    /** The account has the most partial uploads that it may have. */
    record TooManyPartialUploads() implements UploadBegun {}
  }

  /** The outcome of completing an upload. */
  enum UploadCompleted implements Outcome {
    COMPLETED,
    /** The partial upload has expired or was deleted; the blob is orphaned. */
    NO_LONGER_PARTIAL
  }
}
