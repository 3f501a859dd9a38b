package filmgate.refused;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.text.LocalizedText;
import java.time.Instant;
import java.util.List;

/**
 * A request that the API answered with a 4xx status after it had authenticated the caller.
 *
 * @param id the number of the entry; 0 until it is stored
 * @param error the first of its problems
 * @param problems all problems of fields, at least one; empty if no field caused the error
 * @param model the requested model; empty if the request names none
 */
public record RefusedRequest(
    long id,
    Instant at,
    Sender sender,
    RequestTarget target,
    Refusal error,
    List<FieldProblem> problems,
    String model,
    SentBody body) {

  public RefusedRequest {
    problems = List.copyOf(problems);
  }

  /**
   * Who sent the request.
   *
   * @param test whether with a test key
   * @param client the name of the client program; empty if it sent none
   */
  public record Sender(AccountId account, KeyId key, boolean test, String client) {}

  /**
   * Where the request was sent.
   *
   * @param requestId the id in the header {@code X-Request-Id} of the response
   * @param route the template of the path
   * @param path the path with its query, without secrets
   */
  public record RequestTarget(String requestId, String method, String route, String path) {}

  /**
   * The error of the response.
   *
   * @param type the class of the error
   */
  public record Refusal(int status, String type, FieldProblem first) {
    public String reason() {
      return first.reason();
    }

    public String param() {
      return first.param();
    }
  }

  /**
   * One problem of the request.
   *
   * @param param the path of the field; empty if no field caused the error
   */
  public record FieldProblem(String param, String reason, LocalizedText message) {}
}
