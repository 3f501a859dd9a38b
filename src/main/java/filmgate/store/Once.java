package filmgate.store;

import java.time.Instant;

/** What a submission that may be a repetition of an earlier one comes to (contract 5.2, 4.1). */
public sealed interface Once {

  /** It is a submission of its own, and nothing of it is remembered. */
  record Always() implements Once {}

  /**
   * The caller named it: a second one of the same name and body is answered with the first one's
   * task, a second one with another body is refused.
   *
   * @param scope stands for caller, route and name; never the caller's own text
   * @param fingerprint of the body
   * @param expires until when it is remembered
   */
  record Named(String scope, String fingerprint, Instant expires) implements Once {}

  /**
   * It is sent for the first time by a client that resends by itself: a task of its own, remembered
   * for what is resent.
   *
   * @param scope stands for caller, route and body
   */
  record FirstSending(String scope, Instant expires) implements Once {}

  /** It is sent again by such a client: the task of the first sending, if that came to one. */
  record Resending(String scope, Instant expires) implements Once {}
}
