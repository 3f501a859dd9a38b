package filmgate.lab.script;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The script that is in effect as JSON, as it can be set, with how often each fault occurred. */
public final class ScriptJson {
  private ScriptJson() {}

  public static ObjectNode of(LiveScript live) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("seed", live.current().seed());
    var upstreams = json.putObject("upstreams");
    live.names().forEach(name -> upstreams.set(name, settings(live.settings(name))));
    var faults = json.putArray("faults");
    for (var one : live.occurrences()) {
      faults.add(fault(one.fault()).put("occurred", one.occurred()));
    }
    return json;
  }

  private static ObjectNode settings(UpstreamSettings settings) {
    var json = JsonNodeFactory.instance.objectNode();
    var keys = json.putArray("keys");
    settings.keys().forEach(keys::add);
    return json.put("webhook_secret", settings.webhookSecret())
        .put("advance", settings.advance().byClock() ? "clock" : "calls")
        .put("queued_milliseconds", settings.advance().queued().toMillis())
        .put("running_milliseconds", settings.advance().running().toMillis())
        .put("concurrent", settings.concurrent())
        .put("duplicate_external_ids", settings.refusesDuplicates() ? "refuse" : "accept")
        .put("idempotency", settings.idempotency())
        .put("version", settings.version())
        .put("credit", settings.credit())
        .put("result_seconds", settings.resultLife().toSeconds())
        .put("result_bytes", settings.resultBytes())
        .put("clock_skew_seconds", settings.skew().toSeconds());
  }

  private static ObjectNode fault(Fault fault) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("provider", fault.provider()).put("on", fault.on().word());
    json.put("fault", fault.kind().word());
    var trigger = fault.trigger();
    if (!trigger.key().isEmpty()) {
      json.put("key", trigger.key());
    }
    json.put("after", trigger.after()).put("count", trigger.count());
    json.put("probability", trigger.probability());
    var details = fault.details();
    switch (fault.kind()) {
      case ERROR -> json.put("code", details.code());
      case STATUS -> json.put("status", details.status()).put("body", details.text());
      case TASK_FAILS -> json.put("message", details.text());
      case UNKNOWN_STATUS -> json.put("word", details.text());
      case LATENCY, SLOW -> json.put("milliseconds", details.delay().toMillis());
      case RATE_LIMIT -> json.put("retry_after", details.retryAfterSeconds());
      case HANG, RESET, GARBAGE -> json.put("accepted", details.accepted());
      case RESET_IN_BODY, OUT_OF_CREDIT, ANSWER_LOST, STATUS_BACKWARDS, NO_URL, EXPIRED_URL -> {}
      case TRUNCATED, ENDLESS, HTML, DUPLICATE, FORGED, STALE, EARLY, DROPPED -> {}
    }
    return json;
  }
}
