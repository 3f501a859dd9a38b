package filmgate.web.guide;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.scenario.Scenario;
import filmgate.json.Schema;
import filmgate.text.Language;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the scenarios that the page of a model shows. */
final class ScenariosEndpoint {
  private static final Schema SCENARIO =
      object(
              required("id", string()),
              required("object", enumOf("scenario")),
              required(
                  "title",
                  string().describedAs("What the request shows, in the requested language.")),
              required(
                  "note",
                  string().describedAs("What the reader must know, in Markdown; usually empty.")),
              required(
                  "body",
                  anyObject()
                      .describedAs(
                          "A complete request. Its images and clips are samples of this server.")))
          .named("Scenario");
  static final Schema LIST =
      object(required("object", enumOf("list")), required("data", arrayOf(SCENARIO)))
          .named("Scenarios");

  private final Function<String, Optional<ModelGuide>> guides;

  ScenariosEndpoint(Function<String, Optional<ModelGuide>> guides) {
    this.guides = guides;
  }

  /** {@code GET /v1/models/{id}/scenarios}, the shortest request first. */
  ApiResponse list(ApiRequest call) {
    var guide =
        guides
            .apply(call.param())
            .orElseThrow(() -> new ApiException(ApiError.NotFound.MODEL_NOT_FOUND));
    var list = JsonNodeFactory.instance.objectNode().put("object", "list");
    var data = list.putArray("data");
    guide.scenarios().forEach(scenario -> data.add(entry(scenario, call.language())));
    var address = new PublicAddress(call.publicUrl(), call.pathPrefix());
    return ApiResponse.json(address.fillText(list.toString()).getBytes(UTF_8));
  }

  private static ObjectNode entry(Scenario scenario, Language language) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", scenario.id())
        .put("object", "scenario")
        .put("title", scenario.title().forLanguage(language))
        .put("note", scenario.note().forLanguage(language))
        .set("body", scenario.body(language));
  }
}
