package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.RetryAdvice;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Router;
import filmgate.text.Language;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes error responses: the body and the headers. */
final class ErrorWriter {
  private final Router router;
  private final PublicUrls urls;

  ErrorWriter(Router router, PublicUrls urls) {
    this.router = router;
    this.urls = urls;
  }

  void write(Exchange exchange, ApiError error) {
    var request = exchange.request();
    var response = exchange.response();
    var body =
        new ErrorBody(
            router.envelopeFor(request.getMethod(), path(request)),
            language(request),
            origin(request),
            exchange.requestId());
    var bytes = body.render(error);
    var spec = ErrorCatalogue.of(error);
    response.setStatus(spec.status());
    response.getHeaders().put(ResponseHeaders.JSON);
    response.getHeaders().put(ResponseHeaders.NO_STORE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    retryHeaders(spec.retry()).forEach(response.getHeaders()::put);
    headers(error).forEach(response.getHeaders()::put);
    var sent = request.getMethod().equals("HEAD") ? new byte[0] : bytes;
    UnreadBody.respond(request, response, ByteBuffer.wrap(sent), exchange.callback());
  }

  /** A request and the response to it. */
  record Exchange(Request request, Response response, Callback callback, String requestId) {}

  private static String path(Request request) {
    var path = request.getHttpURI().getCanonicalPath();
    return path == null ? "" : path;
  }

  /** English if the requested language is not valid: that error must not hide this one. */
  private static Language language(Request request) {
    try {
      return ApiRequest.language(request);
    } catch (ApiException _) {
      return Language.EN;
    }
  }

  private String origin(Request request) {
    try {
      return urls.baseUrl(request);
    } catch (ApiException _) {
      return "";
    }
  }

  /** In whole seconds, rounded up, and in milliseconds. */
  private static List<HttpField> after(long millis) {
    return List.of(
        ResponseHeaders.retryAfter(Math.clamp((millis + 999) / 1000, 1, 3600)),
        ResponseHeaders.field("retry-after-ms", millis),
        ResponseHeaders.SHOULD_RETRY);
  }

  private static List<HttpField> retryHeaders(RetryAdvice advice) {
    return switch (advice) {
      case RetryAdvice.Unspecified _ -> List.of();
      case RetryAdvice.NoRetry _ -> List.of(ResponseHeaders.SHOULD_NOT_RETRY);
      case RetryAdvice.Immediately _ -> List.of(ResponseHeaders.SHOULD_RETRY);
      case RetryAdvice.After(var millis) -> after(millis);
      case RetryAdvice.Soon(var seconds) ->
          List.of(ResponseHeaders.retryAfter(seconds), ResponseHeaders.SHOULD_RETRY);
      case RetryAdvice.Later(var seconds) ->
          List.of(ResponseHeaders.retryAfter(seconds), ResponseHeaders.SHOULD_NOT_RETRY);
      case RetryAdvice.Poll _ -> ResponseHeaders.POLL;
    };
  }

  /** The headers that only some errors have, besides the retry advice. */
  private static List<HttpField> headers(ApiError error) {
    if (error instanceof ApiError.MethodNotAllowed(var allow)) {
      return List.of(new HttpField(HttpHeader.ALLOW, allow));
    }
    if (error instanceof ApiError.RangeUnsatisfiable(var bytes)) {
      return List.of(new HttpField(HttpHeader.CONTENT_RANGE, "bytes */" + bytes));
    }
    if (error instanceof ApiError.Unauthenticated) {
      return List.of(ResponseHeaders.BEARER);
    }
    return error instanceof ApiError.RequestTimeout || error instanceof ApiError.BodyTooLarge
        ? List.of(ResponseHeaders.CONNECTION_CLOSE)
        : List.of();
  }
}
