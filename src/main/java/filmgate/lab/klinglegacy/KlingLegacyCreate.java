package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.RequestObject;
import filmgate.lab.kling.KlingPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks a request that creates a task. */
final class KlingLegacyCreate {
  private static final int TEXT_MAX = 2500;
  private static final int EXTERNAL_ID_MAX = 256;
  private static final String DEFAULT_SECONDS = "5";
  private static final List<String> RATIOS = List.of("16:9", "9:16", "1:1");
  private static final List<String> COMMON =
      List.of(
          "model_name",
          "prompt",
          "negative_prompt",
          "mode",
          "duration",
          "watermark_info",
          "callback_url",
          "external_task_id");
  private static final List<String> SHOTS = List.of("multi_shot", "shot_type", "multi_prompt");

  private final KlingLegacyRoute route;
  private final KlingLegacyModel model;
  private final RequestObject body;

  /** What a request says about its video, with the defaults. */
  record VideoSettings(String mode, int seconds, boolean audible) {
    private String resolution() {
      return switch (mode) {
        case "4k" -> "4k";
        case "pro" -> "1080p";
        default -> "720p";
      };
    }
  }

  private KlingLegacyCreate(KlingLegacyRoute route, KlingLegacyModel model, RequestObject body) {
    this.route = route;
    this.model = model;
    this.body = body;
  }

  /** The task that a request describes. */
  static NewTask read(
      DialectRequest request,
      KlingLegacyRoute route,
      KlingLegacyModel model,
      Predicate<String> elements) {
    var body = RequestObject.body(request);
    return new KlingLegacyCreate(route, model, body).read(request, elements);
  }

  private NewTask read(DialectRequest request, Predicate<String> elements) {
    body.allowOnly(names());
    var settings = settings();
    var hasShots = model.hasShots() && KlingLegacyShots.check(body, settings.seconds());
    if (!hasShots) {
      checkPrompt();
    }
    var _ = body.string("negative_prompt", 0, TEXT_MAX);
    body.number("cfg_scale", 0, 1);
    new KlingLegacyMedia(route, model, body, settings).check(elements);
    var watermark = body.object("watermark_info");
    watermark.ifPresent(one -> one.allowOnly(List.of("enabled")));
    return new NewTask(
        request.path(),
        request.base(),
        body.string("external_task_id", 1, EXTERNAL_ID_MAX).orElse(""),
        body.url("callback_url").orElse(""),
        Integer.toString(settings.seconds()),
        KlingPrice.units(settings.resolution(), settings.audible(), settings.seconds()),
        watermark.map(one -> one.flag("enabled", false)).orElse(false));
  }

  private List<String> names() {
    var names = new ArrayList<>(COMMON);
    names.addAll(KlingLegacyMedia.names(route));
    if (route != KlingLegacyRoute.IMAGE) {
      names.add("aspect_ratio");
    }
    if (model.hasAudio()) {
      names.add("sound");
    }
    if (model.hasShots()) {
      names.addAll(SHOTS);
    }
    if (model.hasScale()) {
      names.add("cfg_scale");
    }
    return names;
  }

  private VideoSettings settings() {
    var defaultMode = route == KlingLegacyRoute.OMNI ? "pro" : "std";
    var mode = body.oneOf("mode", model.modes()).orElse(defaultMode);
    var seconds = body.oneOf("duration", model.durations()).orElse(DEFAULT_SECONDS);
    var audible = body.oneOf("sound", List.of("on", "off")).orElse("off").equals("on");
    var _ = body.oneOf("aspect_ratio", RATIOS);
    if (audible && model.is(KlingLegacyModel.V2_6) && !mode.equals("pro")) {
      throw body.invalid("sound", "on is only supported with mode pro");
    }
    return new VideoSettings(mode, Integer.parseInt(seconds), audible);
  }

  /** A video from one image does not require a prompt. */
  private void checkPrompt() {
    if (route == KlingLegacyRoute.IMAGE) {
      var _ = body.string("prompt", 0, TEXT_MAX);
    } else {
      var _ = body.required("prompt", TEXT_MAX);
    }
  }
}
