package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.store.money.SpendCap;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import java.util.List;

/** Every way in which a request can be answered with an error (R4, contract 2.5 and 5.9). */
public sealed interface ApiError {

  /** Fields of the request break rules: every violation, at least one. */
  record InvalidRequest(List<Problem> problems) implements ApiError {
    public InvalidRequest {
      problems = List.copyOf(problems);
    }
  }

  /** The body is not one strict JSON text (contract 7(h)). */
  record Malformed(LocalizedText detail) implements ApiError {}

  /** The request line or a header cannot be understood. */
  record BadRequest(LocalizedText detail) implements ApiError {}

  /** No key, or none that works (R1). */
  enum Unauthenticated implements ApiError {
    MISSING_KEY,
    INVALID_KEY,
    EXPIRED_KEY
  }

  /** The account cannot pay for it: what it costs, and what could be spent. */
  record OutOfFunds(Amount required, Amount available) implements ApiError {}

  /** It would go beyond a spend cap of the key or the account. */
  record OverSpendCap(Amount required, SpendCap cap) implements ApiError {}

  /** Too many requests in too short a time; more are taken after this time. */
  record RateLimited(long retryAfterMillis) implements ApiError {}

  /** As many tasks of the account or the key wait as may. */
  record QueueFull() implements ApiError {}

  /** What is wrong with a name that a submission came with (contract 5.2). */
  enum Idempotency implements ApiError {
    IDEMPOTENCY_KEY_REUSED,
    IDEMPOTENCY_IN_PROGRESS
  }

  /** Known, but not allowed. */
  enum Forbidden implements ApiError {
    MISSING_SCOPE,
    ADDRESS_NOT_ALLOWED,
    MODEL_NOT_ALLOWED,
    EXCEEDS_OWN_KEY,
    INVALID_SIGNATURE
  }

  /** There is no such thing for this caller. */
  enum NotFound implements ApiError {
    ROUTE_NOT_FOUND,
    TASK_NOT_FOUND,
    ACCOUNT_NOT_FOUND,
    KEY_NOT_FOUND,
    MODEL_NOT_FOUND,
    PRICES_NOT_FOUND
  }

  /** The path exists for the methods in {@code allow}. */
  record MethodNotAllowed(String allow) implements ApiError {}

  /** The body came too slowly. */
  record RequestTimeout() implements ApiError {}

  /** The task has no film at this moment. */
  enum VideoUnavailable implements ApiError {
    NOT_FINISHED,
    TASK_FAILED
  }

  /** Somebody changed it since the caller saw it. */
  record PreconditionFailed() implements ApiError {}

  /** The task's state forbids what was asked. */
  enum TaskConflict implements ApiError {
    NOT_CANCELLABLE,
    TASK_NOT_FINISHED
  }

  /** The account's money forbids what was asked. */
  enum AccountConflict implements ApiError {
    OVERDRAWN,
    OWES_MORE
  }

  /** It was there once. */
  enum Gone implements ApiError {
    LINK_EXPIRED,
    VIDEO_EXPIRED,
    INPUT_EXPIRED
  }

  /** The body is larger than the route takes. */
  record BodyTooLarge(int bytesMax) implements ApiError {}

  /** The body is not of a kind that the route takes. */
  record UnsupportedMedia(LocalizedText detail) implements ApiError {}

  /** The range lies outside of the film. */
  record RangeUnsatisfiable(long bytes) implements ApiError {}

  /** HTTP itself forbids the request: a header or URI too long, an unknown version or coding. */
  record Protocol(int status, String phrase) implements ApiError {}

  /** The request is sound and cannot be served at this moment. */
  enum Unavailable implements ApiError {
    NO_CHANNEL,
    NO_PRICE,
    INSUFFICIENT_STORAGE,
    BUSY,
    SHUTTING_DOWN
  }

  /** Our fault: the log knows more, under the request's id. */
  record Internal() implements ApiError {}
}
