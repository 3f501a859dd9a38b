package filmgate.lab.kling;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.RequestObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks a request for motion control: an image moves as in a clip, which determines its length.
 */
final class KlingMotion {
  private static final String V3 = "/motion-control/kling-3.0";
  private static final Set<String> PATHS = Set.of(V3, "/motion-control/kling-2.6");
  private static final int PROMPT_MAX = 2500;
  private static final int NAME_MAX = 64;
  private static final int CONTENTS_MAX = 100;

  /** The length of the video that the lab serves. */
  private static final int SECONDS = 3;

  private final DialectRequest request;
  private final RequestObject body;
  private final Predicate<String> elements;
  private final List<String> types = new ArrayList<>();

  private KlingMotion(DialectRequest request, Predicate<String> elements) {
    this.request = request;
    this.body = RequestObject.body(request);
    this.elements = elements;
  }

  static boolean isFor(String path) {
    return PATHS.contains(path);
  }

  /**
   * The task that a request describes.
   *
   * @param elements whether there is an element with an id
   */
  static NewTask read(DialectRequest request, Predicate<String> elements) {
    return new KlingMotion(request, elements).read();
  }

  private NewTask read() {
    body.allowOnly(List.of("contents", "settings", "options"));
    body.objects("contents", CONTENTS_MAX).forEach(this::read);
    requireOne("image");
    requireOne("video");
    atMostOne("prompt");
    atMostOne("element");
    var resolution = resolution();
    var options = KlingOptions.read(body);
    return new NewTask(
        request.path(),
        request.base(),
        options.externalId(),
        options.callbackUrl(),
        Integer.toString(SECONDS),
        KlingPrice.units(resolution, false, SECONDS),
        options.watermark());
  }

  private void read(RequestObject content) {
    var type =
        content.oneOf("type", types()).orElseThrow(() -> content.invalid("type", "is required"));
    types.add(type);
    switch (type) {
      case "prompt" -> {
        content.allowOnly(List.of("type", "text"));
        content.required("text", PROMPT_MAX);
      }
      case "image" -> {
        content.allowOnly(List.of("type", "url"));
        content.requiredImage("url");
      }
      case "video" -> {
        content.allowOnly(List.of("type", "url"));
        var _ = content.url("url").orElseThrow(() -> content.invalid("url", "must not be blank"));
      }
      default -> readElement(content);
    }
  }

  private void readElement(RequestObject content) {
    content.allowOnly(List.of("type", "element_id", "id"));
    content.required("id", NAME_MAX);
    if (!elements.test(content.required("element_id", NAME_MAX))) {
      throw content.invalid("element_id", "element not found");
    }
  }

  private List<String> types() {
    return request.path().equals(V3)
        ? List.of("prompt", "image", "video", "element")
        : List.of("prompt", "image", "video");
  }

  private String resolution() {
    var settings =
        body.object("settings")
            .orElseThrow(() -> body.invalid("settings", "character_orientation is required"));
    settings.allowOnly(List.of("character_orientation", "audio", "resolution"));
    if (settings.oneOf("character_orientation", List.of("image", "video")).isEmpty()) {
      throw settings.invalid("character_orientation", "must not be blank");
    }
    var _ = settings.oneOf("audio", List.of("original", "off"));
    return settings.oneOf("resolution", List.of("720p", "1080p")).orElse("720p");
  }

  private void requireOne(String type) {
    if (!types.contains(type)) {
      throw body.invalid("contents", type + " is required");
    }
    atMostOne(type);
  }

  private void atMostOne(String type) {
    if (Collections.frequency(types, type) > 1) {
      throw body.invalid("contents", "at most one %s is supported".formatted(type));
    }
  }
}
