package filmgate.api.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Reports each request with its route. Jetty calls it after the response, off its path. */
record ServedRequestLog(ServedRequests served) implements RequestLog {
  private static final String ROUTE = "filmgate.route";

  /** Records the route that serves a request. */
  static void setRoute(Request request, String template) {
    request.setAttribute(ROUTE, template);
  }

  @Override
  public void log(Request request, Response response) {
    served.served(
        request.getMethod(),
        request.getAttribute(ROUTE) instanceof String route ? route : "",
        response.getStatus(),
        System.nanoTime() - request.getBeginNanoTime());
  }
}
