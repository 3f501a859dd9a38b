package filmgate.store;

import java.time.Instant;

/** How a repeated submission is recognized. */
public sealed interface Deduplication {
  /** It is not: every submission creates a task. */
  record None() implements Deduplication {}

  /**
   * By an idempotency key. A second submission with the same body returns the task of the first
   * one; one with another body is refused.
   *
   * @param scope a digest of the caller, the route, and the key
   * @param fingerprint the hash of the body
   * @param expires when the record expires
   */
  record ByKey(String scope, String fingerprint, Instant expires) implements Deduplication {}

  /**
   * The first request of a client that retries by itself: it creates a task, which later retries
   * find.
   *
   * @param scope a digest of the caller, the route, and the body
   */
  record FirstSend(String scope, Instant expires) implements Deduplication {}

  /** A retry of such a client: returns the task of the first request, if there is one. */
  record Resend(String scope, Instant expires) implements Deduplication {}
}
