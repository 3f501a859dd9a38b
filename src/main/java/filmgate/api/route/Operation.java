package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.json.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The description of a route in the OpenAPI document.
 *
 * <p>What follows from the route itself is added when the document is written: the path parameters,
 * the access, the body, and their errors.
 *
 * @param id the name of the method in generated clients, such as {@code cancelTask}
 * @param summary one sentence
 * @param responses the successful responses, the usual one first
 * @param errors the errors that do not follow from the access and the body
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

  /** The groups of operations in the document. */
  public enum Tag {
    VIDEOS("Videos", "Create videos and download them."),
    TASKS("Tasks", "Get, list, cancel, retry, and delete tasks."),
    EVENTS("Events", "List and follow the events of tasks and accounts."),
    REQUESTS("Requests", "List refused requests, with the cause and the fix of each."),
    WEBHOOKS("Webhooks", "Send the events of the account to URLs, and list the deliveries."),
    UPLOADS("Uploads", "Upload images and clips, and use them in requests."),
    MODELS("Models", "List the models and their prices."),
    ACCOUNT("Account", "Balance, usage, and keys of the caller."),
    ADMIN("Operator", "Accounts, keys, money, and prices. Requires a key with the scope `admin`."),
    SERVER("Server", "The server itself. Requires no key."),

    /** Pages for browsers, which the document does not describe. */
    PAGES("Pages", "");

    private final String displayName;
    private final String description;

    Tag(String displayName, String description) {
      this.displayName = displayName;
      this.description = description;
    }

    public String displayName() {
      return displayName;
    }

    public String description() {
      return description;
    }

    /** Whether the operations are part of the API, and of its description. */
    public boolean isApi() {
      return this != PAGES;
    }
  }

  /** A successful response. */
  public record SuccessResponse(int status, Content content) {}

  /** The body of a successful response. */
  public sealed interface Content {
    record Json(Schema schema) implements Content {}

    /** Content that is not JSON, such as {@code video/mp4}. */
    record Binary(String type) implements Content {}

    /** A status without a body, such as 204. */
    record Empty() implements Content {}
  }

  public static Operation of(Tag tag, String id, String summary) {
    return new Operation(tag, id, summary, List.of(), List.of(), List.of());
  }

  boolean hasQuery(String name) {
    return queries().anyMatch(it -> it.matches(name));
  }

  /** The query parameters, with the one of every route. */
  Stream<Parameter> queries() {
    return Stream.concat(parameters.stream(), Stream.of(Parameter.LANGUAGE))
        .filter(it -> it.location() == Parameter.Location.QUERY);
  }

  public Operation withParameters(Parameter... more) {
    return withParameters(List.of(more));
  }

  public Operation withParameters(List<Parameter> more) {
    return new Operation(tag, id, summary, with(parameters, more), responses, errors);
  }

  /** Adds a 200 with JSON. */
  public Operation returns(Schema schema) {
    return returns(HttpStatus.OK_200, schema);
  }

  public Operation returns(int status, Schema schema) {
    return responses(new SuccessResponse(status, new Content.Json(schema)));
  }

  /** Adds a 200 with content that is not JSON, such as {@code video/mp4}. */
  public Operation returnsMedia(String type) {
    return returnsMedia(HttpStatus.OK_200, type);
  }

  public Operation returnsMedia(int status, String type) {
    return responses(new SuccessResponse(status, new Content.Binary(type)));
  }

  /** Adds a status that has no body. */
  public Operation returnsNothing(int status) {
    return responses(new SuccessResponse(status, new Content.Empty()));
  }

  private Operation responses(SuccessResponse more) {
    return new Operation(tag, id, summary, parameters, with(responses, List.of(more)), errors);
  }

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
