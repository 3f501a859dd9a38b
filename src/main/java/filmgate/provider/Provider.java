package filmgate.provider;

import filmgate.id.TaskId;
import java.time.Duration;

/**
 * A kind of upstream. An adapter maps and parses. It has no access to callers, money, retries, the
 * clock, the store, or another adapter.
 */
public interface Provider extends AutoCloseable {
  /** The name in the field {@code backend} of a task, such as {@code local}. */
  String name();

  /**
   * Submits a task. Called at most once per attempt: after a lost response, {@link #lookUp} is
   * called.
   */
  Submission submit(VideoRequest order) throws ProviderException;

  /** Looks up a task after its response was lost. */
  Lookup lookUp(VideoRequest order) throws ProviderException;

  /** Reads the progress of a task. */
  Progress poll(Ticket ticket) throws ProviderException;

  /** Requests cancellation. */
  Cancellation cancel(Ticket ticket) throws ProviderException;

  /** Releases what the adapter stores on this machine for a task that has left the channel. */
  default void release(TaskId task) {}

  /** The delay between two polls of one ticket. */
  Duration pollInterval();

  @Override
  default void close() {}
}
