package filmgate.api.route;

import java.util.Optional;

/** Handles the requests of a route. */
public interface Endpoint {

  /**
   * The response, if it can be given without blocking. Runs on the selector thread.
   *
   * @throws filmgate.api.error.ApiException if the response is an error
   */
  default Optional<ApiResponse> handlesImmediately(ApiRequest call) {
    return Optional.empty();
  }

  /**
   * The response; may block.
   *
   * @throws filmgate.api.error.ApiException if the response is an error
   */
  ApiResponse handle(ApiRequest call);
}
