package filmgate.api.route;

import java.util.Optional;

/** What a route does. */
public interface Endpoint {

  /**
   * The answer, if it can be given at once from memory; must never block, as it runs on the thread
   * that serves the sockets.
   *
   * @throws filmgate.api.error.ApiException when the answer is an error
   */
  default Optional<ApiResponse> handlesImmediately(ApiRequest call) {
    return Optional.empty();
  }

  /**
   * The answer; may block.
   *
   * @throws filmgate.api.error.ApiException when the answer is an error
   */
  ApiResponse handle(ApiRequest call);
}
