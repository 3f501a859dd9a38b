package filmgate.lab.kling;

import filmgate.lab.dialect.RequestObject;
import filmgate.lab.kling.KlingCreate.VideoSettings;
import filmgate.lab.kling.KlingModel.Family;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Checks {@code contents}: the types, how many there are of each, and what excludes what. */
final class KlingContents {
  private static final int CONTENTS_MAX = 100;
  private static final int NAME_MAX = 64;
  private static final int ELEMENTS_MAX = 3;
  private static final int REFERENCES_MAX = 7;
  private static final int REFERENCES_WITH_VIDEO_MAX = 4;

  private final KlingModel model;
  private final RequestObject body;
  private final VideoSettings settings;
  private final Predicate<String> elements;
  private final List<String> types = new ArrayList<>();

  private KlingContents(
      KlingModel model, RequestObject body, VideoSettings settings, Predicate<String> elements) {
    this.model = model;
    this.body = body;
    this.settings = settings;
    this.elements = elements;
  }

  static void check(
      KlingModel model, RequestObject body, VideoSettings settings, Predicate<String> elements) {
    new KlingContents(model, body, settings, elements).check();
  }

  private void check() {
    var names = new HashSet<String>();
    for (var content : body.objects("contents", CONTENTS_MAX)) {
      read(content);
      content
          .string("id", 1, NAME_MAX)
          .filter(name -> !names.add(name))
          .ifPresent(
              _ -> {
                throw content.invalid("id", "must be unique");
              });
    }
    atMostOne("prompt");
    atMostOne("first_frame");
    atMostOne("last_frame");
    requirePresent();
    checkLastFrame();
    checkVideos();
    checkReferences();
    checkRatio();
  }

  private void read(RequestObject content) {
    if (!content.has("type")) {
      throw content.invalid("type", "must not be blank");
    }
    var type = content.oneOf("type", model.contents()).orElse("");
    types.add(type);
    switch (type) {
      case "prompt" -> {
        content.allowOnly(List.of("type", "text"));
        content.required("text", model.family().promptMax());
        ShotSyntax.check(content, "text", settings);
      }
      case "element" -> {
        content.allowOnly(List.of("type", "element_id", "id"));
        var id = content.required("element_id", NAME_MAX);
        content.required("id", NAME_MAX);
        if (!elements.test(id)) {
          throw content.invalid("element_id", "element not found");
        }
      }
      case "voice" -> {
        content.allowOnly(List.of("type", "voice_id", "id"));
        content.required("voice_id", NAME_MAX);
      }
      case "feature_video", "base_video" -> {
        content.allowOnly(List.of("type", "url", "id"));
        var _ = content.url("url").orElseThrow(() -> content.invalid("url", "must not be blank"));
      }
      default -> {
        content.allowOnly(List.of("type", "url", "id"));
        content.requiredImage("url");
      }
    }
  }

  private void requirePresent() {
    if (types.isEmpty()) {
      throw body.invalid("contents", "must not be empty");
    }
    if (!model.isOmni() && !has("first_frame") && !has("last_frame") && !has("element")) {
      throw body.invalid("contents", "first_frame is required");
    }
    if (model.isOmni() && !has("prompt")) {
      throw body.invalid("contents", "prompt is required");
    }
  }

  private void checkLastFrame() {
    if (!has("last_frame")) {
      return;
    }
    if (!has("first_frame")) {
      throw body.invalid("contents", "last_frame requires first_frame");
    }
    var olderModel = model.family() == Family.V2_6 || model.family() == Family.V2_5_TURBO;
    if (olderModel && !settings.resolution().equals("1080p")) {
      throw body.invalid("contents", "last_frame requires resolution 1080p");
    }
    if (model.family() == Family.V2_6 && !settings.audio().equals("off")) {
      throw body.invalid("contents", "last_frame requires audio off");
    }
  }

  private void checkVideos() {
    if (count("feature_video") + count("base_video") > 1) {
      throw body.invalid("contents", "at most one video is supported");
    }
    if (has("feature_video") && !settings.audio().equals("off")) {
      throw body.invalid("settings.audio", "must be off with feature_video");
    }
    if (has("base_video")) {
      if (has("first_frame") || has("last_frame")) {
        throw body.invalid("contents", "base_video excludes first_frame and last_frame");
      }
      if (settings.multiShot()) {
        throw body.invalid("settings.multi_shot", "must be false with base_video");
      }
      if (settings.audio().equals("native")) {
        throw body.invalid("settings.audio", "must not be native with base_video");
      }
    }
  }

  private void checkReferences() {
    if (!model.isOmni()) {
      if (count("element") > ELEMENTS_MAX) {
        throw body.invalid("contents", "at most 3 elements are supported");
      }
      return;
    }
    var max = hasVideo() ? REFERENCES_WITH_VIDEO_MAX : REFERENCES_MAX;
    var references =
        count("refer_image") + count("first_frame") + count("last_frame") + count("element");
    if (references > max) {
      throw body.invalid("contents", "at most %d images and elements are supported".formatted(max));
    }
  }

  /** Without a first frame or a video, nothing else determines the aspect ratio. */
  private void checkRatio() {
    if (model.isOmni() && !has("first_frame") && !hasVideo() && !settings.hasRatio()) {
      throw body.invalid("settings.aspect_ratio", "must not be blank");
    }
  }

  private boolean hasVideo() {
    return has("feature_video") || has("base_video");
  }

  private void atMostOne(String type) {
    if (count(type) > 1) {
      throw body.invalid("contents", "at most one %s is supported".formatted(type));
    }
  }

  private boolean has(String type) {
    return types.contains(type);
  }

  private long count(String type) {
    return types.stream().filter(type::equals).count();
  }
}
