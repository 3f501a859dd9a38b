package filmgate.catalogue.models;

import static filmgate.catalogue.Condition.not;
import static filmgate.catalogue.Condition.present;
import static filmgate.catalogue.Rule.blame;

import filmgate.catalogue.Family;
import filmgate.catalogue.Field;
import filmgate.catalogue.Fields;
import filmgate.catalogue.Generation;
import filmgate.catalogue.Interpretation;
import filmgate.catalogue.Kind;
import filmgate.catalogue.Kind.MediaKind;
import filmgate.catalogue.Kind.Option;
import filmgate.catalogue.Media;
import filmgate.catalogue.ModelSpec;
import filmgate.catalogue.ModelSpec.Extras;
import filmgate.catalogue.ModelSpec.Facts;
import filmgate.catalogue.Output;
import filmgate.catalogue.Picture;
import filmgate.catalogue.Preset;
import filmgate.catalogue.Reading;
import filmgate.catalogue.Reason;
import filmgate.catalogue.Rule;
import filmgate.catalogue.Steering;
import filmgate.catalogue.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code veo3.1-fast-official} and {@code veo3.1-quality-official} (contract 1.5). */
public final class Veo31 implements Family {
  private static final Words FIRST = new Words("The first frame.", "首帧图片 URL，用于图生视频。");
  private static final Words LAST =
      new Words(
          "The last frame, together with first_frame_image.", "尾帧图片 URL，与 first_frame_image 配合使用。");
  private static final Kind PICTURE = new Kind.Url(MediaKind.IMAGE);

  private static final Field RESOLUTION =
      Field.of(
              "resolution",
              new Kind.Choice(
                  List.of(Option.of("720p"), Option.of("1080p"), Option.of("4k")), true),
              "R63",
              new Words("Lines of the film.", "视频分辨率。"))
          .preset("720p");

  private static final Field PERSON_GENERATION =
      Field.of(
              "person_generation",
              new Kind.Choice(
                  List.of(Option.of("allow_adult"), Option.of("disallow", "dont_allow")), false),
              "R67",
              new Words("Whether adult persons may appear.", "人物生成策略。"))
          .preset("allow_adult");

  private static final Field RESIZE_MODE =
      Field.of(
              "resize_mode",
              Kind.Choice.of("pad", "crop"),
              "R68",
              new Words("How a picture of another shape is fitted in.", "图片缩放策略（图生视频时生效）。"))
          .preset(Preset.nullWhen(not(present("first_frame_image")), "pad"));

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.limits(new Kind.Text(Kind.TEXT_MAX), "R60"),
          SharedFields.NEGATIVE_PROMPT.limits(new Kind.Text(Kind.TEXT_MAX), "R60"),
          Field.of(
                  "duration",
                  new Kind.WholeOf(List.of(4, 6, 8)),
                  "R61",
                  new Words("Length in seconds: 4, 6 or 8.", "视频时长（秒）：4 / 6 / 8，不要加引号。"))
              .preset(8),
          SharedFields.ASPECT_RATIO
              .limits(Kind.Choice.of("16:9", "9:16"), "R62")
              .saying(new Words("Proportions of the frame.", "视频宽高比。")),
          RESOLUTION,
          Field.of("first_frame_image", PICTURE, "R70", FIRST),
          Field.of("last_frame_image", PICTURE, "R64", LAST),
          Field.of(
              "seed",
              Kind.Whole.between(0, 4_294_967_295L),
              "R65",
              new Words("What the randomness starts from.", "随机种子，用于复现生成结果。")),
          Field.of(
                  "generate_audio",
                  new Kind.Flag(),
                  "R66",
                  new Words(
                      "Whether the film has sound; false unless asked for, unlike elsewhere.",
                      "是否生成音频，默认 false。"))
              .preset(false),
          PERSON_GENERATION,
          RESIZE_MODE,
          Field.of(
                  "enhance_prompt",
                  new Kind.OnlyTrue(),
                  "R69",
                  new Words("May only be true.", "是否启用上游提示词增强，只能设置为 true。"))
              .preset(true),
          Field.of(
                  "sample_count",
                  Kind.Whole.between(1, 1),
                  "R71",
                  new Words("How many films; 1.", "生成数量，只能为 1。"))
              .alias("n"));

  private static final List<Rule> RULES =
      List.of(
          SharedRules.promptAlways("R60"),
          new Rule.Needs(
              "R64",
              present("last_frame_image"),
              present("first_frame_image"),
              blame("last_frame_image", Reason.FIRST_FRAME_REQUIRED),
              new Words(
                  "last_frame_image needs first_frame_image",
                  "last_frame_image 必须与 first_frame_image 同时传")),
          new Rule.Ignores(
              "R68",
              not(present("first_frame_image")),
              "resize_mode",
              new Words("{path} changes nothing without a picture", "文生视频不适用 {path}，已忽略")));

  @Override
  public List<ModelSpec> models() {
    return List.of(
        model(
            "veo3.1-fast-official",
            new Words("Google Veo 3.1, the fast edition.", "Veo 3.1 官方快速版")),
        model(
            "veo3.1-quality-official",
            new Words("Google Veo 3.1, the quality edition.", "Veo 3.1 官方高质量版")));
  }

  private static ModelSpec model(String id, Words about) {
    var facts =
        new Facts(List.of("720p", "1080p", "4k"), List.of("first_frame", "last_frame"), true);
    return new ModelSpec(
        id,
        "veo3.1",
        about,
        FIELDS,
        RULES,
        new Extras(Set.of(), Map.of(), facts),
        Veo31::interpret);
  }

  private static Interpretation interpret(Reading reading) {
    var generation =
        new Generation(
            reading.spec().id(),
            reading.text("prompt"),
            reading.text("negative_prompt"),
            List.of(),
            new Media(pictures(reading), List.of(), List.of()),
            output(reading),
            steering(reading));
    return new Interpretation(generation, reading.normalized());
  }

  private static List<Picture> pictures(Reading reading) {
    var pictures = new ArrayList<Picture>(0);
    add(reading, "first_frame_image", Picture.Role.FIRST_FRAME, pictures);
    add(reading, "last_frame_image", Picture.Role.LAST_FRAME, pictures);
    return pictures;
  }

  private static void add(Reading reading, String field, Picture.Role role, List<Picture> to) {
    if (reading.has(field)) {
      to.add(new Picture(reading.path(field), reading.text(field), role));
    }
  }

  private static Output output(Reading reading) {
    return new Output(
        reading.whole("duration"),
        Spellings.quality(reading.text("resolution")),
        Spellings.shape(reading.text("aspect_ratio")),
        reading.text("resize_mode").equals("crop") ? Output.Fit.CROP : Output.Fit.PAD,
        reading.flag("generate_audio"),
        false);
  }

  private static Steering steering(Reading reading) {
    return new Steering(
        Steering.Shooting.ONE_SHOT,
        reading.text("person_generation").equals("allow_adult"),
        reading.has("seed")
            ? new Steering.Seed.Given(reading.value("seed").longValue())
            : new Steering.Seed.Unset(),
        new Steering.Guidance.Unset());
  }
}
