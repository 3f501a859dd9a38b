package filmgate.store;

import java.time.Instant;

/** What a submission that may be a repetition of an earlier one comes to (contract 5.2, 4.1). */
public sealed interface Deduplication {

  /** It is a submission of its own, and nothing of it is remembered. */
  record None() implements Deduplication {}

  /**
   * The caller named it: a second one of the same name and body is answered with the first one's
   * task, a second one with another body is refused.
   *
   * @param scope stands for caller, route and name; never the caller's own text
   * @param fingerprint of the body
   * @param expires until when it is remembered
   */
  record ByKey(String scope, String fingerprint, Instant expires) implements Deduplication {}

  /**
   * It is sent for the first time by a client that resends by itself: a task of its own, remembered
   * for what is resent.
   *
   * @param scope stands for caller, route and body
   */
  record FirstSend(String scope, Instant expires) implements Deduplication {}

  /** It is sent again by such a client: the task of the first sending, if that came to one. */
  record Resend(String scope, Instant expires) implements Deduplication {}
}
