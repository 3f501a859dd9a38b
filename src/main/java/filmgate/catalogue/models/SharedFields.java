package filmgate.catalogue.models;

import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.FieldType.Option;
import filmgate.catalogue.spec.Fields;
import java.util.List;

/** Fields that several families share. */
final class SharedFields {
  static final Field PROMPT =
      Field.of(
          "prompt",
          new FieldType.Text(FieldType.TEXT_MAX),
          "R30",
          "What the video shows: scene, action, style.",
          "提示词：描述场景、动作和风格。");

  static final Field NEGATIVE_PROMPT =
      Field.of(
          "negative_prompt",
          new FieldType.Text(FieldType.TEXT_MAX),
          "text-limit",
          "What the video must not show.",
          "负面提示词：不希望出现的内容。");

  static final Field MODE =
      Field.of(
              "mode",
              FieldType.Choice.of("std", "pro", "4k"),
              "R14",
              "Quality: std is 720p, pro is 1080p, 4k is 2160p.",
              "生成模式：std 为 720p，pro 为 1080p，4k 为 2160p。")
          .defaultValue("std");

  static final Field DURATION =
      Field.of(
              "duration",
              FieldType.WholeNumber.between(3, 15),
              "R15",
              "Length in seconds: 3 to 15, a number without quotes.",
              "视频时长（秒）：3 到 15，必须是数字，不加引号。")
          .defaultValue(5);

  static final Field ASPECT_RATIO =
      Field.of(
              "aspect_ratio",
              FieldType.Choice.of("16:9", "9:16", "1:1"),
              "R10a",
              "Aspect ratio of the video. Without it, the video has the ratio of the first frame if"
                  + " there is one, as it is displayed: a rotated image counts as rotated.",
              "视频宽高比。传入首帧且未指定时，与首帧的显示比例一致（旋转后的图片按旋转后计算）。")
          .withAliases("size")
          .defaultValue("16:9");

  static final Field IMAGE_URLS =
      Field.of(
          "image_urls",
          new FieldType.MediaUrls(MediaKind.IMAGE, 0, 2),
          "R12",
          "At most 2 images: the first frame, then the last frame.",
          "图片 URL 数组，最多 2 张：依次为首帧和尾帧。");

  static final Field WATERMARK =
      Field.of(
              "watermark",
              new FieldType.Flag(),
              "R28",
              "Whether the video has a watermark.",
              "是否添加水印。")
          .defaultValue(false);

  static final Field AUDIO =
      Field.of("audio", new FieldType.Flag(), "R29", "Whether the video has audio.", "是否生成音频。")
          .defaultValue(false);

  static final Field MULTI_SHOT =
      Field.of(
              "multi_shot",
              new FieldType.Flag(),
              "R17",
              "Whether the video has several shots.",
              "是否启用多镜头。")
          .defaultValue(false);

  static final Field SHOT_TYPE =
      Field.of(
          "shot_type",
          new FieldType.Choice(
              List.of(Option.of("customize"), Option.of("intelligence", "intelligent")), false),
          "R17",
          "Who decides the shots: multi_prompt (customize) or the model (intelligence).",
          "分镜方式：customize（由 multi_prompt 指定）或 intelligence（由模型决定）。");

  private static final Field SHOT_PROMPT =
      Field.of(
              "prompt",
              new FieldType.Text(512),
              "R20",
              "What the shot shows.",
              "该分镜的提示词，最多 512 个字符。")
          .asRequired();

  private static final Field SHOT_INDEX =
      Field.of(
          "index",
          new FieldType.Index(),
          "R19",
          "Number of the shot, counted from 1 without a gap.",
          "分镜序号，从 1 开始连续递增。");

  private static final Field SHOT_DURATION =
      Field.of(
          "duration",
          FieldType.WholeNumber.atLeast(1),
          "R21",
          "Length of the shot in seconds, at least 1.",
          "该分镜的时长（秒），不小于 1。");

  static final Field MULTI_PROMPT =
      Field.of(
          "multi_prompt",
          new FieldType.ObjectList(
              Fields.of(SHOT_INDEX.asRequired(), SHOT_PROMPT, SHOT_DURATION.asRequired()), 6),
          "R18",
          "1 to 6 shots in order. Their durations add up to duration.",
          "分镜数组，1 到 6 个，时长之和等于 duration。");

  /** Shots without a required index or duration (rule R86). */
  static final Field LENIENT_MULTI_PROMPT =
      MULTI_PROMPT.withType(
          new FieldType.ObjectList(Fields.of(SHOT_INDEX, SHOT_PROMPT, SHOT_DURATION), 6), "R86");

  static final Field ELEMENT_LIST =
      Field.of(
          "element_list",
          new FieldType.ObjectList(elementParts(), 3),
          "R23",
          "At most 3 elements that prompts refer to by @name.",
          "主体数组，最多 3 个，在提示词中通过 @name 引用。");

  static Field imageWithRoles(String... roles) {
    return Field.of(
        "image_with_roles",
        new FieldType.ObjectList(
            Fields.of(
                Field.of(
                        "url",
                        new FieldType.MediaUrl(MediaKind.IMAGE),
                        "R41",
                        "URL of the image.",
                        "图片 URL。")
                    .asRequired(),
                Field.of("role", FieldType.Choice.of(roles), "R41", "Role of the image.", "图片角色。")
                    .asRequired()),
            FieldType.IMAGES_MAX),
        "R41",
        "Images with roles; an alternative to image_urls.",
        "带角色的图片数组，与 image_urls 二选一。");
  }

  private static Fields elementParts() {
    return Fields.of(
        Field.of(
            "name", new FieldType.Text(FieldType.TEXT_MAX), "R24", "Name of the element.", "主体名称。"),
        Field.of(
            "description",
            new FieldType.Text(FieldType.TEXT_MAX),
            "R24",
            "What the element looks like.",
            "主体描述。"),
        Field.of(
            "element_input_urls",
            new FieldType.MediaUrls(MediaKind.IMAGE, 2, 4),
            "R24",
            "2 to 4 images, the first one frontal.",
            "2 到 4 张图片，第 1 张为正面图。"),
        Field.of(
            "element_id",
            new FieldType.LibraryId(),
            "R25",
            "Id in the upstream's element library, instead of the other fields.",
            "主体库编号，用于代替其他字段。"));
  }

  private SharedFields() {}
}
