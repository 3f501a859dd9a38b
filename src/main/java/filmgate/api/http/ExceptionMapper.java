package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.assets.DiskFullException;
import filmgate.store.StoreException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which error an exception is for the caller; what nobody expected is logged, once. */
final class ExceptionMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionMapper.class);

  private ExceptionMapper() {}

  static ApiError of(Throwable thrown, String requestId, String route) {
    return switch (thrown) {
      case ApiException known -> known.error();
      case StoreException store ->
          switch (store.kind()) {
            case FULL -> ApiError.Unavailable.INSUFFICIENT_STORAGE;
            case CLOSED -> ApiError.Unavailable.SHUTTING_DOWN;
            case BUSY -> ApiError.Unavailable.BUSY;
            case UNUSABLE, BROKEN -> broken(store, requestId, route);
          };
      case DiskFullException _ -> ApiError.Unavailable.INSUFFICIENT_STORAGE;
      case HttpException http when http.getCode() < 500 ->
          new ApiError.Protocol(http.getCode(), HttpStatus.getMessage(http.getCode()));
      default -> broken(thrown, requestId, route);
    };
  }

  private static ApiError broken(Throwable thrown, String requestId, String route) {
    LOG.error("request failed request={} route={}", requestId, route, thrown);
    return new ApiError.Internal();
  }
}
