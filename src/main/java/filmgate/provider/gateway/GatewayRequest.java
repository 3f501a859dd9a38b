package filmgate.provider.gateway;

import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.VideoRequest;
import filmgate.provider.upstream.InputFiles;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.UpstreamCall;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The wire form of a request: the caller's own body. */
record GatewayRequest(VideoRequest request, Set<String> ownFields) {
  private static final String SUBMIT = "/v1/videos/generations";

  /** The routes of dialects that the documents describe besides the standard one. */
  private static final Map<String, String> ROUTES = Map.of("newapi", "/v1/video/generations");

  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]{1,4})\\]");

  UpstreamCall call(ObjectNode parameters) throws ProviderException {
    var body = JsonBodies.parse(request.upstream().body());
    ownFields.forEach(body::remove);
    body.put("model", request.upstream().model());
    var files = new InputFiles(request);
    for (var input : request.inputs()) {
      replace(body, input.param(), files.urlOrDataUri(input.param()));
    }
    JsonBodies.merge(body, parameters);
    return UpstreamCall.post(path(), body).with("Idempotency-Key", request.attemptId());
  }

  /** The route by which the request came; the body of every other dialect is a standard one. */
  private String path() {
    return ROUTES.getOrDefault(request.upstream().dialect(), SUBMIT);
  }

  /** Sets the value at a path such as {@code image_with_roles[0].url}. */
  private static void replace(JsonNode body, String path, String value) throws ProviderException {
    var steps = STEP.matcher(path);
    var node = body;
    var last = "";
    var index = -1;
    while (steps.find()) {
      node = index < 0 && last.isEmpty() ? node : child(node, last, index);
      last = steps.group(1) == null ? "" : steps.group(1);
      index = steps.group(2) == null ? -1 : Integer.parseInt(steps.group(2));
    }
    if (node instanceof ObjectNode object && object.path(last).isString()) {
      object.put(last, value);
    } else if (node instanceof ArrayNode array && array.path(index).isString()) {
      array.set(index, value);
    } else {
      throw new ProviderException(new Cause.Misconfigured(), "the body has no input at " + path);
    }
  }

  private static JsonNode child(JsonNode node, String name, int index) {
    return name.isEmpty() ? node.path(index) : node.path(name);
  }
}
