package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.json.Schema;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * How a route is described to its callers.
 *
 * <p>Only what is its own stands here. What follows from the route itself is added when the
 * document is written: the parts of its path, the key that it wants, the limits of its body, and
 * the errors of these.
 *
 * @param id names it in generated clients, {@code cancelTask}
 * @param summary one sentence
 * @param parameters of the query and the header
 * @param responses what success looks like, the usual one first
 * @param errors what it alone can answer besides
 */
public record Operation(
    Tag tag,
    String id,
    String summary,
    List<Parameter> parameters,
    List<SuccessResponse> responses,
    List<ApiError> errors) {

  public Operation {
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
    errors = List.copyOf(errors);
  }

  /** The chapters of the description. */
  public enum Tag {
    VIDEOS("Videos", "Create videos and download them."),
    TASKS("Tasks", "Get, list, cancel, retry, and delete tasks."),
    MODELS("Models", "List the models and their prices."),
    ACCOUNT("Account", "Balance, usage and keys of the caller."),
    ADMIN("Operator", "Accounts, keys, money and prices; keys with the scope `admin` only."),
    SERVER("Server", "The server itself; no key needed.");

    private final String displayName;
    private final String description;

    Tag(String title, String about) {
      this.displayName = title;
      this.description = about;
    }

    public String displayName() {
      return displayName;
    }

    public String description() {
      return description;
    }
  }

  /** One way in which a success reads. */
  public record SuccessResponse(int status, Content content) {}

  /** What a success carries. */
  public sealed interface Content {
    /** JSON of this shape. */
    record Json(Schema schema) implements Content {}

    /** Another kind of content, {@code video/mp4}. */
    record Binary(String type) implements Content {}
  }

  public static Operation of(Tag tag, String id, String summary) {
    return new Operation(tag, id, summary, List.of(), List.of(), List.of());
  }

  boolean hasQuery(String name) {
    return parameters.stream()
        .anyMatch(one -> one.location() == Parameter.Location.QUERY && one.name().equals(name));
  }

  /** The same, reading these too. */
  public Operation withParameters(Parameter... more) {
    return withParameters(List.of(more));
  }

  public Operation withParameters(List<Parameter> more) {
    return new Operation(tag, id, summary, with(parameters, more), responses, errors);
  }

  /** The same, answering 200 with JSON of this shape. */
  public Operation returns(Schema schema) {
    return returns(HttpStatus.OK_200, schema);
  }

  public Operation returns(int status, Schema schema) {
    return responses(new SuccessResponse(status, new Content.Json(schema)));
  }

  /** The same, answering 200 with content that is no JSON, {@code video/mp4}. */
  public Operation returnsMedia(String type) {
    return returnsMedia(HttpStatus.OK_200, type);
  }

  public Operation returnsMedia(int status, String type) {
    return responses(new SuccessResponse(status, new Content.Binary(type)));
  }

  private Operation responses(SuccessResponse more) {
    return new Operation(tag, id, summary, parameters, with(responses, List.of(more)), errors);
  }

  /** The same, failing in these ways too. */
  public Operation withErrors(ApiError... more) {
    return withErrors(List.of(more));
  }

  public Operation withErrors(List<? extends ApiError> more) {
    return new Operation(tag, id, summary, parameters, responses, with(errors, more));
  }

  /** The route of this operation. A route for GET also serves HEAD. */
  public Route get(String template, RouteAccess access, Endpoint endpoint) {
    return Route.get(template, access, endpoint, this);
  }

  public Route post(String template, RouteAccess access, Endpoint endpoint) {
    return Route.post(template, access, endpoint, this);
  }

  public Route put(String template, RouteAccess access, Endpoint endpoint) {
    return Route.put(template, access, endpoint, this);
  }

  public Route patch(String template, RouteAccess access, Endpoint endpoint) {
    return Route.patch(template, access, endpoint, this);
  }

  public Route delete(String template, RouteAccess access, Endpoint endpoint) {
    return Route.delete(template, access, endpoint, this);
  }

  private static <T> List<T> with(List<T> some, List<? extends T> more) {
    var all = new ArrayList<T>(some);
    all.addAll(more);
    return all;
  }
}
