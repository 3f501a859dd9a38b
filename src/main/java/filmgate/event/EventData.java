package filmgate.event;

import filmgate.id.EndpointId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import java.time.Instant;
import java.util.List;

/** What happened. */
public sealed interface EventData {
  /** The types of the events that belong to an account and to no task. */
  List<String> ACCOUNT_TYPES =
      List.of(
          LowBalance.TYPE,
          KeyExpiring.TYPE,
          EndpointDisabled.TYPE,
          EndpointTested.TYPE,
          ChannelOut.TYPE,
          ChannelIn.TYPE);

  /** The name of the type in responses and filters. */
  String type();

  /** The balance fell below its threshold. It is recorded once until the balance rises again. */
  record LowBalance(long availableMicros, long thresholdMicros, String currency)
      implements EventData {
    public static final String TYPE = "account.low_balance";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A key of the account expires soon. It is recorded once for each expiry of a key.
   *
   * @param prefix the part of the secret that may be shown
   */
  record KeyExpiring(KeyId key, String name, String prefix, Instant expiresAt)
      implements EventData {
    public static final String TYPE = "key.expiring";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A webhook endpoint was disabled, because it responded 410 or because every attempt failed.
   *
   * @param reason the wire name of the reason
   */
  record EndpointDisabled(EndpointId endpoint, String reason) implements EventData {
    public static final String TYPE = "webhook_endpoint.disabled";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** A test of a webhook endpoint, which receives the event. */
  record EndpointTested(EndpointId endpoint) implements EventData {
    public static final String TYPE = "webhook_endpoint.test";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** The outage of an account of a channel begins or ends. */
  sealed interface OutageEvent extends EventData {
    AccountOutage outage();
  }

  /** An upstream refuses an account of a channel, which gets no tasks. */
  record ChannelOut(AccountOutage outage) implements OutageEvent {
    public static final String TYPE = "channel.out";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * An account of a channel that was refused is usable again, or is no longer configured.
   *
   * @param reason {@link #USABLE} or {@link #REMOVED}
   */
  record ChannelIn(AccountOutage outage, String reason) implements OutageEvent {
    public static final String TYPE = "channel.in";

    /** A check of the account has succeeded. */
    public static final String USABLE = "usable";

    /** The channel does not have the credential any more. */
    public static final String REMOVED = "removed";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A change of a task.
   *
   * @param key the key that submitted the task
   * @param test whether a test key submitted it
   * @param version the version of the task after the change, from 1
   * @param status the status of the task after the change
   */
  record TaskChanged(
      TaskId task,
      KeyId key,
      boolean test,
      long version,
      TaskEventType kind,
      TaskStatus status,
      TaskChangeDetails details)
      implements EventData {
    @Override
    public String type() {
      return kind.wireName();
    }

    /** The same change with other details. */
    public TaskChanged with(TaskChangeDetails others) {
      return new TaskChanged(task, key, test, version, kind, status, others);
    }
  }
}
