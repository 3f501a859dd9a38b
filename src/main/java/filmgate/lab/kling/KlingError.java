package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** The errors of Kling's platform. */
public enum KlingError {
  AUTH_FAILED(401, 1000, "Authentication failed"),
  AUTH_EMPTY(401, 1001, "Authorization is empty"),
  AUTH_INVALID(401, 1002, "api key not found"),
  AUTH_NOT_YET_VALID(401, 1003, "Authorization is not yet valid"),
  AUTH_EXPIRED(401, 1004, "Authorization has expired"),
  ACCOUNT_ABNORMAL(429, 1100, "Account exception"),
  IN_ARREARS(429, 1101, "Account in arrears"),
  PACK_USED_UP(429, 1102, "Resource pack depleted or expired"),
  NOT_PERMITTED(403, 1103, "Unauthorized access to requested resource"),
  PARAMETER_INVALID(400, 1200, "Invalid request parameters"),
  PARAMETER_VALUE_INVALID(400, 1201, "Invalid parameters"),
  METHOD_INVALID(404, 1202, "The requested method is invalid"),
  NOT_FOUND(404, 1203, "The requested resource does not exist"),
  POLICY(400, 1300, "Triggered platform policy"),
  CONTENT_SAFETY(400, 1301, "Triggered content safety policy"),
  TOO_FAST(429, 1302, "API request rate limit exceeded"),
  TOO_MANY_OPEN(429, 1303, "parallel task over resource pack limit"),
  IP_NOT_LISTED(429, 1304, "IP whitelisting policy triggered"),
  INTERNAL(500, 5000, "Internal server error"),
  MAINTENANCE(503, 5001, "Server temporarily unavailable, under maintenance"),
  TIMEOUT(504, 5002, "Server internal timeout");

  private static final int FIRST_AFTER_AUTHENTICATION = 1100;

  private final int status;
  private final int code;
  private final String message;

  KlingError(int status, int code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  public static Set<Integer> codes() {
    return Arrays.stream(values()).map(KlingError::code).collect(Collectors.toUnmodifiableSet());
  }

  public int code() {
    return code;
  }

  public static Optional<DialectReply> ofCode(int code) {
    return Arrays.stream(values())
        .filter(error -> error.code == code)
        .findFirst()
        .map(error -> error.reply("lab"));
  }

  /** The response; one to a failed authentication has no request id. */
  public DialectReply reply(String requestId) {
    return reply(message, requestId);
  }

  /** The same with a message of its own. */
  public DialectReply reply(String text, String requestId) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("code", code).put("message", text);
    if (code >= FIRST_AFTER_AUTHENTICATION) {
      body.put("request_id", requestId);
    }
    return DialectReply.json(status, body);
  }
}
