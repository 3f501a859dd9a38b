package filmgate.api.http;

/** Receives each request when its response has ended. */
@FunctionalInterface
public interface ServedRequests {
  /** Ignores all requests. */
  ServedRequests NONE = (_, _, _, _) -> {};

  /**
   * The response of a request has ended, or was cut off.
   *
   * @param method as the client sent it
   * @param route the template of the route; empty if no route served the request
   * @param nanos from the first byte of the request to the end of the response
   */
  void served(String method, String route, int status, long nanos);
}
