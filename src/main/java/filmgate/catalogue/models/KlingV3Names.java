package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.blame;
import static filmgate.catalogue.spec.Rule.never;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.Interpretation;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ModelSpec.ModelFacts;
import filmgate.catalogue.spec.ModelSpec.UndeclaredFieldPolicy;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Image;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
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
          SharedFields.PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R81"),
          Field.of(
              "image",
              new FieldType.MediaUrl(MediaKind.IMAGE),
              "R84",
              new LocalizedText("The first frame.", "参考图 URL（首帧）：传则图生视频，不传则文生视频。")),
          Field.of(
              "last_image",
              new FieldType.MediaUrl(MediaKind.IMAGE),
              "R84",
              new LocalizedText("The last frame, together with image.", "结束帧图 URL，需与 image 同时传。")),
          Field.of(
                  "aspect_ratio",
                  FieldType.Choice.of("16:9", "9:16", "1:1"),
                  "R83",
                  new LocalizedText("Proportions of the frame.", "输出画幅比例。"))
              .defaultValue(DefaultValue.nullUnless(present("image"), "16:9")),
          SharedFields.DURATION
              .withType(new FieldType.WholeNumber(3, 15, true), "R82")
              .describedAs(
                  new LocalizedText(
                      "Length in seconds, 3 to 15, as a number or in quotes.",
                      "视频时长（秒），3-15，整数或数字字符串。")),
          SharedFields.NEGATIVE_PROMPT.nestedIn(HOME),
          Field.of(
                  "cfg_scale",
                  new FieldType.NumberRange(0, 1),
                  "R88",
                  new LocalizedText("How closely the prompt is followed.", "提示词相关性，0-1。"))
              .nestedIn(HOME),
          SharedFields.SHOT_TYPE.withType(SharedFields.SHOT_TYPE.kind(), "R87").nestedIn(HOME),
          SharedFields.LENIENT_MULTI_PROMPT.nestedIn(HOME),
          SharedFields.ELEMENT_LIST.nestedIn(HOME),
          SharedFields.WATERMARK);

  private static final List<Rule> OWN_RULES =
      List.of(
          new Rule.Needs(
              "R81",
              all(),
              any(present("prompt"), present("image"), present("multi_prompt")),
              blame("prompt", Reason.MISSING_REQUIRED),
              new LocalizedText(
                  "one of prompt, image and extra_body.multi_prompt is required",
                  "prompt、image、extra_body.multi_prompt 至少传一个")),
          new Rule.Needs(
              "R84",
              present("last_image"),
              present("image"),
              blame("last_image", Reason.FIRST_FRAME_REQUIRED),
              new LocalizedText("last_image needs image", "last_image 必须与 image 同时传")),
          never(
              "R85",
              all(present("image"), present("prompt"), present("multi_prompt")),
              blame("multi_prompt", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "with image, prompt and {path} exclude each other; send one of them",
                  "图生视频模式下 prompt 不能与 {path} 同时传")),
          new Rule.ShotsShareDuration(
              "R86",
              "multi_prompt",
              "duration",
              new LocalizedText(
                  "{path} is required, since other shots have one; give all shots a duration or"
                      + " none",
                  "缺少 {path}：要么每个分镜都传 duration，要么都不传")),
          new Rule.Ignores(
              "R85",
              all(present("multi_prompt"), not(present("image"))),
              "prompt",
              new LocalizedText("{path} changes nothing: the shots win", "传入分镜时 {path} 不生效，已忽略")));

  private static final LocalizedText BY_NAME =
      new LocalizedText("{path} is ignored: the model's name decides it", "{path} 已忽略：由模型名称决定");

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
        new UndeclaredFieldPolicy(
            Set.of(),
            Map.of("mode", BY_NAME, "audio", BY_NAME),
            new ModelFacts(List.of(lines), List.of("first_frame", "last_frame"), sound));
    var about =
        new LocalizedText(
            "Kling v3 at " + lines + ", " + (sound ? "with sound." : "silent."),
            "可灵 v3，" + lines + "，" + (sound ? "有声" : "无声"));
    return new ModelSpec(
        id, "kling-v3-names", about, FIELDS, rules, extras, r -> interpret(r, mode, sound));
  }

  private static Interpretation interpret(ParsedRequest reading, String mode, boolean sound) {
    var images = new ArrayList<Image>(0);
    KlingReader.addImage(reading, "image", Image.Role.FIRST_FRAME, images);
    KlingReader.addImage(reading, "last_image", Image.Role.LAST_FRAME, images);
    var look = new KlingReader.ModelVariant(mode, sound, shotMode(reading));
    var generation = KlingReader.generation(reading, look, images);
    var normalized = normalized(reading, look, images);
    KlingReader.writeShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  private static ShotMode shotMode(ParsedRequest reading) {
    var asked = KlingReader.shotMode(reading);
    return asked == ShotMode.CUSTOMIZE && !reading.has("multi_prompt") ? ShotMode.ONE_SHOT : asked;
  }

  /** In Kling's own fields (contract 5.4). */
  private static ObjectNode normalized(
      ParsedRequest reading, KlingReader.ModelVariant look, List<Image> images) {
    var own = reading.normalized();
    own.remove(List.of("image", "last_image"));
    own.put("mode", look.mode()).put("audio", look.audio());
    if (!images.isEmpty()) {
      var urls = JsonNodeFactory.instance.arrayNode();
      images.forEach(image -> urls.add(image.source()));
      own.set("image_urls", urls);
    }
    return own;
  }
}
