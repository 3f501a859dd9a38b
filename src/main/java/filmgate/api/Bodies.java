package filmgate.api;

import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ObjectNode;

/** Turns request bodies into JSON objects, within every limit. */
final class Bodies {
  private final ApiSettings.Bodies sizes;
  private final BodyReader reader;
  private final StrictJson json;
  private final BodyBudget budget;

  Bodies(ApiSettings.Limits limits) {
    this.sizes = limits.bodies();
    this.reader = new BodyReader(limits.pace());
    this.json = new StrictJson(limits.bodies().createBytes());
    this.budget = new BodyBudget(limits.bodies().inMemoryBytes());
  }

  BodyBudget.Share share() {
    return budget.share();
  }

  /**
   * The object that the request carries; its bytes count in {@code share} until that is closed.
   *
   * @throws ApiException 413, 415, 408, 503 or 400
   */
  ObjectNode read(Request request, Route.Takes takes, BodyBudget.Share share) {
    var bytesMax =
        switch (takes) {
          case Route.Takes.Nothing _ -> 0;
          case Route.Takes.Film _ -> sizes.createBytes();
          case Route.Takes.Json _ -> sizes.otherBytes();
        };
    if (request.getLength() > bytesMax) {
      throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
    }
    MediaTypes.requireJson(request);
    return json.read(reader.read(request, bytesMax, share));
  }
}
