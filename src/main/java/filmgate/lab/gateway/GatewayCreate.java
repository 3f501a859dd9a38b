package filmgate.lab.gateway;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.RequestObject;
import java.util.ArrayList;
import java.util.List;

/** Checks a request that creates a task, as the documents describe it. */
final class GatewayCreate {
  private static final int TEXT_MAX = 10_000;
  private static final int LIST_MAX = 100;
  private static final int SHOTS_MAX = 6;
  private static final int SHOT_PROMPT_MAX = 512;
  private static final int ELEMENTS_MAX = 3;
  private static final int FRAMES_MAX = 2;
  private static final int DURATION_MAX = 15;

  private final DialectRequest request;
  private final RequestObject body;
  private final GatewayModel model;

  private GatewayCreate(DialectRequest request) {
    this.request = request;
    this.body = RequestObject.body(request);
    var name = body.required("model", TEXT_MAX);
    this.model =
        GatewayModel.named(name)
            .orElseThrow(() -> body.invalid("model", "must be one of " + GatewayModel.allNames()));
  }

  /** The task that a request describes. */
  static NewTask read(DialectRequest request) {
    return new GatewayCreate(request).read();
  }

  private NewTask read() {
    var names = new ArrayList<>(model.fields());
    if (request.path().equals(GatewayDialect.OPENAI)) {
      names.add("seconds");
    }
    body.allowOnly(names);
    body.string("prompt", 0, TEXT_MAX);
    body.string("negative_prompt", 0, TEXT_MAX);
    checkChoices();
    checkFlags();
    checkMedia();
    checkShots(body);
    body.object("extra_body").ifPresent(this::checkExtraBody);
    requireContent();
    return new NewTask(
        request.path(),
        request.base(),
        "",
        "",
        Integer.toString(duration()),
        "0.448",
        body.flag("watermark", false));
  }

  /** An integer; also digits for the models whose documentation says string. */
  private int duration() {
    var field = body.has("seconds") ? "seconds" : "duration";
    var digits = field.equals("seconds") || model == GatewayModel.KLING_V3_NAMED;
    var seconds =
        digits ? body.digits(field).map(Integer::parseInt) : body.integer(field, 1, DURATION_MAX);
    var value = seconds.orElse(model.defaultDuration());
    if (!model.durations().contains(value)) {
      throw body.invalid(field, "must be one of " + model.durations());
    }
    return value;
  }

  private void checkChoices() {
    var isVeo = model == GatewayModel.VEO;
    body.oneOf("aspect_ratio", isVeo ? List.of("16:9", "9:16") : List.of("16:9", "9:16", "1:1"));
    body.oneOf(
        "mode",
        model == GatewayModel.KLING_V2_6 ? List.of("std", "pro") : List.of("std", "pro", "4k"));
    body.oneOf("resolution", List.of("720p", "1080p", "4K", "4k"));
    body.oneOf("person_generation", List.of("allow_adult", "disallow", "dont_allow"));
    body.oneOf("resize_mode", List.of("pad", "crop"));
    body.string("size", 0, TEXT_MAX);
  }

  private void checkFlags() {
    body.flag("audio", false);
    body.flag("multi_shot", false);
    body.flag("generate_audio", false);
    if (!body.flag("enhance_prompt", true)) {
      throw body.invalid("enhance_prompt", "can only be true");
    }
    if (body.has("seed")) {
      var _ =
          body.digits("seed")
              .filter(text -> Long.parseLong(text) <= 0xffff_ffffL)
              .orElseThrow(() -> body.invalid("seed", "must be between 0 and 4294967295"));
    }
    body.number("cfg_scale", 0, 1);
  }

  private void checkMedia() {
    for (var field : List.of("image", "last_image", "first_frame_image", "last_frame_image")) {
      body.url(field);
    }
    var frames = model == GatewayModel.KLING_V3_OMNI ? LIST_MAX : FRAMES_MAX;
    if (body.strings("image_urls").size() > frames) {
      throw body.invalid("image_urls", "at most 2 images are supported");
    }
    requireFirst("last_image", "image");
    requireFirst("last_frame_image", "first_frame_image");
    for (var image : body.objects("image_with_roles", LIST_MAX)) {
      image.allowOnly(List.of("url", "role"));
      var _ = image.url("url").orElseThrow(() -> image.invalid("url", "is required"));
      var _ =
          image
              .oneOf("role", List.of("first_frame", "last_frame", "reference"))
              .orElseThrow(() -> image.invalid("role", "is required"));
    }
    for (var clip : body.objects("video_list", 1)) {
      clip.allowOnly(List.of("video_url", "refer_type", "keep_original_sound"));
      var _ = clip.url("video_url").orElseThrow(() -> clip.invalid("video_url", "is required"));
      clip.oneOf("refer_type", List.of("base", "feature"));
      clip.oneOf("keep_original_sound", List.of("yes", "no"));
    }
  }

  private void requireFirst(String last, String first) {
    if (body.has(last) && !body.has(first)) {
      throw body.invalid(last, "requires " + first);
    }
  }

  private void checkExtraBody(RequestObject extra) {
    extra.allowOnly(
        List.of("negative_prompt", "cfg_scale", "shot_type", "multi_prompt", "element_list"));
    extra.string("negative_prompt", 0, TEXT_MAX);
    extra.number("cfg_scale", 0, 1);
    checkShots(extra);
  }

  private void checkShots(RequestObject object) {
    object.oneOf("shot_type", List.of("customize", "intelligence", "intelligent"));
    for (var shot : object.objects("multi_prompt", SHOTS_MAX)) {
      shot.allowOnly(List.of("index", "prompt", "duration"));
      shot.integer("index", 1, SHOTS_MAX);
      shot.required("prompt", SHOT_PROMPT_MAX);
      shot.integer("duration", 1, DURATION_MAX);
    }
    for (var element : object.objects("element_list", ELEMENTS_MAX)) {
      element.allowOnly(List.of("element_id", "name", "description", "element_input_urls"));
      if (element.has("name") == element.has("element_id")) {
        throw element.invalid("name", "either name or element_id is required");
      }
    }
    if (object.flag("multi_shot", false) && !object.has("shot_type")) {
      throw object.invalid("shot_type", "is required with multi_shot");
    }
  }

  private void requireContent() {
    var extra = body.object("extra_body");
    if (!body.has("prompt")
        && !body.has("multi_prompt")
        && !body.has("image")
        && extra.filter(one -> one.has("multi_prompt")).isEmpty()) {
      throw body.invalid("prompt", "is required");
    }
  }
}
