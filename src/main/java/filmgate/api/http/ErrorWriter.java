package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorCatalogue;
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

/** Writes errors: the body, and the header fields that belong to it. */
final class ErrorWriter {
  private static final int SOON_SECONDS = 5;
  private static final int LATER_SECONDS = 60;

  private final Router router;
  private final PublicUrls origins;

  ErrorWriter(Router router, PublicUrls origins) {
    this.router = router;
    this.origins = origins;
  }

  void write(Exchange exchange, ApiError error) {
    var request = exchange.request();
    var response = exchange.response();
    var body =
        new ErrorBody(
            router.envelopeFor(path(request)),
            language(request),
            origin(request),
            exchange.requestId());
    var bytes = body.render(error);
    response.setStatus(ErrorCatalogue.of(error).status());
    response.getHeaders().put(ResponseHeaders.JSON);
    response.getHeaders().put(ResponseHeaders.NO_STORE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    fields(error).forEach(response.getHeaders()::put);
    var shown = request.getMethod().equals("HEAD") ? new byte[0] : bytes;
    response.write(true, ByteBuffer.wrap(shown), exchange.callback());
  }

  /** A request on its way through the door. */
  record Exchange(Request request, Response response, Callback callback, String requestId) {}

  private static String path(Request request) {
    var path = request.getHttpURI().getCanonicalPath();
    return path == null ? "" : path;
  }

  /** What goes wrong in the words of an error must not hide the error. */
  private static Language language(Request request) {
    try {
      return ApiRequest.language(request);
    } catch (ApiException _) {
      return Language.EN;
    }
  }

  private String origin(Request request) {
    try {
      return origins.baseUrl(request);
    } catch (ApiException _) {
      return "";
    }
  }

  /** For people's tools and for those that resend by themselves, in whole seconds rounded up. */
  private static List<HttpField> after(long millis) {
    return List.of(
        ResponseHeaders.retryAfter(Math.clamp((millis + 999) / 1000, 1, 3600)),
        ResponseHeaders.field("retry-after-ms", millis),
        ResponseHeaders.SHOULD_RETRY);
  }

  private static List<HttpField> fields(ApiError error) {
    return switch (error) {
      case ApiError.Unauthenticated _ -> List.of(ResponseHeaders.BEARER);
      case ApiError.MethodNotAllowed(var allow) -> List.of(new HttpField(HttpHeader.ALLOW, allow));
      case ApiError.RequestTimeout _, ApiError.BodyTooLarge _ ->
          List.of(ResponseHeaders.CONNECTION_CLOSE);
      case ApiError.RateLimited(var millis) -> after(millis);
      case ApiError.OutOfFunds _, ApiError.OverSpendCap _ ->
          List.of(ResponseHeaders.SHOULD_NOT_RETRY);
      case ApiError.QueueFull _ -> after(SOON_SECONDS * 1000L);
      case ApiError.Idempotency why ->
          switch (why) {
            case IDEMPOTENCY_KEY_REUSED -> List.of(ResponseHeaders.SHOULD_NOT_RETRY);
            case IDEMPOTENCY_IN_PROGRESS -> after(1000);
          };
      case ApiError.VideoUnavailable why ->
          why == ApiError.VideoUnavailable.NOT_FINISHED ? ResponseHeaders.POLL : List.of();
      case ApiError.RangeUnsatisfiable(var bytes) ->
          List.of(new HttpField(HttpHeader.CONTENT_RANGE, "bytes */" + bytes));
      case ApiError.Unavailable why ->
          switch (why) {
            case BUSY, SHUTTING_DOWN ->
                List.of(ResponseHeaders.retryAfter(SOON_SECONDS), ResponseHeaders.SHOULD_RETRY);
            case NO_CHANNEL, NO_PRICE, INSUFFICIENT_STORAGE ->
                List.of(
                    ResponseHeaders.retryAfter(LATER_SECONDS), ResponseHeaders.SHOULD_NOT_RETRY);
          };
      case ApiError.InvalidRequest _,
          ApiError.Malformed _,
          ApiError.BadRequest _,
          ApiError.Forbidden _,
          ApiError.NotFound _,
          ApiError.TaskConflict _,
          ApiError.AccountConflict _,
          ApiError.PreconditionFailed _,
          ApiError.Gone _,
          ApiError.UnsupportedMedia _,
          ApiError.Protocol _ ->
          List.of();
      case ApiError.Internal _ -> List.of(ResponseHeaders.SHOULD_RETRY);
    };
  }
}
