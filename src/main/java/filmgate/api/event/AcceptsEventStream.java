package filmgate.api.event;

import filmgate.api.route.ApiRequest;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Whether a client prefers a stream to JSON. */
final class AcceptsEventStream {
  private static final String EVENT_STREAM = "text/event-stream";
  private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

  private AcceptsEventStream() {}

  static boolean of(ApiRequest call) {
    var accepted = new QuotedQualityCSV();
    call.request().getHeaders().getValuesList(HttpHeader.ACCEPT).forEach(accepted::addValue);
    for (var type : accepted.getValues()) {
      if (type.equalsIgnoreCase(EVENT_STREAM)) {
        return true;
      }
      if (JSON.contains(type)) {
        return false;
      }
    }
    return false;
  }
}
