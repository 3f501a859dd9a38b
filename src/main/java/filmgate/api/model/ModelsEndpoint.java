package filmgate.api.model;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.map;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.json.Schema;
import filmgate.text.Reason;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.model.ModelDescriptions.ModelDescription;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the models and returns one model or its JSON Schema. */
final class ModelsEndpoint {
  private static final String PARAMETERS = "parameters";

  static final Parameter CATEGORY =
      Parameter.query("category", Parameter.TEXT, "Only models in this category: `video`.");
  static final Parameter EXPAND =
      Parameter.query(
          "expand",
          enumOf(PARAMETERS),
          "`parameters` adds the schema, the capabilities, and the prices.");

  static final Schema MODEL =
      object(
              required("id", string()),
              required("object", enumOf("model")),
              required("created", unixTime()),
              required("owned_by", string()),
              optional("name", string()),
              optional("name_zh", string()),
              optional("supported_durations", arrayOf(integer())),
              optional("supported_resolutions", arrayOf(string())),
              optional("supported_aspect_ratios", arrayOf(string())),
              optional("supported_frame_images", arrayOf(string())),
              optional("generate_audio", bool()),
              optional("seed", bool()),
              optional("parameters", anyObject()),
              optional("pricing_skus", map(decimalAmount())))
          .describedAs("With `expand=parameters`, also the capabilities and prices of the model.")
          .named("Model");
  static final Schema LIST =
      object(required("object", enumOf("list")), required("data", arrayOf(MODEL))).named("Models");

  private final ModelDescriptions descriptions;
  private final PricesEndpoint prices;

  ModelsEndpoint(ModelDescriptions descriptions, PricesEndpoint prices) {
    this.prices = prices;
    this.descriptions = descriptions;
  }

  /** {@code GET /v1/models?category=video&expand=parameters}. */
  ApiResponse list(ApiRequest call) {
    var category = call.query("category");
    var expand = expand(call);
    var list = JsonNodeFactory.instance.objectNode().put("object", "list");
    var data = list.putArray("data");
    descriptions.list().stream()
        .filter(model -> category.isEmpty() || category.get().equals(model.category()))
        .forEach(model -> data.add(entry(model, expand)));
    return json(list);
  }

  /** {@code GET /v1/models/{id}}. */
  ApiResponse one(ApiRequest call) {
    return json(entry(model(call), expand(call)));
  }

  /** {@code GET /v1/models/{id}/schema}. */
  ApiResponse schema(ApiRequest call) {
    return json(model(call).schema());
  }

  private static boolean expand(ApiRequest call) {
    var given = call.query("expand");
    if (given.isPresent() && !given.get().equals(PARAMETERS)) {
      throw InvalidParameter.of(
          "expand", Reason.INVALID_VALUE, "must be " + PARAMETERS, "必须是 " + PARAMETERS);
    }
    return given.isPresent();
  }

  private ModelDescription model(ApiRequest call) {
    return descriptions
        .find(call.param())
        .orElseThrow(() -> new ApiException(ApiError.NotFound.MODEL_NOT_FOUND));
  }

  private ObjectNode entry(ModelDescription model, boolean expand) {
    var entry = model.listEntry().deepCopy();
    if (expand) {
      entry.setAll(model.parameters());
      entry.set("pricing_skus", prices.skus(entry.path("id").stringValue()));
    }
    return entry;
  }

  private static ApiResponse json(ObjectNode body) {
    return ApiResponse.json(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
