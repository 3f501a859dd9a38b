package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.never;
import static filmgate.catalogue.spec.Rule.violation;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.FrameFields;
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

/** {@code kling-v3-{std,pro}-{silent,audio}}: the model name fixes mode and audio. */
public final class KlingV3Names implements Family {
  private static final String CONTAINER = "extra_body";

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R81"),
          Field.of(
              "image",
              new FieldType.MediaUrl(MediaKind.IMAGE),
              "R84",
              "The first frame.",
              "首帧图片 URL：传入时为图生视频，否则为文生视频。"),
          Field.of(
              "last_image",
              new FieldType.MediaUrl(MediaKind.IMAGE),
              "R84",
              "The last frame. Requires image.",
              "尾帧图片 URL，需与 image 同时传入。"),
          Field.of(
                  "aspect_ratio",
                  FieldType.Choice.of("16:9", "9:16", "1:1"),
                  "R83",
                  "Aspect ratio of the video. Without it, the video has the ratio of the image if"
                      + " there is one, as it is displayed.",
                  "视频宽高比。传入图片且未指定时，与图片的显示比例一致。")
              .defaultValue(DefaultValue.nullUnless(present("image"), "16:9")),
          SharedFields.DURATION
              .withType(new FieldType.WholeNumber(3, 15, true), "R82")
              .describedAs(
                  "Length in seconds: 3 to 15, as a number or in quotes.",
                  "视频时长（秒）：3 到 15，整数或由数字组成的字符串。"),
          SharedFields.NEGATIVE_PROMPT.nestedIn(CONTAINER),
          Field.of(
                  "cfg_scale",
                  new FieldType.NumberRange(0, 1),
                  "R88",
                  "How closely the video follows the prompt: 0 to 1.",
                  "与提示词的相关程度：0 到 1。")
              .nestedIn(CONTAINER),
          SharedFields.SHOT_TYPE.withType(SharedFields.SHOT_TYPE.kind(), "R87").nestedIn(CONTAINER),
          SharedFields.LENIENT_MULTI_PROMPT.nestedIn(CONTAINER),
          SharedFields.ELEMENT_LIST.nestedIn(CONTAINER),
          SharedFields.WATERMARK);

  private static final List<Rule> OWN_RULES =
      List.of(
          new Rule.Needs(
              "R81",
              all(),
              any(present("prompt"), present("image"), present("multi_prompt")),
              violation("prompt", Reason.MISSING_REQUIRED),
              new LocalizedText(
                  "at least one of prompt, image, and extra_body.multi_prompt is required",
                  "prompt、image、extra_body.multi_prompt 至少传一个")),
          new Rule.Needs(
              "R84",
              present("last_image"),
              present("image"),
              violation("last_image", Reason.FIRST_FRAME_REQUIRED),
              new LocalizedText("last_image requires image", "last_image 必须与 image 同时传入")),
          never(
              "R85",
              all(present("image"), present("prompt"), present("multi_prompt")),
              violation("multi_prompt", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "with image, prompt and {path} exclude each other; send only one",
                  "传入 image 时，prompt 与 {path} 不能同时使用，请只传其中一个")),
          new Rule.ShotsShareDuration(
              "R86",
              "multi_prompt",
              "duration",
              new LocalizedText(
                  "{path} is required because other shots have one; give all shots a duration or"
                      + " none",
                  "{path} 为必填项：每个分镜都传 duration，或都不传")),
          new Rule.Ignores(
              "R85",
              all(present("multi_prompt"), not(present("image"))),
              "prompt",
              new LocalizedText(
                  "{path} is ignored: the shots are used instead", "{path} 已忽略：以传入的分镜为准")));

  private static final LocalizedText BY_NAME =
      new LocalizedText("{path} is ignored: the model name determines it", "{path} 已忽略：由模型名称决定");

  @Override
  public List<ModelSpec> models() {
    return Stream.of("std", "pro")
        .flatMap(mode -> Stream.of(model(mode, false), model(mode, true)))
        .toList();
  }

  private static ModelSpec model(String mode, boolean audio) {
    var id = "kling-v3-" + mode + "-" + (audio ? "audio" : "silent");
    var rules = Stream.of(OWN_RULES, SharedRules.elements()).flatMap(List::stream).toList();
    var lines = mode.equals("std") ? "720p" : "1080p";
    var extras =
        new UndeclaredFieldPolicy(
            Set.of(),
            Map.of("mode", BY_NAME, "audio", BY_NAME),
            new ModelFacts(List.of(lines), audio),
            FrameFields.ofFields("image", "last_image"));
    var about =
        new LocalizedText(
            "Kling v3 at " + lines + ", " + (audio ? "with audio." : "silent."),
            "可灵 v3，" + lines + "，" + (audio ? "有声" : "无声"));
    return new ModelSpec(
        id, "kling-v3-names", about, FIELDS, rules, extras, r -> interpret(r, mode, audio));
  }

  private static Interpretation interpret(ParsedRequest request, String mode, boolean audio) {
    var images = new ArrayList<Image>(0);
    KlingReader.addImage(request, "image", Image.Role.FIRST_FRAME, images);
    KlingReader.addImage(request, "last_image", Image.Role.LAST_FRAME, images);
    var variant = new KlingReader.ModelVariant(mode, audio, shotMode(request));
    var generation = KlingReader.generation(request, variant, images);
    var normalized = normalized(request, variant, images);
    KlingReader.writeShots(normalized, generation.shots());
    return new Interpretation(generation, normalized);
  }

  private static ShotMode shotMode(ParsedRequest request) {
    var requested = KlingReader.shotMode(request);
    return requested == ShotMode.CUSTOMIZE && !request.has("multi_prompt")
        ? ShotMode.ONE_SHOT
        : requested;
  }

  /** The normalized request in the fields of the other Kling models. */
  private static ObjectNode normalized(
      ParsedRequest request, KlingReader.ModelVariant variant, List<Image> images) {
    var own = request.normalized();
    own.remove(List.of("image", "last_image"));
    own.put("mode", variant.mode()).put("audio", variant.audio());
    if (!images.isEmpty()) {
      var urls = JsonNodeFactory.instance.arrayNode();
      images.forEach(image -> urls.add(image.source()));
      own.set("image_urls", urls);
    }
    return own;
  }
}
