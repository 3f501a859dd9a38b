package filmgate.api.error;

/** Whether and when a client can retry a failed request, as its response headers say it. */
public sealed interface RetryAdvice {

  /** A retry fails in the same way until the request or the resource changes. No header says so. */
  record Unspecified() implements RetryAdvice {}

  /** Clients that retry automatically must not. */
  record NoRetry() implements RetryAdvice {}

  /** Clients may retry at once. */
  record Immediately() implements RetryAdvice {}

  /** Clients may retry after a time that is known to the millisecond. */
  record After(long millis) implements RetryAdvice {}

  /** Clients may retry after about this many seconds. */
  record Soon(int seconds) implements RetryAdvice {}

  /** A person may retry after about this many seconds; clients must not do it automatically. */
  record Later(int seconds) implements RetryAdvice {}

  /** The caller polls again until the task has finished. */
  record Poll() implements RetryAdvice {}
}
