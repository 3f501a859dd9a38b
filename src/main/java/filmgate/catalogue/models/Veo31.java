package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.not;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.violation;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.FieldType.Option;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.FrameFields;
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

/** {@code veo3.1-fast-official} and {@code veo3.1-quality-official}. */
public final class Veo31 implements Family {
  private static final FieldType IMAGE = new FieldType.MediaUrl(MediaKind.IMAGE);

  private static final Field RESOLUTION =
      Field.of(
              "resolution",
              new FieldType.Choice(
                  List.of(Option.of("720p"), Option.of("1080p"), Option.of("4k")), true),
              "R63",
              "Resolution of the video.",
              "视频分辨率。")
          .defaultValue("720p");

  private static final Field PERSON_GENERATION =
      Field.of(
              "person_generation",
              new FieldType.Choice(
                  List.of(Option.of("allow_adult"), Option.of("disallow", "dont_allow")), false),
              "R67",
              "Whether adults may appear.",
              "是否允许出现成年人。")
          .defaultValue("allow_adult");

  private static final Field RESIZE_MODE =
      Field.of(
              "resize_mode",
              FieldType.Choice.of("pad", "crop"),
              "R68",
              "How an image with another aspect ratio is fitted into the frame.",
              "宽高比不同的图片如何适应画面（仅图生视频）。")
          .defaultValue(DefaultValue.nullUnless(not(present("first_frame_image")), "pad"));

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R60"),
          SharedFields.NEGATIVE_PROMPT.withType(new FieldType.Text(FieldType.TEXT_MAX), "R60"),
          Field.of(
                  "duration",
                  new FieldType.IntegerChoice(List.of(4, 6, 8)),
                  "R61",
                  "Length in seconds: 4, 6, or 8.",
                  "视频时长（秒）：4、6 或 8，不加引号。")
              .defaultValue(8),
          SharedFields.ASPECT_RATIO
              .withType(FieldType.Choice.of("16:9", "9:16"), "R62")
              .describedAs("Aspect ratio of the video.", "视频宽高比。"),
          RESOLUTION,
          Field.of("first_frame_image", IMAGE, "R70", "The first frame.", "首帧图片 URL，用于图生视频。"),
          Field.of(
              "last_frame_image",
              IMAGE,
              "R64",
              "The last frame. Requires first_frame_image.",
              "尾帧图片 URL，需与 first_frame_image 一起使用。"),
          Field.of(
              "seed",
              FieldType.WholeNumber.between(0, GenerationControls.SEED_MAX),
              "R65",
              "Random seed, for reproducible results.",
              "随机种子，用于复现结果。"),
          Field.of(
                  "generate_audio",
                  new FieldType.Flag(),
                  "R66",
                  "Whether the video has audio. Other services may have another default.",
                  "是否生成音频，默认不生成。")
              .defaultValue(false),
          PERSON_GENERATION,
          RESIZE_MODE,
          Field.of(
                  "enhance_prompt",
                  new FieldType.TrueOnly(),
                  "R69",
                  "Whether the upstream enhances the prompt. Can only be true.",
                  "是否由上游增强提示词，只能为 true。")
              .defaultValue(true),
          Field.of(
                  "sample_count",
                  FieldType.WholeNumber.between(1, 1),
                  "R71",
                  "Number of videos. Can only be 1.",
                  "生成数量，只能为 1。")
              .withAliases("n"));

  private static final List<Rule> RULES =
      List.of(
          SharedRules.promptAlways("R60"),
          new Rule.Needs(
              "R64",
              present("last_frame_image"),
              present("first_frame_image"),
              violation("last_frame_image", Reason.FIRST_FRAME_REQUIRED),
              new LocalizedText(
                  "last_frame_image requires first_frame_image",
                  "last_frame_image 必须与 first_frame_image 同时传入")),
          new Rule.Ignores(
              "R68",
              not(present("first_frame_image")),
              "resize_mode",
              new LocalizedText(
                  "{path} is ignored without first_frame_image", "{path} 已忽略：仅适用于图生视频")));

  @Override
  public List<ModelSpec> models() {
    return List.of(
        model(
            "veo3.1-fast-official",
            new LocalizedText("Google Veo 3.1, fast version.", "Veo 3.1 官方快速版。")),
        model(
            "veo3.1-quality-official",
            new LocalizedText("Google Veo 3.1, quality version.", "Veo 3.1 官方高质量版。")));
  }

  private static ModelSpec model(String id, LocalizedText about) {
    return new ModelSpec(
        id,
        "veo3.1",
        about,
        FIELDS,
        RULES,
        UndeclaredFieldPolicy.ofFacts(
            new ModelFacts(List.of("720p", "1080p", "4k"), true),
            FrameFields.ofFields("first_frame_image", "last_frame_image")),
        Veo31::interpret);
  }

  private static Interpretation interpret(ParsedRequest request) {
    var generation =
        new Generation(
            request.spec().id(),
            request.text("prompt"),
            request.text("negative_prompt"),
            List.of(),
            new MediaInputs(images(request), List.of(), List.of()),
            output(request),
            controls(request));
    return new Interpretation(generation, request.normalized());
  }

  private static List<Image> images(ParsedRequest request) {
    var images = new ArrayList<Image>(0);
    KlingReader.addImage(request, "first_frame_image", Image.Role.FIRST_FRAME, images);
    KlingReader.addImage(request, "last_frame_image", Image.Role.LAST_FRAME, images);
    return images;
  }

  private static OutputSpec output(ParsedRequest request) {
    return new OutputSpec(
        request.whole("duration"),
        OutputNames.qualityOf(request.text("resolution")),
        OutputNames.shapeOf(request.text("aspect_ratio")),
        request.text("resize_mode").equals("crop") ? OutputSpec.Fit.CROP : OutputSpec.Fit.PAD,
        request.flag("generate_audio"),
        false);
  }

  private static GenerationControls controls(ParsedRequest request) {
    return new GenerationControls(
        GenerationControls.ShotMode.ONE_SHOT,
        request.text("person_generation").equals("allow_adult"),
        request.has("seed")
            ? new GenerationControls.Seed.Given(request.value("seed").longValue())
            : new GenerationControls.Seed.Unset(),
        new GenerationControls.Guidance.Unset());
  }
}
