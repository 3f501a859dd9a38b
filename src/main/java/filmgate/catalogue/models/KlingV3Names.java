package filmgate.catalogue.models;

import static filmgate.catalogue.Condition.all;
import static filmgate.catalogue.Condition.any;
import static filmgate.catalogue.Condition.not;
import static filmgate.catalogue.Condition.present;
import static filmgate.catalogue.Rule.blame;
import static filmgate.catalogue.Rule.never;

import filmgate.catalogue.Family;
import filmgate.catalogue.Field;
import filmgate.catalogue.Fields;
import filmgate.catalogue.Interpretation;
import filmgate.catalogue.Kind;
import filmgate.catalogue.Kind.MediaKind;
import filmgate.catalogue.ModelSpec;
import filmgate.catalogue.ModelSpec.Extras;
import filmgate.catalogue.ModelSpec.Facts;
import filmgate.catalogue.Picture;
import filmgate.catalogue.Preset;
import filmgate.catalogue.Reading;
import filmgate.catalogue.Reason;
import filmgate.catalogue.Rule;
import filmgate.catalogue.Steering.Shooting;
import filmgate.catalogue.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code kling-v3-{std,pro}-{silent,audio}} (contract 1.6): the name says mode and sound. */
public final class KlingV3Names implements Family {
  private static final String HOME = "extra_body";

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.limits(new Kind.Text(Kind.TEXT_MAX), "R81"),
          Field.of(
              "image",
              new Kind.Url(MediaKind.IMAGE),
              "R84",
              new Words("The first frame.", "参考图 URL（首帧）：传则图生视频，不传则文生视频。")),
          Field.of(
              "last_image",
              new Kind.Url(MediaKind.IMAGE),
              "R84",
              new Words("The last frame, together with image.", "结束帧图 URL，需与 image 同时传。")),
          Field.of(
                  "aspect_ratio",
                  Kind.Choice.of("16:9", "9:16", "1:1"),
                  "R83",
                  new Words("Proportions of the frame.", "输出画幅比例。"))
              .preset(Preset.nullWhen(present("image"), "16:9")),
          SharedFields.DURATION
              .limits(new Kind.Whole(3, 15, true), "R82")
              .saying(
                  new Words(
                      "Length in seconds, 3 to 15, as a number or in quotes.",
                      "视频时长（秒），3-15，整数或数字字符串。")),
          SharedFields.NEGATIVE_PROMPT.inside(HOME),
          Field.of(
                  "cfg_scale",
                  new Kind.Scale(0, 1),
                  "R88",
                  new Words("How closely the prompt is followed.", "提示词相关性，0-1。"))
              .inside(HOME),
          SharedFields.SHOT_TYPE.limits(SharedFields.SHOT_TYPE.kind(), "R87").inside(HOME),
          SharedFields.LOOSE_MULTI_PROMPT.inside(HOME),
          SharedFields.ELEMENT_LIST.inside(HOME),
          SharedFields.WATERMARK);

  private static final List<Rule> OWN_RULES =
      List.of(
          new Rule.Needs(
              "R81",
              all(),
              any(present("prompt"), present("image"), present("multi_prompt")),
              blame("prompt", Reason.MISSING_REQUIRED),
              new Words(
                  "one of prompt, image and extra_body.multi_prompt is required",
                  "prompt、image、extra_body.multi_prompt 至少传一个")),
          new Rule.Needs(
              "R84",
              present("last_image"),
              present("image"),
              blame("last_image", Reason.FIRST_FRAME_REQUIRED),
              new Words("last_image needs image", "last_image 必须与 image 同时传")),
          never(
              "R85",
              all(present("image"), present("prompt"), present("multi_prompt")),
              blame("multi_prompt", Reason.CONFLICTING_PARAMETERS),
              new Words(
                  "with image, prompt and {path} exclude each other; send one of them",
                  "图生视频模式下 prompt 不能与 {path} 同时传")),
          new Rule.ShotsShare(
              "R86",
              "multi_prompt",
              "duration",
              new Words(
                  "{path} is required, since other shots have one; give all shots a duration or"
                      + " none",
                  "缺少 {path}：要么每个分镜都传 duration，要么都不传")),
          new Rule.Ignores(
              "R85",
              all(present("multi_prompt"), not(present("image"))),
              "prompt",
              new Words("{path} changes nothing: the shots win", "传入分镜时 {path} 不生效，已忽略")));

  private static final Words BY_NAME =
      new Words("{path} is ignored: the model's name decides it", "{path} 已忽略：由模型名称决定");

  @Override
  public List<ModelSpec> models() {
    return Stream.of("std", "pro")
        .flatMap(mode -> Stream.of(model(mode, false), model(mode, true)))
        .toList();
  }

  private static ModelSpec model(String mode, boolean sound) {
    var id = "kling-v3-" + mode + "-" + (sound ? "audio" : "silent");
    var rules = Stream.of(OWN_RULES, SharedRules.elements()).flatMap(List::stream).toList();
    var lines = mode.equals("std") ? "720p" : "1080p";
    var extras =
        new Extras(
            Set.of(),
            Map.of("mode", BY_NAME, "audio", BY_NAME),
            new Facts(List.of(lines), List.of("first_frame", "last_frame"), sound));
    var about =
        new Words(
            "Kling v3 at " + lines + ", " + (sound ? "with sound." : "silent."),
            "可灵 v3，" + lines + "，" + (sound ? "有声" : "无声"));
    return new ModelSpec(
        id, "kling-v3-names", about, FIELDS, rules, extras, r -> interpret(r, mode, sound));
  }

  private static Interpretation interpret(Reading reading, String mode, boolean sound) {
    var pictures = new ArrayList<Picture>(0);
    KlingReader.addOne(reading, "image", Picture.Role.FIRST_FRAME, pictures);
    KlingReader.addOne(reading, "last_image", Picture.Role.LAST_FRAME, pictures);
    var look = new KlingReader.Look(mode, sound, shooting(reading));
    var generation = KlingReader.generation(reading, look, pictures);
    var normalized = normalized(reading, look, pictures);
    KlingReader.showShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  private static Shooting shooting(Reading reading) {
    var asked = KlingReader.shooting(reading);
    return asked == Shooting.CUSTOMIZE && !reading.has("multi_prompt") ? Shooting.ONE_SHOT : asked;
  }

  /** In Kling's own fields (contract 5.4). */
  private static ObjectNode normalized(
      Reading reading, KlingReader.Look look, List<Picture> pictures) {
    var own = reading.normalized();
    own.remove(List.of("image", "last_image"));
    own.put("mode", look.mode()).put("audio", look.sound());
    if (!pictures.isEmpty()) {
      var urls = JsonNodeFactory.instance.arrayNode();
      pictures.forEach(picture -> urls.add(picture.source()));
      own.set("image_urls", urls);
    }
    return own;
  }
}
