package filmgate.api.callback;

import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Route;
import filmgate.api.route.Route.BodyType.SignedBody;
import filmgate.api.route.RouteGroup;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.CallbackUrls;
import java.util.List;

/** The route at which upstreams report that a task has changed. */
public final class CallbackRoutes implements RouteGroup {
  private final CallbackEndpoint endpoint;

  public CallbackRoutes(CallbackService callbacks) {
    this.endpoint = new CallbackEndpoint(callbacks);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(
                Tag.SERVER,
                "receiveCallback",
                "Receive a callback of an upstream, whose URL contains a token.")
            .returnsNothing(204)
            .withErrors(ApiError.Unauthenticated.INVALID_CALLBACK)
            .post(CallbackUrls.TEMPLATE, PUBLIC, endpoint)
            .withBody(new SignedBody()));
  }
}
