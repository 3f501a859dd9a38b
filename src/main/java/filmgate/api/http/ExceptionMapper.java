package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.assets.DiskFullException;
import filmgate.store.StoreException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps exceptions to errors. Unexpected exceptions are logged. */
final class ExceptionMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionMapper.class);

  private ExceptionMapper() {}

  static ApiError of(Throwable exception, String requestId, String route) {
    return switch (exception) {
      case ApiException known -> known.error();
      case StoreException store ->
          switch (store.kind()) {
            case FULL -> ApiError.Unavailable.INSUFFICIENT_STORAGE;
            case CLOSED -> ApiError.Unavailable.SHUTTING_DOWN;
            case TOO_SLOW -> ApiError.Unavailable.QUERY_TOO_SLOW;
            case BUSY -> ApiError.Unavailable.BUSY;
            case UNUSABLE, BROKEN -> unexpected(store, requestId, route);
          };
      case DiskFullException _ -> ApiError.Unavailable.INSUFFICIENT_STORAGE;
      case HttpException http when http.getCode() < 500 ->
          new ApiError.Protocol(http.getCode(), HttpStatus.getMessage(http.getCode()));
      default -> unexpected(exception, requestId, route);
    };
  }

  private static ApiError unexpected(Throwable exception, String requestId, String route) {
    LOG.error("event=request_failed request_id={} route={}", requestId, route, exception);
    return new ApiError.Internal();
  }
}
