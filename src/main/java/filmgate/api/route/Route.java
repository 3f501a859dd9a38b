package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorSamples;
import filmgate.json.Schema;
import filmgate.text.AcceptedFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * One route: its method, path, access, endpoint, and description in {@code /openapi.json}.
 *
 * @param method a route for GET also serves HEAD
 * @param template such as {@code /v1/tasks/{id}}; a part in braces matches any text without a
 *     slash, and a last part such as <code>{path...}</code> matches any text
 * @param envelope the body of its errors
 * @param rateLimits its own limits, besides those of the key and the account
 */
public record Route(
    Method method,
    String template,
    RouteAccess access,
    BodyType bodyType,
    Endpoint endpoint,
    Operation operation,
    ErrorEnvelope envelope,
    List<RateLimit> rateLimits) {

  public Route {
    rateLimits = List.copyOf(rateLimits);
  }

  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** The most requests of one key in a minute. Routes with the same name share the limit. */
  public record RateLimit(String name, int perMinute) {}

  /** The request body of a route. */
  public sealed interface BodyType {
    record NoBody() implements BodyType {}

    /** A model and its fields. May contain images. The models describe it. */
    record VideoBody() implements BodyType {}

    /** A request for a video in the format of a dialect. May contain images. */
    record DialectBody(Schema schema) implements BodyType {}

    /** Other JSON. */
    record JsonBody(Schema schema) implements BodyType {}

    /** One file: a form with the field {@code file}, or its bytes alone. */
    record FileBody(AcceptedFiles accepted) implements BodyType {}

    /** A message whose signature is verified before it is read. */
    record SignedBody() implements BodyType {}

    /** Some or all bytes of a file. */
    record BytesBody() implements BodyType {}

    /** The errors of reading the body. */
    default List<ApiError> errors() {
      return switch (this) {
        case NoBody _ -> List.of();
        case VideoBody _, DialectBody _, JsonBody _ ->
            List.of(
                new ApiError.Malformed(ErrorSamples.SEE_MESSAGE),
                new ApiError.RequestTimeout(),
                new ApiError.BodyTooLarge(0),
                new ApiError.UnsupportedMedia(ErrorSamples.SEE_MESSAGE),
                ApiError.Unavailable.BUSY);
        case FileBody _, BytesBody _, SignedBody _ ->
            List.of(
                new ApiError.RequestTimeout(),
                new ApiError.FileTooLarge(0),
                new ApiError.UnsupportedMedia(ErrorSamples.SEE_MESSAGE),
                ApiError.Unavailable.INSUFFICIENT_STORAGE,
                ApiError.Unavailable.BUSY);
      };
    }
  }

  public static Route get(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return of(Method.GET, template, access, endpoint, operation);
  }

  public static Route post(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return of(Method.POST, template, access, endpoint, operation);
  }

  public static Route put(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return of(Method.PUT, template, access, endpoint, operation);
  }

  public static Route patch(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return of(Method.PATCH, template, access, endpoint, operation);
  }

  public static Route delete(
      String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return of(Method.DELETE, template, access, endpoint, operation);
  }

  /** A route without a body and without limits of its own, with the standard errors. */
  private static Route of(
      Method method, String template, RouteAccess access, Endpoint endpoint, Operation operation) {
    return new Route(
        method,
        template,
        access,
        new BodyType.NoBody(),
        endpoint,
        operation,
        ErrorEnvelope.STANDARD,
        List.of());
  }

  public Route withBody(Schema schema) {
    return withBody(new BodyType.JsonBody(schema));
  }

  public Route withBody(BodyType type) {
    return new Route(method, template, access, type, endpoint, operation, envelope, rateLimits);
  }

  public Route withEnvelope(ErrorEnvelope errors) {
    return new Route(method, template, access, bodyType, endpoint, operation, errors, rateLimits);
  }

  public Route withRateLimit(RateLimit limit) {
    return new Route(
        method, template, access, bodyType, endpoint, operation, envelope, List.of(limit));
  }

  /** Every error of the route: its own, and those of its access and its body. */
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
}
