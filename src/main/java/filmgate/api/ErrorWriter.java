package filmgate.api;

import filmgate.catalogue.Language;
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

  private final Origins origins;

  ErrorWriter(Origins origins) {
    this.origins = origins;
  }

  void write(Exchange exchange, ApiError error) {
    var request = exchange.request();
    var response = exchange.response();
    var body =
        new ErrorBody(
            Envelope.of(path(request)), language(request), origin(request), exchange.requestId());
    var bytes = body.render(error);
    response.setStatus(ErrorForm.of(error).status());
    response.getHeaders().put(Fields.JSON);
    response.getHeaders().put(Fields.NO_STORE);
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
      return Call.language(request);
    } catch (ApiException _) {
      return Language.EN;
    }
  }

  private String origin(Request request) {
    try {
      return origins.of(request);
    } catch (ApiException _) {
      return "";
    }
  }

  /** For people's tools and for those that resend by themselves, in whole seconds rounded up. */
  private static List<HttpField> after(long millis) {
    return List.of(
        Fields.retryAfter(Math.clamp((millis + 999) / 1000, 1, 3600)),
        Fields.field("retry-after-ms", millis),
        Fields.RETRY);
  }

  private static List<HttpField> fields(ApiError error) {
    return switch (error) {
      case ApiError.Unauthenticated _ -> List.of(Fields.BEARER);
      case ApiError.WrongMethod(var allow) -> List.of(new HttpField(HttpHeader.ALLOW, allow));
      case ApiError.TooSlow _, ApiError.BodyTooLarge _ -> List.of(Fields.CLOSE);
      case ApiError.TooMany(var millis) -> after(millis);
      case ApiError.OutOfFunds _, ApiError.OverSpendCap _ -> List.of(Fields.NO_RETRY);
      case ApiError.QueueFull _ -> after(SOON_SECONDS * 1000L);
      case ApiError.Idempotency why ->
          switch (why) {
            case IDEMPOTENCY_KEY_REUSED -> List.of(Fields.NO_RETRY);
            case IDEMPOTENCY_IN_PROGRESS -> after(1000);
          };
      case ApiError.NoFilm why -> why == ApiError.NoFilm.NOT_FINISHED ? Fields.POLL : List.of();
      case ApiError.RangeUnsatisfiable(var bytes) ->
          List.of(new HttpField(HttpHeader.CONTENT_RANGE, "bytes */" + bytes));
      case ApiError.Unavailable why ->
          switch (why) {
            case BUSY, SHUTTING_DOWN -> List.of(Fields.retryAfter(SOON_SECONDS), Fields.RETRY);
            case NO_CHANNEL, NO_PRICE, INSUFFICIENT_STORAGE ->
                List.of(Fields.retryAfter(LATER_SECONDS), Fields.NO_RETRY);
          };
      case ApiError.Invalid _,
          ApiError.Malformed _,
          ApiError.BadRequest _,
          ApiError.Forbidden _,
          ApiError.Missing _,
          ApiError.Standing _,
          ApiError.Books _,
          ApiError.Outdated _,
          ApiError.Gone _,
          ApiError.UnsupportedMedia _,
          ApiError.Protocol _ ->
          List.of();
      case ApiError.Broken _ -> List.of(Fields.RETRY);
    };
  }
}
