package filmgate.lab.gateway;

import filmgate.lab.dialect.DialectReply;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The documented errors; the code of each is its HTTP status. */
enum GatewayError {
  INVALID_REQUEST(400, "invalid_request_error", "the request is invalid"),
  AUTHENTICATION(401, "authentication_error", "the API key is invalid"),
  PAYMENT(402, "payment_required", "the balance is insufficient"),
  PERMISSION(403, "permission_error", "the API key does not permit this"),
  NOT_FOUND(404, "not_found_error", "the resource does not exist"),
  CONFLICT(409, "idempotency_in_progress", "a request with this idempotency key is in progress"),
  TOO_LARGE(413, "request_too_large", "the request is too large"),
  UNPROCESSABLE(422, "content_policy_violation", "the content violates the policy"),
  RATE_LIMIT(429, "rate_limit_error", "too many requests"),
  SERVER(500, "server_error", "internal error"),
  BAD_GATEWAY(502, "bad_gateway", "the upstream is unreachable"),
  UNAVAILABLE(503, "service_unavailable", "temporarily unavailable");

  private final int status;
  private final String type;
  private final String message;

  GatewayError(int status, String type, String message) {
    this.status = status;
    this.type = type;
    this.message = message;
  }

  static Set<Integer> codes() {
    return Arrays.stream(values()).map(GatewayError::code).collect(Collectors.toUnmodifiableSet());
  }

  int code() {
    return status;
  }

  static Optional<DialectReply> ofCode(int code) {
    return Arrays.stream(values())
        .filter(error -> error.status == code)
        .findFirst()
        .map(GatewayError::reply);
  }

  DialectReply reply() {
    return reply(message);
  }

  /** The same with a message of its own. */
  DialectReply reply(String text) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("error", object(text));
    return DialectReply.json(status, body);
  }

  /** The object of an error. */
  ObjectNode object(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", status)
        .put("message", text)
        .put("type", type);
  }
}
