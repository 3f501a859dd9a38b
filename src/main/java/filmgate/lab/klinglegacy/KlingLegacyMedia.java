package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.RequestObject;
import filmgate.lab.klinglegacy.KlingLegacyCreate.VideoSettings;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks the images, clips, elements, and voices of a request, and the references to them. */
final class KlingLegacyMedia {
  private static final int LIST_MAX = 100;
  private static final int SEVERAL_MAX = 4;
  private static final int REFERENCES_MAX = 7;
  private static final int REFERENCES_WITH_CLIP_MAX = 4;
  private static final int ELEMENTS_MAX = 3;
  private static final int VOICES_MAX = 2;
  private static final int MASKS_MAX = 6;
  private static final int CAMERA_MAX = 10;
  private static final int NAME_MAX = 64;
  private static final List<String> CAMERAS =
      List.of("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward");
  private static final List<String> CAMERA_AXES =
      List.of("horizontal", "vertical", "pan", "tilt", "roll", "zoom");
  private static final Pattern REFERENCE =
      Pattern.compile("<<<(image|element|video)_(\\d{1,3})>>>");

  private final KlingLegacyRoute route;
  private final KlingLegacyModel model;
  private final RequestObject body;
  private final VideoSettings settings;

  KlingLegacyMedia(
      KlingLegacyRoute route, KlingLegacyModel model, RequestObject body, VideoSettings settings) {
    this.route = route;
    this.model = model;
    this.body = body;
    this.settings = settings;
  }

  /** The fields of a route. */
  static List<String> names(KlingLegacyRoute route) {
    return switch (route) {
      case TEXT -> List.of("camera_control", "voice_list");
      case IMAGE ->
          List.of(
              "image",
              "image_tail",
              "static_mask",
              "dynamic_masks",
              "camera_control",
              "element_list",
              "voice_list");
      case SEVERAL_IMAGES -> List.of("image_list");
      case OMNI -> List.of("image_list", "element_list", "video_list");
    };
  }

  void check(Predicate<String> elements) {
    var list = body.objects("element_list", LIST_MAX);
    for (var element : list) {
      element.allowOnly(List.of("element_id"));
      if (!elements.test(element.requiredId("element_id"))) {
        throw element.invalid("element_id", "element not found");
      }
    }
    switch (route) {
      case TEXT -> checkReferences(0, 0, 0);
      case IMAGE -> checkFrames(list.size());
      case SEVERAL_IMAGES -> checkSeveral();
      case OMNI -> checkOmni(list.size());
    }
    checkVoices(list.size());
    body.object("camera_control").ifPresent(KlingLegacyMedia::checkCamera);
  }

  private void checkFrames(int elements) {
    var _ = body.requiredImage("image");
    if (body.has("image_tail")) {
      var _ = body.requiredImage("image_tail");
      checkLastFrame();
    }
    if (body.has("static_mask")) {
      var _ = body.requiredImage("static_mask");
    }
    for (var mask : body.objects("dynamic_masks", MASKS_MAX)) {
      var _ = mask.requiredImage("mask");
    }
    if (elements > ELEMENTS_MAX) {
      throw body.invalid("element_list", "at most 3 elements are supported");
    }
    checkReferences(0, elements, 0);
  }

  private void checkLastFrame() {
    var olderModel = model.is(KlingLegacyModel.V2_6) || model.is(KlingLegacyModel.V2_5_TURBO);
    if (olderModel && !settings.mode().equals("pro")) {
      throw body.invalid("image_tail", "is only supported with mode pro");
    }
    if (model.is(KlingLegacyModel.V2_6) && settings.audible()) {
      throw body.invalid("image_tail", "requires `sound` off");
    }
  }

  private void checkSeveral() {
    var images = body.objects("image_list", SEVERAL_MAX);
    if (images.isEmpty()) {
      throw body.invalid("image_list", "must not be empty");
    }
    for (var image : images) {
      image.allowOnly(List.of("image"));
      var _ = image.requiredImage("image");
    }
  }

  private void checkOmni(int elements) {
    var images = body.objects("image_list", LIST_MAX);
    var clips = body.objects("video_list", 1);
    clips.forEach(KlingLegacyMedia::checkClip);
    var firstFrames = images.stream().filter(image -> isOf(image, "first_frame")).count();
    var lastFrames = images.stream().filter(image -> isOf(image, "end_frame")).count();
    if (firstFrames > 1 || lastFrames > firstFrames) {
      throw body.invalid("image_list", "end_frame requires one first_frame");
    }
    var max = clips.isEmpty() ? REFERENCES_MAX : REFERENCES_WITH_CLIP_MAX;
    if (images.size() + elements > max) {
      throw body.invalid(
          "image_list", "at most %d images and elements are supported".formatted(max));
    }
    if (firstFrames == 0 && clips.isEmpty() && !body.has("aspect_ratio")) {
      throw body.invalid("aspect_ratio", "must not be blank");
    }
    checkReferences(images.size(), elements, clips.size());
  }

  private static boolean isOf(RequestObject image, String type) {
    image.allowOnly(List.of("image_url", "type"));
    var _ = image.requiredImage("image_url");
    return image
        .oneOf("type", List.of("first_frame", "end_frame"))
        .filter(type::equals)
        .isPresent();
  }

  private static void checkClip(RequestObject clip) {
    clip.allowOnly(List.of("video_url", "refer_type", "keep_original_sound"));
    if (clip.url("video_url").isEmpty()) {
      throw clip.invalid("video_url", "must not be blank");
    }
    var _ = clip.oneOf("refer_type", List.of("base", "feature"));
    var _ = clip.oneOf("keep_original_sound", List.of("yes", "no"));
  }

  /** Refuses a prompt with {@code <<<image_2>>>} if there are fewer images. */
  private void checkReferences(int images, int elements, int clips) {
    var references = REFERENCE.matcher(body.string("prompt", 0, Integer.MAX_VALUE).orElse(""));
    while (references.find()) {
      var count =
          switch (references.group(1)) {
            case "image" -> images;
            case "element" -> elements;
            default -> clips;
          };
      var number = Integer.parseInt(references.group(2));
      if (number < 1 || number > count) {
        throw body.invalid("prompt", references.group() + " refers to nothing");
      }
    }
  }

  private void checkVoices(int elements) {
    var voices = body.objects("voice_list", VOICES_MAX);
    for (var voice : voices) {
      voice.allowOnly(List.of("voice_id"));
      var _ = voice.required("voice_id", NAME_MAX);
    }
    if (!voices.isEmpty() && elements > 0) {
      throw body.invalid("voice_list", "is not supported with element_list");
    }
    if (!voices.isEmpty() && !settings.audible()) {
      throw body.invalid("voice_list", "requires `sound` on");
    }
  }

  private static void checkCamera(RequestObject camera) {
    camera.allowOnly(List.of("type", "config"));
    var _ = camera.oneOf("type", CAMERAS);
    camera
        .object("config")
        .ifPresent(
            config -> {
              config.allowOnly(CAMERA_AXES);
              CAMERA_AXES.forEach(axis -> config.number(axis, -CAMERA_MAX, CAMERA_MAX));
            });
  }
}
