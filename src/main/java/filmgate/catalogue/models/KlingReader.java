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

  /** {@code image_urls} are the first and the last frame (R12). */
  static Interpretation frames(ParsedRequest reading) {
    var images = new ArrayList<Image>(0);
    addUrls(reading, List.of(Role.FIRST_FRAME, Role.LAST_FRAME), images);
    addRoles(reading, images);
    addImage(reading, "last_frame_image", Role.LAST_FRAME, images);
    return interpret(reading, images);
  }

  /** {@code image_urls} are references; beside a feature clip the one is the first frame (R45). */
  static Interpretation references(ParsedRequest reading) {
    var clips = clips(reading);
    var feature = clips.stream().anyMatch(clip -> clip.use() == Clip.Use.FEATURE);
    var images = new ArrayList<Image>(0);
    addUrls(reading, List.of(feature ? Role.FIRST_FRAME : Role.REFERENCE), images);
    addRoles(reading, images);
    return interpret(reading, images);
  }

  private static Interpretation interpret(ParsedRequest reading, List<Image> images) {
    var shotMode = reading.flag("multi_shot") ? shotMode(reading) : ShotMode.ONE_SHOT;
    var look = new ModelVariant(reading.text("mode"), reading.flag("audio"), shotMode);
    var generation = generation(reading, look, images);
    var normalized = reading.normalized();
    writeShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  /** What a field says in one family and the model's name in another (R89). */
  record ModelVariant(String mode, boolean audio, ShotMode shotMode) {}

  static Generation generation(ParsedRequest reading, ModelVariant look, List<Image> images) {
    var output =
        new OutputSpec(
            reading.whole("duration"),
            OutputNames.qualityOf(look.mode),
            OutputNames.shapeOf(reading.text("aspect_ratio")),
            OutputSpec.Fit.PAD,
            look.audio,
            reading.flag("watermark"));
    return new Generation(
        reading.spec().id(),
        reading.text("prompt"),
        reading.text("negative_prompt"),
        shots(reading),
        new MediaInputs(images, elements(reading), clips(reading)),
        output,
        new GenerationControls(
            look.shotMode, true, new GenerationControls.Seed.Unset(), guidance(reading)));
  }

  static ShotMode shotMode(ParsedRequest reading) {
    return reading.text("shot_type").equals("intelligence")
        ? ShotMode.INTELLIGENCE
        : ShotMode.CUSTOMIZE;
  }

  /** Shots stand in a normalised request under one name in all families (contract 5.4). */
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

  private static GenerationControls.Guidance guidance(ParsedRequest reading) {
    return reading.has("cfg_scale")
        ? new GenerationControls.Guidance.Scale(reading.value("cfg_scale").doubleValue())
        : new GenerationControls.Guidance.Unset();
  }

  private static List<Shot> shots(ParsedRequest reading) {
    var shots = new ArrayList<Shot>(0);
    for (var item : reading.value(SHOTS)) {
      var seconds = item.path("duration").intValue();
      shots.add(new Shot(shots.size() + 1, item.path("prompt").stringValue(), seconds));
    }
    return shots;
  }

  static void addImage(ParsedRequest reading, String field, Role role, List<Image> images) {
    if (reading.has(field)) {
      images.add(new Image(reading.path(field), reading.text(field), role));
    }
  }

  /** The pictures take the roles in order, and the last role as often as needed. */
  private static void addUrls(ParsedRequest reading, List<Role> roles, List<Image> images) {
    var index = 0;
    for (var url : reading.value("image_urls")) {
      var role = roles.get(Math.min(index, roles.size() - 1));
      images.add(new Image("image_urls[" + index + "]", url.stringValue(), role));
      index++;
    }
  }

  private static void addRoles(ParsedRequest reading, List<Image> images) {
    var index = 0;
    for (var item : reading.value("image_with_roles")) {
      var path = "image_with_roles[" + index + "].url";
      var role = Role.valueOf(item.path("role").stringValue().toUpperCase(Locale.ROOT));
      images.add(new Image(path, item.path("url").stringValue(), role));
      index++;
    }
  }

  private static List<Clip> clips(ParsedRequest reading) {
    var clips = new ArrayList<Clip>(0);
    for (var item : reading.value("video_list")) {
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

  private static List<Element> elements(ParsedRequest reading) {
    var elements = new ArrayList<Element>(0);
    for (var item : reading.value("element_list")) {
      var path = reading.path("element_list") + "[" + elements.size() + "]";
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
