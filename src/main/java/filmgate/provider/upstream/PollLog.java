package filmgate.provider.upstream;

import filmgate.provider.Progress;
import filmgate.provider.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an adapter cannot interpret in a response is logged, and the task waits. */
public final class PollLog {
  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);
  private static final Progress WAITING = new Progress.Waiting(0);
  private static final int WORD_MAX = 40;

  private PollLog() {}

  /** The progress of a task with a status that is not documented. */
  public static Progress unknown(String provider, String status) {
    var word = status.replaceAll("[^A-Za-z0-9_-]", "?");
    LOG.warn(
        "event=upstream_status_unknown provider={} status={}",
        provider,
        word.substring(0, Math.min(word.length(), WORD_MAX)));
    return WAITING;
  }

  /** The progress of a task that a response does not contain: it waits until its deadline. */
  public static Progress missing(String provider, Ticket ticket) {
    LOG.debug("event=upstream_task_missing provider={} ticket={}", provider, ticket.value());
    return WAITING;
  }
}
