package filmgate.api;

/**
 * One line of the table of routes.
 *
 * @param method a route for GET serves HEAD too
 * @param template {@code /v1/tasks/{id}}; a part in braces takes any one segment
 * @param takes what its body is
 */
public record Route(Method method, String template, Access access, Takes takes, Endpoint endpoint) {

  /** The methods that routes have. */
  public enum Method {
    GET,
    POST,
    DELETE
  }

  /** What body a route takes. */
  public enum Takes {
    NOTHING,
    /** JSON that may carry pictures. */
    LARGE_JSON,
    /** Other JSON. */
    JSON
  }

  static Route get(String template, Access access, Endpoint endpoint) {
    return new Route(Method.GET, template, access, Takes.NOTHING, endpoint);
  }

  static Route act(Method method, String template, Takes takes, Endpoint endpoint) {
    return new Route(method, template, Access.GENERATE, takes, endpoint);
  }

  static Route create(String template, Endpoint endpoint) {
    return new Route(Method.POST, template, Access.GENERATE, Takes.LARGE_JSON, endpoint);
  }
}
