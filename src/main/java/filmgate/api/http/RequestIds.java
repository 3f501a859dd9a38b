package filmgate.api.http;

import filmgate.api.route.ResponseHeaders;
import filmgate.id.Ulid;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Assigns an id to every request. */
final class RequestIds {
  private static final String PREFIX = "req_";
  private static final int CLIENT_ID_MAX = 128;

  private final Clock clock;

  RequestIds(Clock clock) {
    this.clock = clock;
  }

  /** Creates an id and adds it to the headers of the response. */
  String assign(Request request, Response response) {
    var random = ThreadLocalRandom.current();
    var id = PREFIX + Ulid.of(clock.millis(), random.nextLong(), random.nextLong());
    var headers = response.getHeaders();
    headers.put(ResponseHeaders.REQUEST_ID, id);
    var theirs = request.getHeaders().get(ResponseHeaders.CLIENT_REQUEST_ID);
    var inbound = theirs == null ? request.getHeaders().get(ResponseHeaders.REQUEST_ID) : theirs;
    if (inbound != null && isValid(inbound)) {
      headers.put(ResponseHeaders.CLIENT_REQUEST_ID, inbound);
    }
    return id;
  }

  private static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > CLIENT_ID_MAX) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
