package filmgate.api;

import filmgate.view.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * One route: what it is called, what it does, and how it is described in {@code /openapi.json}.
 *
 * @param method a route for GET serves HEAD too
 * @param template {@code /v1/tasks/{id}}; a part in braces takes any one segment
 * @param takes what its body is
 */
public record Route(
    Method method,
    String template,
    Access access,
    Takes takes,
    Endpoint endpoint,
    Operation operation) {

  /** The methods that routes have. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** What body a route takes. */
  public sealed interface Takes {
    /** None. */
    record Nothing() implements Takes {}

    /** The request for a film, at any model: it may carry pictures. */
    record Film() implements Takes {}

    /** Other JSON. */
    record Json(Schema schema) implements Takes {}

    /** How a body can fail. */
    default List<ApiError> errors() {
      return switch (this) {
        case Nothing _ -> List.of();
        case Film _, Json _ ->
            List.of(
                new ApiError.Malformed(ErrorSamples.SEE_MESSAGE),
                new ApiError.TooSlow(),
                new ApiError.BodyTooLarge(0),
                new ApiError.UnsupportedMedia(ErrorSamples.SEE_MESSAGE),
                ApiError.Unavailable.BUSY);
      };
    }
  }

  /** Every way in which it can fail: its own, and those of its key and its body. */
  List<ApiError> errors() {
    var all = new ArrayList<ApiError>();
    all.add(new ApiError.BadRequest(ErrorSamples.SEE_MESSAGE));
    all.addAll(access.errors());
    all.addAll(takes.errors());
    all.addAll(operation.errors());
    all.add(new ApiError.Broken());
    all.add(ApiError.Unavailable.SHUTTING_DOWN);
    return all;
  }

  static Route get(String template, Access access, Endpoint endpoint, Operation operation) {
    return new Route(Method.GET, template, access, new Takes.Nothing(), endpoint, operation);
  }

  static Route delete(String template, Access access, Endpoint endpoint, Operation operation) {
    return new Route(Method.DELETE, template, access, new Takes.Nothing(), endpoint, operation);
  }

  /** A POST without a body. */
  static Route post(String template, Access access, Endpoint endpoint, Operation operation) {
    return new Route(Method.POST, template, access, new Takes.Nothing(), endpoint, operation);
  }

  /** The same route with a body of this shape. */
  Route taking(Schema body) {
    return new Route(method, template, access, new Takes.Json(body), endpoint, operation);
  }

  /** The same route, taking the request for a film. */
  Route takingFilm() {
    return new Route(method, template, access, new Takes.Film(), endpoint, operation);
  }

  static Route put(String template, Access access, Endpoint endpoint, Operation operation) {
    return new Route(Method.PUT, template, access, new Takes.Nothing(), endpoint, operation);
  }

  static Route patch(String template, Access access, Endpoint endpoint, Operation operation) {
    return new Route(Method.PATCH, template, access, new Takes.Nothing(), endpoint, operation);
  }
}
