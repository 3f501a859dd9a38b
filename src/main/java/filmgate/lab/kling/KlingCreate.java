package filmgate.lab.kling;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.RequestObject;
import filmgate.lab.kling.KlingModel.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks a request that creates a task. */
final class KlingCreate {
  private static final int DEFAULT_SECONDS = 5;
  private static final List<String> RATIOS = List.of("16:9", "9:16", "1:1");

  private final DialectRequest request;
  private final KlingModel model;
  private final RequestObject body;
  private final Predicate<String> elements;

  /**
   * The settings of a request, with their defaults.
   *
   * @param hasRatio whether the request has an aspect ratio
   */
  record VideoSettings(
      String resolution, int seconds, String audio, boolean multiShot, boolean hasRatio) {}

  private KlingCreate(DialectRequest request, KlingModel model, Predicate<String> elements) {
    this.request = request;
    this.model = model;
    this.elements = elements;
    this.body = RequestObject.body(request);
  }

  /** The task that a request describes. */
  static NewTask read(DialectRequest request, KlingModel model, Predicate<String> elements) {
    return new KlingCreate(request, model, elements).read();
  }

  private NewTask read() {
    body.allowOnly(
        model.isTextToVideo()
            ? List.of("prompt", "settings", "options")
            : List.of("contents", "settings", "options"));
    var settings = body.object("settings").map(this::settings).orElseGet(this::defaults);
    if (model.isTextToVideo()) {
      body.required("prompt", model.family().promptMax());
      ShotSyntax.check(body, "prompt", settings);
    } else {
      KlingContents.check(model, body, settings, elements);
    }
    requireSold(settings);
    return task(settings);
  }

  private VideoSettings settings(RequestObject settings) {
    settings.allowOnly(settingNames());
    var seconds = settings.integer("duration", 1, Integer.MAX_VALUE).orElse(DEFAULT_SECONDS);
    if (!model.durations().contains(seconds)) {
      throw settings.invalid("duration", "must be one of " + model.durations());
    }
    return new VideoSettings(
        settings.oneOf("resolution", model.resolutions()).orElse("720p"),
        seconds,
        settings.oneOf("audio", model.audio()).orElse("off"),
        settings.flag("multi_shot", model.family().hasShots()),
        settings.oneOf("aspect_ratio", RATIOS).isPresent());
  }

  private List<String> settingNames() {
    var names = new ArrayList<>(List.of("resolution", "duration"));
    if (model.isTextToVideo() || model.isOmni()) {
      names.add("aspect_ratio");
    }
    if (!model.audio().isEmpty()) {
      names.add("audio");
    }
    if (model.family().hasShots()) {
      names.add("multi_shot");
    }
    return names;
  }

  private VideoSettings defaults() {
    return new VideoSettings("720p", DEFAULT_SECONDS, "off", model.family().hasShots(), false);
  }

  private void requireSold(VideoSettings settings) {
    if (model.family() == Family.V2_6
        && settings.audio().equals("native")
        && !settings.resolution().equals("1080p")) {
      throw body.invalid("settings.audio", "native is only supported with resolution 1080p");
    }
  }

  private NewTask task(VideoSettings settings) {
    var options = KlingOptions.read(body);
    return new NewTask(
        request.path(),
        request.base(),
        options.externalId(),
        options.callbackUrl(),
        Integer.toString(settings.seconds()),
        KlingPrice.units(
            settings.resolution(), settings.audio().equals("native"), settings.seconds()),
        options.watermark());
  }
}
