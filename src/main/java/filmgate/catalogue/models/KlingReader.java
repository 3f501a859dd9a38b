package filmgate.catalogue.models;

import filmgate.catalogue.spec.Interpretation;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.generation.Clip;
import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Image;
import filmgate.generation.Image.Role;
import filmgate.generation.MediaInputs;
import filmgate.generation.OutputSpec;
import filmgate.generation.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields that the Kling families share. */
final class KlingReader {
  private static final String SHOTS = "multi_prompt";

  private KlingReader() {}

  /** {@code image_urls} are the first and the last frame (rule R12). */
  static Interpretation frames(ParsedRequest request) {
    var images = new ArrayList<Image>(0);
    addUrls(request, List.of(Role.FIRST_FRAME, Role.LAST_FRAME), images);
    addRoles(request, images);
    addImage(request, "last_frame_image", Role.LAST_FRAME, images);
    return interpret(request, images);
  }

  /** {@code image_urls} are references; with a feature clip, the first frame (rule R45). */
  static Interpretation references(ParsedRequest request) {
    var clips = clips(request);
    var feature = clips.stream().anyMatch(clip -> clip.use() == Clip.Use.FEATURE);
    var images = new ArrayList<Image>(0);
    addUrls(request, List.of(feature ? Role.FIRST_FRAME : Role.REFERENCE), images);
    addRoles(request, images);
    return interpret(request, images);
  }

  private static Interpretation interpret(ParsedRequest request, List<Image> images) {
    var shotMode = request.flag("multi_shot") ? shotMode(request) : ShotMode.ONE_SHOT;
    var variant = new ModelVariant(request.text("mode"), request.flag("audio"), shotMode);
    var generation = generation(request, variant, images);
    var normalized = request.normalized();
    writeShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  /** What one family takes from fields and another from the model name (rule R89). */
  record ModelVariant(String mode, boolean audio, ShotMode shotMode) {}

  static Generation generation(ParsedRequest request, ModelVariant variant, List<Image> images) {
    var output =
        new OutputSpec(
            request.whole("duration"),
            OutputNames.qualityOf(variant.mode),
            OutputNames.shapeOf(request.text("aspect_ratio")),
            OutputSpec.Fit.PAD,
            variant.audio,
            request.flag("watermark"));
    return new Generation(
        request.spec().id(),
        request.text("prompt"),
        request.text("negative_prompt"),
        shots(request),
        new MediaInputs(images, elements(request), clips(request)),
        output,
        new GenerationControls(
            variant.shotMode, true, new GenerationControls.Seed.Unset(), guidance(request)));
  }

  static ShotMode shotMode(ParsedRequest request) {
    return request.text("shot_type").equals("intelligence")
        ? ShotMode.INTELLIGENCE
        : ShotMode.CUSTOMIZE;
  }

  /** Writes the shots under the name that all families use in a normalized request. */
  static void writeShots(ObjectNode normalized, List<Shot> shots) {
    normalized.remove(SHOTS);
    if (shots.isEmpty()) {
      return;
    }
    var list = normalized.putArray("shots");
    for (var shot : shots) {
      list.addObject()
          .put("index", shot.index())
          .put("prompt", shot.prompt())
          .put("duration", shot.seconds());
    }
  }

  private static GenerationControls.Guidance guidance(ParsedRequest request) {
    return request.has("cfg_scale")
        ? new GenerationControls.Guidance.Scale(request.value("cfg_scale").doubleValue())
        : new GenerationControls.Guidance.Unset();
  }

  private static List<Shot> shots(ParsedRequest request) {
    var shots = new ArrayList<Shot>(0);
    for (var item : request.value(SHOTS)) {
      var seconds = item.path("duration").intValue();
      shots.add(new Shot(shots.size() + 1, item.path("prompt").stringValue(), seconds));
    }
    return shots;
  }

  static void addImage(ParsedRequest request, String field, Role role, List<Image> images) {
    if (request.has(field)) {
      images.add(new Image(request.path(field), request.text(field), role));
    }
  }

  /** The images take the roles in order; further images repeat the last role. */
  private static void addUrls(ParsedRequest request, List<Role> roles, List<Image> images) {
    var index = 0;
    for (var url : request.value("image_urls")) {
      var role = roles.get(Math.min(index, roles.size() - 1));
      var path = request.asWritten("image_urls[" + index + "]");
      images.add(new Image(path, url.stringValue(), role));
      index++;
    }
  }

  private static void addRoles(ParsedRequest request, List<Image> images) {
    var index = 0;
    for (var item : request.value("image_with_roles")) {
      var path = request.asWritten("image_with_roles[" + index + "].url");
      var role = Role.valueOf(item.path("role").stringValue().toUpperCase(Locale.ROOT));
      images.add(new Image(path, item.path("url").stringValue(), role));
      index++;
    }
  }

  private static List<Clip> clips(ParsedRequest request) {
    var clips = new ArrayList<Clip>(0);
    for (var item : request.value("video_list")) {
      var feature = item.path("refer_type").stringValue().equals("feature");
      clips.add(
          new Clip(
              "video_list[" + clips.size() + "].video_url",
              item.path("video_url").stringValue(),
              feature ? Clip.Use.FEATURE : Clip.Use.BASE,
              item.path("keep_original_sound").stringValue().equals("yes")));
    }
    return clips;
  }

  private static List<Element> elements(ParsedRequest request) {
    var elements = new ArrayList<Element>(0);
    for (var item : request.value("element_list")) {
      var path = request.path("element_list") + "[" + elements.size() + "]";
      elements.add(
          item.has("element_id")
              ? new Element.Library(item.path("element_id").stringValue())
              : inline(item, path + ".element_input_urls"));
    }
    return elements;
  }

  private static Element inline(JsonNode item, String path) {
    var images = new ArrayList<Image>(4);
    for (var url : item.path("element_input_urls")) {
      var param = path + "[" + images.size() + "]";
      images.add(new Image(param, url.stringValue(), Role.REFERENCE));
    }
    return new Element.Inline(
        item.path("name").stringValue(), item.path("description").stringValue(), images);
  }
}
