package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.text.LocalizedText;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes errors that Jetty detects as error responses of the API. */
final class JettyErrorHandler extends ErrorHandler {
  private final RequestIds ids;
  private final ErrorWriter errors;

  JettyErrorHandler(RequestIds ids, ErrorWriter errors) {
    this.ids = ids;
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    TimedEndPoint.headComplete(request);
    var id = ids.assign(request, response);
    var exchange = new ErrorWriter.Exchange(request, response, callback, id);
    var status = request.getAttribute(ERROR_STATUS) instanceof Integer code ? code : 500;
    errors.write(exchange, error(request, id, status));
    return true;
  }

  private static ApiError error(Request request, String id, int status) {
    return switch (status) {
      case HttpStatus.NOT_FOUND_404 -> ApiError.NotFound.ROUTE_NOT_FOUND;
      case HttpStatus.BAD_REQUEST_400, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
          new ApiError.BadRequest(
              new LocalizedText("the request is not valid HTTP", "HTTP 请求格式错误"));
      case HttpStatus.REQUEST_TIMEOUT_408 -> new ApiError.RequestTimeout();
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> ApiError.Unavailable.SHUTTING_DOWN;
      default ->
          status < 500
              ? new ApiError.Protocol(status, HttpStatus.getMessage(status))
              : unexpected(request, id);
    };
  }

  private static ApiError unexpected(Request request, String id) {
    return request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown
        ? ExceptionMapper.of(thrown, id, "-")
        : new ApiError.Internal();
  }
}
