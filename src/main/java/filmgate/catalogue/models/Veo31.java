package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.blame;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.FieldType.Option;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.Interpretation;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ModelSpec.ModelFacts;
import filmgate.catalogue.spec.ModelSpec.UndeclaredFieldPolicy;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls;
import filmgate.generation.Image;
import filmgate.generation.MediaInputs;
import filmgate.generation.OutputSpec;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code veo3.1-fast-official} and {@code veo3.1-quality-official} (contract 1.5). */
public final class Veo31 implements Family {
  private static final LocalizedText FIRST =
      new LocalizedText("The first frame.", "首帧图片 URL，用于图生视频。");
  private static final LocalizedText LAST =
      new LocalizedText(
          "The last frame, together with first_frame_image.", "尾帧图片 URL，与 first_frame_image 配合使用。");
  private static final FieldType IMAGE = new FieldType.MediaUrl(MediaKind.IMAGE);

  private static final Field RESOLUTION =
      Field.of(
              "resolution",
              new FieldType.Choice(
                  List.of(Option.of("720p"), Option.of("1080p"), Option.of("4k")), true),
              "R63",
              new LocalizedText("Lines of the film.", "视频分辨率。"))
          .defaultValue("720p");

  private static final Field PERSON_GENERATION =
      Field.of(
              "person_generation",
              new FieldType.Choice(
                  List.of(Option.of("allow_adult"), Option.of("disallow", "dont_allow")), false),
              "R67",
              new LocalizedText("Whether adult persons may appear.", "人物生成策略。"))
          .defaultValue("allow_adult");

  private static final Field RESIZE_MODE =
      Field.of(
              "resize_mode",
              FieldType.Choice.of("pad", "crop"),
              "R68",
              new LocalizedText("How a picture of another shape is fitted in.", "图片缩放策略（图生视频时生效）。"))
          .defaultValue(DefaultValue.nullUnless(not(present("first_frame_image")), "pad"));

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R60"),
          SharedFields.NEGATIVE_PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R60"),
          Field.of(
                  "duration",
                  new FieldType.IntegerChoice(List.of(4, 6, 8)),
                  "R61",
                  new LocalizedText("Length in seconds: 4, 6 or 8.", "视频时长（秒）：4 / 6 / 8，不要加引号。"))
              .defaultValue(8),
          SharedFields.ASPECT_RATIO
              .withType(FieldType.Choice.of("16:9", "9:16"), "R62")
              .describedAs(new LocalizedText("Proportions of the frame.", "视频宽高比。")),
          RESOLUTION,
          Field.of("first_frame_image", IMAGE, "R70", FIRST),
          Field.of("last_frame_image", IMAGE, "R64", LAST),
          Field.of(
              "seed",
              FieldType.WholeNumber.between(0, 4_294_967_295L),
              "R65",
              new LocalizedText("What the randomness starts from.", "随机种子，用于复现生成结果。")),
          Field.of(
                  "generate_audio",
                  new FieldType.Flag(),
                  "R66",
                  new LocalizedText(
                      "Whether the film has sound; false unless asked for, unlike elsewhere.",
                      "是否生成音频，默认 false。"))
              .defaultValue(false),
          PERSON_GENERATION,
          RESIZE_MODE,
          Field.of(
                  "enhance_prompt",
                  new FieldType.TrueOnly(),
                  "R69",
                  new LocalizedText("May only be true.", "是否启用上游提示词增强，只能设置为 true。"))
              .defaultValue(true),
          Field.of(
                  "sample_count",
                  FieldType.WholeNumber.between(1, 1),
                  "R71",
                  new LocalizedText("How many films; 1.", "生成数量，只能为 1。"))
              .withAliases("n"));

  private static final List<Rule> RULES =
      List.of(
          SharedRules.promptAlways("R60"),
          new Rule.Needs(
              "R64",
              present("last_frame_image"),
              present("first_frame_image"),
              blame("last_frame_image", Reason.FIRST_FRAME_REQUIRED),
              new LocalizedText(
                  "last_frame_image needs first_frame_image",
                  "last_frame_image 必须与 first_frame_image 同时传")),
          new Rule.Ignores(
              "R68",
              not(present("first_frame_image")),
              "resize_mode",
              new LocalizedText("{path} changes nothing without a picture", "文生视频不适用 {path}，已忽略")));

  @Override
  public List<ModelSpec> models() {
    return List.of(
        model(
            "veo3.1-fast-official",
            new LocalizedText("Google Veo 3.1, the fast edition.", "Veo 3.1 官方快速版")),
        model(
            "veo3.1-quality-official",
            new LocalizedText("Google Veo 3.1, the quality edition.", "Veo 3.1 官方高质量版")));
  }

  private static ModelSpec model(String id, LocalizedText about) {
    var facts =
        new ModelFacts(List.of("720p", "1080p", "4k"), List.of("first_frame", "last_frame"), true);
    return new ModelSpec(
        id,
        "veo3.1",
        about,
        FIELDS,
        RULES,
        new UndeclaredFieldPolicy(Set.of(), Map.of(), facts),
        Veo31::interpret);
  }

  private static Interpretation interpret(ParsedRequest reading) {
    var generation =
        new Generation(
            reading.spec().id(),
            reading.text("prompt"),
            reading.text("negative_prompt"),
            List.of(),
            new MediaInputs(images(reading), List.of(), List.of()),
            output(reading),
            controls(reading));
    return new Interpretation(generation, reading.normalized());
  }

  private static List<Image> images(ParsedRequest reading) {
    var images = new ArrayList<Image>(0);
    add(reading, "first_frame_image", Image.Role.FIRST_FRAME, images);
    add(reading, "last_frame_image", Image.Role.LAST_FRAME, images);
    return images;
  }

  private static void add(ParsedRequest reading, String field, Image.Role role, List<Image> to) {
    if (reading.has(field)) {
      to.add(new Image(reading.path(field), reading.text(field), role));
    }
  }

  private static OutputSpec output(ParsedRequest reading) {
    return new OutputSpec(
        reading.whole("duration"),
        OutputNames.qualityOf(reading.text("resolution")),
        OutputNames.shapeOf(reading.text("aspect_ratio")),
        reading.text("resize_mode").equals("crop") ? OutputSpec.Fit.CROP : OutputSpec.Fit.PAD,
        reading.flag("generate_audio"),
        false);
  }

  private static GenerationControls controls(ParsedRequest reading) {
    return new GenerationControls(
        GenerationControls.ShotMode.ONE_SHOT,
        reading.text("person_generation").equals("allow_adult"),
        reading.has("seed")
            ? new GenerationControls.Seed.Given(reading.value("seed").longValue())
            : new GenerationControls.Seed.Unset(),
        new GenerationControls.Guidance.Unset());
  }
}
