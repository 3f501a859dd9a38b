package filmgate.task;

import filmgate.generation.ChannelChoice;
import java.util.Optional;

/**
 * The options of a submission.
 *
 * @param expiresInSeconds how long the task may wait for its start; 0 for no limit
 * @param retentionHours how long the files of the task are stored; 0 for the retention of the
 *     installation
 * @param channels the channels that the caller chose
 * @param dialect the name of the dialect of the request
 */
public record TaskOptions(
    Labels labels,
    int expiresInSeconds,
    int retentionHours,
    TestOutcome testOutcome,
    Optional<TaskWebhook> webhook,
    ChannelChoice channels,
    String dialect) {
  /** The dialect of a request to the documented path. */
  public static final String STANDARD = "standard";

  public static final TaskOptions NONE = new TaskOptions(Labels.NONE, 0, TestOutcome.NOTHING);

  /** Options without a webhook. */
  public TaskOptions(Labels labels, int expiresInSeconds, TestOutcome testOutcome) {
    this(labels, expiresInSeconds, testOutcome, Optional.empty());
  }

  /** Options of the standard dialect with the retention of the installation. */
  public TaskOptions(
      Labels labels, int expiresInSeconds, TestOutcome testOutcome, Optional<TaskWebhook> webhook) {
    this(labels, expiresInSeconds, 0, testOutcome, webhook, ChannelChoice.ANY, STANDARD);
  }

  /** The same options with another test outcome, for a new run of the task. */
  public TaskOptions withTestOutcome(TestOutcome other) {
    return new TaskOptions(
        labels, expiresInSeconds, retentionHours, other, webhook, channels, dialect);
  }

  /** The same options with another retention. */
  public TaskOptions withRetentionHours(int hours) {
    return new TaskOptions(
        labels, expiresInSeconds, hours, testOutcome, webhook, channels, dialect);
  }

  /** Whether the caller chose the channels. */
  public boolean choosesChannels() {
    return !channels.equals(ChannelChoice.ANY);
  }

  /** The length of all texts of the caller. */
  long characters() {
    return labels.characters()
        + webhook.map(TaskWebhook::characters).orElse(0L)
        + channels.characters();
  }
}
