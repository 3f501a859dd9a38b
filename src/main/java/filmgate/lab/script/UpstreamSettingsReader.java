package filmgate.lab.script;

import filmgate.json.JsonFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads the settings of an upstream; those that are absent have its defaults. */
final class UpstreamSettingsReader {
  private static final List<String> NAMES =
      List.of(
          "keys",
          "webhook_secret",
          "advance",
          "queued_milliseconds",
          "running_milliseconds",
          "concurrent",
          "duplicate_external_ids",
          "idempotency",
          "version",
          "credit",
          "result_seconds",
          "result_bytes",
          "clock_skew_seconds");
  private static final int KEYS_MAX = 100;
  private static final int TEXT_MAX = 500;
  private static final long MILLISECONDS_MAX = Duration.ofDays(30).toMillis();
  private static final long SECONDS_MAX = Duration.ofDays(365).toSeconds();
  private static final long RESULT_BYTES_MAX = 1L << 30;
  private static final long CREDIT_MAX = 1_000_000_000;

  private UpstreamSettingsReader() {}

  static UpstreamSettings read(JsonFields fields, UpstreamSettings defaults) {
    fields.allowOnly(NAMES);
    var keys = fields.isGiven("keys") ? fields.nonEmptyStrings("keys", KEYS_MAX) : defaults.keys();
    return new UpstreamSettings(
        keys,
        fields.string("webhook_secret", TEXT_MAX, defaults.webhookSecret()),
        advance(fields, defaults.advance()),
        (int) fields.integer("concurrent", Integer.MAX_VALUE, defaults.concurrent()),
        fields.oneOf(
            "duplicate_external_ids",
            Map.of("accept", false, "refuse", true),
            defaults.refusesDuplicates()),
        fields.flag("idempotency", defaults.idempotency()),
        fields.string("version", TEXT_MAX, defaults.version()),
        fields.integer("credit", -1, CREDIT_MAX, defaults.credit()),
        Duration.ofSeconds(
            fields.integer("result_seconds", SECONDS_MAX, defaults.resultLife().toSeconds())),
        fields.integer("result_bytes", RESULT_BYTES_MAX, defaults.resultBytes()),
        Duration.ofSeconds(
            fields.integer(
                "clock_skew_seconds", -SECONDS_MAX, SECONDS_MAX, defaults.skew().toSeconds())));
  }

  private static UpstreamSettings.Advance advance(
      JsonFields fields, UpstreamSettings.Advance defaults) {
    return new UpstreamSettings.Advance(
        milliseconds(fields, "queued_milliseconds", defaults.queued()),
        milliseconds(fields, "running_milliseconds", defaults.running()),
        fields.oneOf("advance", Map.of("clock", true, "calls", false), defaults.byClock()));
  }

  private static Duration milliseconds(JsonFields fields, String name, Duration defaultValue) {
    return Duration.ofMillis(fields.integer(name, MILLISECONDS_MAX, defaultValue.toMillis()));
  }
}
