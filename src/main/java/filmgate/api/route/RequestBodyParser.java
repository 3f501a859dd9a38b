package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ObjectNode;

/** Turns request bodies into JSON objects, within every limit. */
public final class RequestBodyParser {
  private final ApiSettings.BodySizes sizes;
  private final BodyReader reader;
  private final StrictJson json;
  private final BodyBudget budget;

  public RequestBodyParser(ApiSettings.HttpLimits limits) {
    this.sizes = limits.bodySizes();
    this.reader = new BodyReader(limits.slowClients());
    this.json = new StrictJson(limits.bodySizes().createBytes());
    this.budget = new BodyBudget(limits.bodySizes().inMemoryBytes());
  }

  BodyBudget.Reservation reserveMemory() {
    return budget.reserve();
  }

  /**
   * The object that the request carries; its bytes count in {@code share} until that is closed.
   *
   * @throws filmgate.api.error.ApiException 413, 415, 408, 503 or 400
   */
  ObjectNode parse(Request request, Route.BodyType takes, BodyBudget.Reservation share) {
    var bytesMax =
        switch (takes) {
          case Route.BodyType.NoBody _ -> 0;
          case Route.BodyType.VideoBody _ -> sizes.createBytes();
          case Route.BodyType.JsonBody _ -> sizes.defaultBytes();
        };
    if (request.getLength() > bytesMax) {
      throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
    }
    MediaTypes.requireJson(request);
    return json.read(reader.read(request, bytesMax, share));
  }
}
