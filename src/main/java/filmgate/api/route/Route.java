package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorSamples;
import filmgate.json.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * One route: what it is called, what it does, and how it is described in {@code /openapi.json}.
 *
 * @param method a route for GET serves HEAD too
 * @param template {@code /v1/tasks/{id}}; a part in braces takes any one segment
 * @param bodyType what its body is
 */
public record Route(
    Method method,
    String template,
    RouteAccess access,
    BodyType bodyType,
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
  public sealed interface BodyType {
    /** None. */
    record NoBody() implements BodyType {}

    /** A request that creates a video with any model. It may contain images. */
    record VideoBody() implements BodyType {}

    /** Other JSON. */
    record JsonBody(Schema schema) implements BodyType {}

    /** How a body can fail. */
    default List<ApiError> errors() {
      return switch (this) {
        case NoBody _ -> List.of();
        case VideoBody _, JsonBody _ ->
            List.of(
                new ApiError.Malformed(ErrorSamples.SEE_MESSAGE),
                new ApiError.RequestTimeout(),
                new ApiError.BodyTooLarge(0),
                new ApiError.UnsupportedMedia(ErrorSamples.SEE_MESSAGE),
                ApiError.Unavailable.BUSY);
      };
    }
  }

  /** Every way in which it can fail: its own, and those of its key and its body. */
  public List<ApiError> errors() {
    var all = new ArrayList<ApiError>();
    all.add(new ApiError.BadRequest(ErrorSamples.SEE_MESSAGE));
    all.addAll(access.errors());
    all.addAll(bodyType.errors());
    all.addAll(operation.errors());
    all.add(new ApiError.Internal());
    all.add(ApiError.Unavailable.SHUTTING_DOWN);
    return all;
  }

  public static Route get(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(Method.GET, template, access, new BodyType.NoBody(), endpoint, operation);
  }

  public static Route delete(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(Method.DELETE, template, access, new BodyType.NoBody(), endpoint, operation);
  }

  /** A POST without a body. */
  public static Route post(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(Method.POST, template, access, new BodyType.NoBody(), endpoint, operation);
  }

  /** The same route with a body of this shape. */
  public Route withBody(Schema body) {
    return new Route(method, template, access, new BodyType.JsonBody(body), endpoint, operation);
  }

  /** The same route with the request body of a video. */
  public Route withVideoBody() {
    return new Route(method, template, access, new BodyType.VideoBody(), endpoint, operation);
  }

  public static Route put(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(Method.PUT, template, access, new BodyType.NoBody(), endpoint, operation);
  }

  public static Route patch(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(Method.PATCH, template, access, new BodyType.NoBody(), endpoint, operation);
  }
}
