package filmgate.catalogue.models;

import filmgate.catalogue.Clip;
import filmgate.catalogue.Element;
import filmgate.catalogue.Generation;
import filmgate.catalogue.Interpretation;
import filmgate.catalogue.Media;
import filmgate.catalogue.Output;
import filmgate.catalogue.Picture;
import filmgate.catalogue.Picture.Role;
import filmgate.catalogue.Reading;
import filmgate.catalogue.Shot;
import filmgate.catalogue.Steering;
import filmgate.catalogue.Steering.Shooting;
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
  static Interpretation frames(Reading reading) {
    var pictures = new ArrayList<Picture>(0);
    addUrls(reading, List.of(Role.FIRST_FRAME, Role.LAST_FRAME), pictures);
    addRoles(reading, pictures);
    addOne(reading, "last_frame_image", Role.LAST_FRAME, pictures);
    return interpret(reading, pictures);
  }

  /** {@code image_urls} are references; beside a feature clip the one is the first frame (R45). */
  static Interpretation references(Reading reading) {
    var clips = clips(reading);
    var feature = clips.stream().anyMatch(clip -> clip.use() == Clip.Use.FEATURE);
    var pictures = new ArrayList<Picture>(0);
    addUrls(reading, List.of(feature ? Role.FIRST_FRAME : Role.REFERENCE), pictures);
    addRoles(reading, pictures);
    return interpret(reading, pictures);
  }

  private static Interpretation interpret(Reading reading, List<Picture> pictures) {
    var shooting = reading.flag("multi_shot") ? shooting(reading) : Shooting.ONE_SHOT;
    var look = new Look(reading.text("mode"), reading.flag("audio"), shooting);
    var generation = generation(reading, look, pictures);
    var normalized = reading.normalized();
    showShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  /** What a field says in one family and the model's name in another (R89). */
  record Look(String mode, boolean sound, Shooting shooting) {}

  static Generation generation(Reading reading, Look look, List<Picture> pictures) {
    var output =
        new Output(
            reading.whole("duration"),
            Spellings.quality(look.mode),
            Spellings.shape(reading.text("aspect_ratio")),
            Output.Fit.PAD,
            look.sound,
            reading.flag("watermark"));
    return new Generation(
        reading.spec().id(),
        reading.text("prompt"),
        reading.text("negative_prompt"),
        shots(reading),
        new Media(pictures, elements(reading), clips(reading)),
        output,
        new Steering(look.shooting, true, new Steering.Seed.Unset(), guidance(reading)));
  }

  static Shooting shooting(Reading reading) {
    return reading.text("shot_type").equals("intelligence")
        ? Shooting.INTELLIGENCE
        : Shooting.CUSTOMIZE;
  }

  /** Shots stand in a normalised request under one name in all families (contract 5.4). */
  static void showShots(ObjectNode normalized, List<Shot> shots) {
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

  private static Steering.Guidance guidance(Reading reading) {
    return reading.has("cfg_scale")
        ? new Steering.Guidance.Scale(reading.value("cfg_scale").doubleValue())
        : new Steering.Guidance.Unset();
  }

  private static List<Shot> shots(Reading reading) {
    var shots = new ArrayList<Shot>(0);
    for (var item : reading.value(SHOTS)) {
      var seconds = item.path("duration").intValue();
      shots.add(new Shot(shots.size() + 1, item.path("prompt").stringValue(), seconds));
    }
    return shots;
  }

  static void addOne(Reading reading, String field, Role role, List<Picture> pictures) {
    if (reading.has(field)) {
      pictures.add(new Picture(reading.path(field), reading.text(field), role));
    }
  }

  /** The pictures take the roles in order, and the last role as often as needed. */
  private static void addUrls(Reading reading, List<Role> roles, List<Picture> pictures) {
    var index = 0;
    for (var url : reading.value("image_urls")) {
      var role = roles.get(Math.min(index, roles.size() - 1));
      pictures.add(new Picture("image_urls[" + index + "]", url.stringValue(), role));
      index++;
    }
  }

  private static void addRoles(Reading reading, List<Picture> pictures) {
    var index = 0;
    for (var item : reading.value("image_with_roles")) {
      var path = "image_with_roles[" + index + "].url";
      var role = Role.valueOf(item.path("role").stringValue().toUpperCase(Locale.ROOT));
      pictures.add(new Picture(path, item.path("url").stringValue(), role));
      index++;
    }
  }

  private static List<Clip> clips(Reading reading) {
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

  private static List<Element> elements(Reading reading) {
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
    var pictures = new ArrayList<Picture>(4);
    for (var url : item.path("element_input_urls")) {
      var param = path + "[" + pictures.size() + "]";
      pictures.add(new Picture(param, url.stringValue(), Role.REFERENCE));
    }
    return new Element.Inline(
        item.path("name").stringValue(), item.path("description").stringValue(), pictures);
  }
}
