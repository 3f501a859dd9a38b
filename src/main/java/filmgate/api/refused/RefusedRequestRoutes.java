package filmgate.api.refused;

import static filmgate.api.route.Operation.Tag.REQUESTS;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.request.PageParameters;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.id.EntryId;
import filmgate.store.refused.RefusedRequestQueries;
import java.time.Clock;
import java.util.List;

/** The refused requests of an account: list, summary, and one with its body. */
public final class RefusedRequestRoutes implements RouteGroup {
  private final RefusedRequestEndpoints requests;

  /**
   * @param storeWaiting stores the requests that were refused before
   */
  public RefusedRequestRoutes(RefusedRequestQueries queries, Runnable storeWaiting, Clock clock) {
    this.requests = new RefusedRequestEndpoints(queries, storeWaiting, clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(REQUESTS, "listRefusedRequests", "List refused requests.")
            .withParameters(RefusedRequestEndpoints.FILTER)
            .withParameters(PageParameters.parameters(EntryId.REFUSED_REQUEST.pattern()))
            .returns(RefusedRequestView.PAGE)
            .get("/v1/requests", KEY, requests::list),
        Operation.of(
                REQUESTS, "summarizeRefusedRequests", "Count refused requests by reason and field.")
            .withParameters(RefusedRequestEndpoints.FILTER)
            .returns(RefusedRequestView.SUMMARY)
            .get("/v1/requests/summary", KEY, requests::summary),
        Operation.of(REQUESTS, "getRefusedRequest", "Get a refused request with its body.")
            .returns(RefusedRequestView.SCHEMA)
            .withErrors(ApiError.NotFound.REFUSED_REQUEST_NOT_FOUND)
            .get("/v1/requests/{id}", KEY, requests::get));
  }
}
