package filmgate.lab.server;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Handles every request: one for the lab itself, or one for an upstream below its name. */
final class LabHandler extends Handler.Abstract {
  private static final int BODY_BYTES_MAX = 96 * 1024 * 1024;

  private final LabControl control;
  private final Map<String, UpstreamHandler> upstreams;

  LabHandler(LabControl control, Map<String, UpstreamHandler> upstreams) {
    this.control = control;
    this.upstreams = upstreams;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback);
    try {
      var body = body(request);
      var path = Request.getPathInContext(request);
      var end = path.indexOf('/', 1);
      var first = end < 0 ? path.substring(1) : path.substring(1, end);
      var rest = end < 0 ? "/" : path.substring(end);
      var upstream = upstreams.get(first);
      if (upstream == null) {
        FaultyResponses.send(exchange, control.handle(request(request, path, path, body)));
      } else {
        upstream.handle(exchange, request(request, first, rest, body));
      }
    } catch (IOException e) {
      callback.failed(e);
    } catch (TooLargeException _) {
      FaultyResponses.send(exchange, DialectReply.text(413, "text/plain", "the body is too large"));
    }
    return true;
  }

  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static byte[] body(Request request) throws IOException {
    try (var in = Content.Source.asInputStream(request)) {
      var bytes = in.readNBytes(BODY_BYTES_MAX + 1);
      if (bytes.length > BODY_BYTES_MAX) {
        throw new TooLargeException();
      }
      return bytes;
    }
  }

  private static DialectRequest request(Request request, String name, String path, byte[] body) {
    var headers = new HashMap<String, String>();
    request
        .getHeaders()
        .forEach(
            field ->
                headers.put(field.getName().toLowerCase(Locale.ROOT), value(field.getValue())));
    var uri = request.getHttpURI();
    return new DialectRequest(
        request.getMethod(),
        path,
        DialectRequest.parameters(value(uri.getQuery())),
        headers,
        body,
        "%s://%s/%s".formatted(uri.getScheme(), uri.getAuthority(), name));
  }

  private static String value(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }
}
