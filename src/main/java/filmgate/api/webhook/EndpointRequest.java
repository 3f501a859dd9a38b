package filmgate.api.webhook;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;

import filmgate.api.request.InvalidFields;
import filmgate.assets.WebhookUrls;
import filmgate.intake.webhook.WebhookUrlProblem;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.view.event.EventView;
import filmgate.view.webhook.WebhookEndpointView;
import filmgate.webhook.EndpointSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Parses a create or update request for an endpoint. Omitted fields keep their value. */
record EndpointRequest(EndpointSpec spec, boolean enabled) {
  private static final int URL_MAX = 2_048;
  private static final int DESCRIPTION_MAX = 200;
  private static final String ALL = WebhookEndpointView.ALL_EVENTS.getFirst();

  private static final Map<String, String> TYPES =
      Stream.concat(Stream.of(ALL), EventView.TYPES.stream())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

  private static final Schema ADDRESS =
      Schema.line(URL_MAX)
          .describedAs("An `http` or `https` URL with a port that `webhooks.ports` allows.");

  private static final List<Schema.Property> OTHERS =
      List.of(
          optional(
              "events",
              arrayOf(
                      enumOf(
                          Stream.concat(Stream.of(ALL), EventView.TYPES.stream())
                              .toArray(String[]::new)),
                      1,
                      TYPES.size())
                  .describedAs("The types of events. Absent: all, as `[\"*\"]`.")),
          optional("description", Schema.lineOrEmpty(DESCRIPTION_MAX)),
          optional("enabled", bool().describedAs("Default: true.")));

  private static final List<Schema.Property> FIELDS =
      Stream.concat(Stream.of(required("url", ADDRESS)), OTHERS.stream()).toList();

  static final Schema NEW = Schema.request(FIELDS).named("CreateWebhookEndpointRequest");
  static final Schema CHANGES =
      Schema.request(Stream.concat(Stream.of(optional("url", ADDRESS)), OTHERS.stream()).toList())
          .named("UpdateWebhookEndpointRequest");

  static EndpointRequest create(ObjectNode body, WebhookUrls urls) {
    var fields = JsonFields.of(body, FIELDS);
    var url = fields.required("url", URL_MAX);
    return read(fields, url, new EndpointRequest(new EndpointSpec("", List.of(), ""), true), urls);
  }

  static EndpointRequest update(ObjectNode body, EndpointRequest before, WebhookUrls urls) {
    var fields = JsonFields.of(body, FIELDS);
    var url = fields.string("url", URL_MAX, before.spec().url());
    return read(fields, url, before, urls);
  }

  private static EndpointRequest read(
      JsonFields fields, String url, EndpointRequest before, WebhookUrls urls) {
    if (fields.isGiven("url") && !fields.hasProblem("url")) {
      WebhookUrlProblem.of("url", url, urls).ifPresent(fields::addProblem);
    }
    var events = fields.isGiven("events") ? events(fields) : before.spec().events();
    var description = fields.string("description", DESCRIPTION_MAX, before.spec().description());
    var enabled = fields.flag("enabled", before.enabled());
    InvalidFields.throwIfAny(fields);
    return new EndpointRequest(new EndpointSpec(url, events, description), enabled);
  }

  /** The types in the order of the request; none for all. */
  private static List<String> events(JsonFields fields) {
    var types = fields.nonEmptyStrings("events", TYPES.size());
    if (!fields.hasProblem("events")) {
      var _ = fields.manyOf("events", TYPES);
    }
    return types.contains(ALL) ? List.of() : List.copyOf(new LinkedHashSet<>(types));
  }
}
