package filmgate.provider;

import filmgate.generation.MediaInputs;
import filmgate.id.TaskId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account at an upstream. An adapter maps and parses. It has no access to callers, money,
 * retries, the clock, the store, or another adapter.
 *
 * <p>Thread-safe. Each method blocks its thread for at most the time-out of a request.
 */
public interface Provider extends InputForms, AutoCloseable {
  /** The name in the field {@code backend} of a task, such as {@code local}. */
  String name();

  @Override
  default InputForm inputForm(MediaInputs.Source source) {
    return InputForm.FILE;
  }

  /**
   * Runs the open step of a submission; most submissions have one step. A step is called again only
   * after {@link #lookUp} has shown that the upstream did not receive it.
   */
  Submission submit(VideoRequest request) throws ProviderException;

  /** Looks up the open step of a submission whose response was lost. */
  Lookup lookUp(VideoRequest request) throws ProviderException;

  /** Reads the progress of a task. */
  Progress poll(Ticket ticket) throws ProviderException;

  /** The maximum number of tickets in one request for their progress. */
  default int pollBatchMax() {
    return 1;
  }

  /** Reads the progress of at most {@link #pollBatchMax} tasks. */
  default Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
    var progress = new LinkedHashMap<Ticket, Progress>();
    for (var ticket : tickets) {
      progress.put(ticket, poll(ticket));
    }
    return progress;
  }

  /** Requests cancellation. */
  Cancellation cancel(Ticket ticket) throws ProviderException;

  /**
   * Proves the credentials and the wire format with a request that costs nothing, and reads the
   * balance if the upstream offers it.
   */
  default AccountStatus checkAccount() throws ProviderException {
    return AccountStatus.WITHOUT_BALANCE;
  }

  /** Releases what the adapter stores on this machine for a task that has left the channel. */
  default void release(TaskId task) {}

  /** The shortest useful delay between two polls of one ticket. */
  Duration pollInterval();

  @Override
  default void close() {}
}
