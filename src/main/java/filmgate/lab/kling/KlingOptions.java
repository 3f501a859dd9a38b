package filmgate.lab.kling;

import filmgate.lab.dialect.RequestObject;
import java.util.List;
import java.util.Optional;

/**
 * The options of a request that creates a task; texts are empty if they are absent.
 *
 * @param watermark whether a watermarked file is requested
 */
record KlingOptions(String externalId, String callbackUrl, boolean watermark) {
  private static final int EXTERNAL_ID_MAX = 256;

  static KlingOptions read(RequestObject body) {
    var options = body.object("options");
    options.ifPresent(
        one -> one.allowOnly(List.of("callback_url", "external_task_id", "watermark_info")));
    var watermark = options.flatMap(one -> one.object("watermark_info"));
    watermark.ifPresent(one -> one.allowOnly(List.of("enabled")));
    return new KlingOptions(
        text(options.flatMap(one -> one.string("external_task_id", 1, EXTERNAL_ID_MAX))),
        text(options.flatMap(one -> one.url("callback_url"))),
        watermark.map(one -> one.flag("enabled", false)).orElse(false));
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
