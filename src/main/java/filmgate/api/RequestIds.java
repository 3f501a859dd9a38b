package filmgate.api;

import filmgate.task.Ulid;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Gives every request an id and sends it back (contract 5.8). */
final class RequestIds {
  private static final String PREFIX = "req_";
  private static final int CLIENT_ID_MAX = 128;

  private final Clock clock;

  RequestIds(Clock clock) {
    this.clock = clock;
  }

  /** The new id, which stands in the response's header already. */
  String next(Request request, Response response) {
    var random = ThreadLocalRandom.current();
    var id = PREFIX + Ulid.of(clock.millis(), random.nextLong(), random.nextLong());
    var headers = response.getHeaders();
    headers.put(Fields.REQUEST_ID, id);
    var theirs = request.getHeaders().get(Fields.CLIENT_REQUEST_ID);
    var inbound = theirs == null ? request.getHeaders().get(Fields.REQUEST_ID) : theirs;
    if (inbound != null && isPlain(inbound)) {
      headers.put(Fields.CLIENT_REQUEST_ID, inbound);
    }
    return id;
  }

  private static boolean isPlain(String text) {
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
