package filmgate.provider;

import filmgate.id.TaskId;
import java.time.Duration;

/**
 * A kind of upstream. An adapter maps and parses; it never sees callers, money, retries, the clock,
 * the store or another adapter.
 */
public interface Provider extends AutoCloseable {
  /** The name that tasks show as their backend, {@code local}. */
  String name();

  /**
   * Hands the order over. Called at most once an attempt: a lost answer is looked up with {@link
   * #lookUp}.
   */
  Submission submit(VideoRequest order) throws ProviderException;

  /** Asks the upstream whether it knows the order, after an answer was lost. */
  Lookup lookUp(VideoRequest order) throws ProviderException;

  /** How far the work is. */
  Progress poll(Ticket ticket) throws ProviderException;

  /** Asks the upstream to stop. */
  Cancellation cancel(Ticket ticket) throws ProviderException;

  /** The task left the channel: whatever the adapter keeps on this machine for it can go. */
  default void release(TaskId task) {}

  /** How long to wait between two polls of one ticket. */
  Duration pollInterval();

  @Override
  default void close() {}
}
