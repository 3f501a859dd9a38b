package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.store.money.SpendCap;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import java.util.List;

/**
 * An error that a request can have, with the details of the case. {@link ErrorCatalogue} has its
 * status, type, and texts.
 */
public sealed interface ApiError {

  /** Fields of the request break rules. Contains every violation, at least one. */
  record InvalidRequest(List<Problem> problems) implements ApiError {
    public InvalidRequest {
      problems = List.copyOf(problems);
    }
  }

  /** The body is not valid JSON. */
  record Malformed(LocalizedText detail) implements ApiError {}

  /** The request line, a header, or a query parameter is malformed. */
  record BadRequest(LocalizedText detail) implements ApiError {}

  /** The request has no key, or one that is not valid at the moment. */
  enum Unauthenticated implements ApiError {
    MISSING_KEY,
    INVALID_KEY,
    EXPIRED_KEY,
    ACCOUNT_SUSPENDED,
    /** A callback without the token or the signature of its upstream. */
    INVALID_CALLBACK,
    /** A request of the console without a session. */
    NOT_SIGNED_IN,
    SESSION_ENDED,
    INVALID_SIGN_IN_LINK,
    WRONG_PASSWORD
  }

  /** The account cannot pay the price of the request. */
  record OutOfFunds(Amount required, Amount available) implements ApiError {}

  /** The request would exceed a spend cap of the key or the account. */
  record OverSpendCap(Amount required, SpendCap cap) implements ApiError {}

  /** Too many requests in a period. */
  record RateLimited(long retryAfterMillis) implements ApiError {}

  /** The account or the key has the maximum number of waiting tasks. */
  record QueueFull() implements ApiError {}

  /** The account has the maximum number of requests that wait or transfer. */
  record TooManyOpenRequests() implements ApiError {}

  /** The {@code Idempotency-Key} of the request is in use. */
  enum Idempotency implements ApiError {
    IDEMPOTENCY_KEY_REUSED,
    IDEMPOTENCY_IN_PROGRESS
  }

  /** The key is valid, but does not permit the request. */
  enum Forbidden implements ApiError {
    MISSING_SCOPE,
    ADDRESS_NOT_ALLOWED,
    MODEL_NOT_ALLOWED,
    ROUTING_NOT_ALLOWED,
    EXCEEDS_OWN_KEY,
    LIVE_KEY_REQUIRED,
    KEY_HAS_LIMITS,
    OTHER_ORIGIN,
    INVALID_SIGNATURE
  }

  /** The resource does not exist, or the caller cannot see it. */
  enum NotFound implements ApiError {
    ROUTE_NOT_FOUND,
    TASK_NOT_FOUND,
    VARIANT_NOT_FOUND,
    ACCOUNT_NOT_FOUND,
    KEY_NOT_FOUND,
    SESSION_NOT_FOUND,
    MODEL_NOT_FOUND,
    PRICES_NOT_FOUND,
    WEBHOOK_ENDPOINT_NOT_FOUND,
    WEBHOOK_DELIVERY_NOT_FOUND,
    UPLOAD_NOT_FOUND,
    CHANNEL_NOT_FOUND,
    REFUSED_REQUEST_NOT_FOUND
  }

  /** The path does not exist, but this similar one does. */
  record SimilarRoute(String path) implements ApiError {}

  /** The path supports only the methods in {@code allow}. */
  record MethodNotAllowed(String allow) implements ApiError {}

  /** The body arrived too slowly. */
  record RequestTimeout() implements ApiError {}

  /** The task has no video. */
  enum VideoUnavailable implements ApiError {
    NOT_FINISHED,
    VARIANT_NOT_READY,
    TASK_FAILED
  }

  /** The resource has changed since the caller read the {@code ETag} that it sent. */
  record PreconditionFailed(EditConflict conflict) implements ApiError {}

  /** The resource has changed since the caller read the revision that it sent. */
  record RevisionConflict(EditConflict conflict) implements ApiError {}

  /** The state of the task does not permit the request. */
  enum TaskConflict implements ApiError {
    NOT_CANCELLABLE,
    TASK_NOT_FINISHED,
    NOT_CHARGED_YET,
    NOT_CHARGED,
    ALREADY_REFUNDED
  }

  /** The state of the key does not permit the request. */
  enum KeyConflict implements ApiError {
    KEY_REVOKED,
    CONSOLE_KEY
  }

  /** The balance of the account does not permit the request. */
  enum AccountConflict implements ApiError {
    OVERDRAWN,
    OWES_MORE
  }

  /** The webhook endpoints of the account do not permit the request. */
  enum WebhookConflict implements ApiError {
    TOO_MANY_WEBHOOK_ENDPOINTS,
    WEBHOOK_CLOSED
  }

  /** The state of the account's uploads does not permit the request. */
  enum UploadConflict implements ApiError {
    TOO_MANY_PARTIAL_UPLOADS,
    UPLOAD_IN_PROGRESS
  }

  /** The account has an export that has not ended. */
  enum ExportConflict implements ApiError {
    EXPORT_IN_PROGRESS
  }

  /** The configuration of the channels does not permit the request. */
  enum ChannelConflict implements ApiError {
    CHANNEL_EXISTS,
    CHANNEL_IN_FILE
  }

  /** The resource was deleted or has expired. */
  enum Gone implements ApiError {
    LINK_EXPIRED,
    VIDEO_EXPIRED,
    INPUT_EXPIRED
  }

  /** The body is larger than the route permits. */
  record BodyTooLarge(int bytesMax) implements ApiError {}

  /** The file is larger than an upload may be. */
  record FileTooLarge(long bytesMax) implements ApiError {}

  /**
   * The account would have more bytes of uploads than its quota.
   *
   * @param used the bytes of all its uploads
   * @param bytes the size of the refused file
   */
  record UploadQuotaExceeded(long quota, long used, long bytes) implements ApiError {}

  /** The route does not support the type or encoding of the body. */
  record UnsupportedMedia(LocalizedText detail) implements ApiError {}

  /** The range is not within the video. */
  record RangeUnsatisfiable(long bytes) implements ApiError {}

  /** The HTTP parser rejects the request, for example because a header is too long. */
  record Protocol(int status, String phrase) implements ApiError {}

  /**
   * No channel serves the model, or the request.
   *
   * @param param the field that no channel carries; empty if no channel has the model
   */
  record NoChannel(String param) implements ApiError {}

  /** The request is valid, but the server cannot serve it now. */
  enum Unavailable implements ApiError {
    NO_PRICE,
    INSUFFICIENT_STORAGE,
    BUSY,
    QUERY_TOO_SLOW,
    SHUTTING_DOWN
  }

  /** An unexpected failure. The log contains it, with the request id. */
  record Internal() implements ApiError {}
}
