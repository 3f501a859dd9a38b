package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.anyItem;
import static filmgate.catalogue.spec.Condition.atLeast;
import static filmgate.catalogue.spec.Condition.is;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.never;
import static filmgate.catalogue.spec.Rule.violation;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.FrameFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ModelSpec.ModelFacts;
import filmgate.catalogue.spec.ModelSpec.UndeclaredFieldPolicy;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;
import java.util.stream.Stream;

/** {@code kling-v3-omni}: images that the prompt refers to, and a clip to edit. */
public final class KlingV3Omni implements Family {
  private static final Condition BASE = anyItem("video_list", "refer_type", "base");
  private static final Condition FEATURE = anyItem("video_list", "refer_type", "feature");
  private static final Condition FIRST_FRAME =
      any(anyItem("image_with_roles", "role", "first_frame"), all(FEATURE, present("image_urls")));

  private static final Field IMAGE_URLS =
      SharedFields.IMAGE_URLS
          .withType(new FieldType.MediaUrls(MediaKind.IMAGE, 0, FieldType.IMAGES_MAX), "R49")
          .describedAs(
              "Images that prompts refer to by <<<image_N>>>, counted from 1.",
              "图片 URL 数组，在提示词中通过 <<<image_N>>> 引用，从 1 开始计数。");

  private static final Field VIDEO_LIST =
      Field.of(
          "video_list",
          new FieldType.ObjectList(
              Fields.of(
                  Field.of(
                          "video_url",
                          new FieldType.MediaUrl(MediaKind.VIDEO),
                          "R43",
                          "URL of the clip, MP4 or MOV.",
                          "视频 URL，仅支持 MP4 和 MOV。")
                      .asRequired(),
                  Field.of(
                          "refer_type",
                          FieldType.Choice.of("base", "feature"),
                          "R43",
                          "base: the clip is edited; feature: the clip is a reference.",
                          "base：待编辑视频；feature：特征参考视频。")
                      .defaultValue("base"),
                  Field.of(
                          "keep_original_sound",
                          FieldType.Choice.of("no", "yes"),
                          "R43",
                          "Whether the original audio is kept.",
                          "是否保留原声。")
                      .defaultValue("no")),
              1),
          "R42",
          "One clip to edit or to use as a reference.",
          "待编辑或参考的视频，最多 1 段。");

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT,
          SharedFields.NEGATIVE_PROMPT.withType(new FieldType.Text(2500), "R47"),
          SharedFields.MODE,
          SharedFields.DURATION,
          SharedFields.ASPECT_RATIO
              .defaultValue(DefaultValue.nullUnless(any(BASE, FIRST_FRAME), "16:9"))
              .describedAs(
                  "Aspect ratio of the video. Without it, the video has the ratio of the clip that"
                      + " it edits or of the first frame, as they are displayed: a rotated clip"
                      + " counts as rotated.",
                  "视频宽高比。未指定时，与待编辑视频或首帧的显示比例一致（旋转后的视频按旋转后计算）。"),
          IMAGE_URLS,
          SharedFields.imageWithRoles("first_frame", "last_frame", "reference"),
          VIDEO_LIST,
          SharedFields.MULTI_SHOT,
          SharedFields.SHOT_TYPE,
          SharedFields.MULTI_PROMPT,
          SharedFields.ELEMENT_LIST,
          SharedFields.WATERMARK,
          SharedFields.AUDIO);

  private static final List<Rule> PROMPTS =
      List.of(
          SharedRules.promptOr(
              "R48",
              new LocalizedText(
                  "prompt is required unless multi_prompt is given",
                  "prompt 为必填项（传入 multi_prompt 时可省略）"),
              present("multi_prompt")),
          new Rule.ImageReferencesExist(
              "R50",
              SharedRules.TEXTS,
              List.of("image_urls", "image_with_roles"),
              new LocalizedText(
                  "{path} refers to <<<image_{number}>>>, but the request has {count} images,"
                      + " counted from 1",
                  "{path} 引用了 <<<image_{number}>>>，但请求中只有 {count} 张图片（从 1 开始计数）")),
          new Rule.FirstImageReferenced(
              "R49",
              SharedRules.TEXTS,
              "image_urls",
              new LocalizedText(
                  "with image_urls and no <<<image_N>>> in any prompt, <<<image_1>>> is put in"
                      + " front",
                  "传入 image_urls 但提示词中没有 <<<image_N>>> 时，自动在最前面添加 <<<image_1>>>")));

  private static final List<Rule> CLIPS =
      List.of(
          never(
              "R44",
              all(BASE, anyItem("image_with_roles", "role", "first_frame", "last_frame")),
              violation("image_with_roles", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "a clip with refer_type=base excludes a first and a last frame; remove them",
                  "refer_type=base（或省略）时不能使用首帧和尾帧，请删除")),
          never(
              "R45",
              all(FEATURE, atLeast("image_urls", 2)),
              violation("image_urls", Reason.TOO_MANY_ITEMS),
              new LocalizedText(
                  "with refer_type=feature, image_urls must contain only the first frame",
                  "refer_type=feature 时，image_urls 只能包含首帧图片")),
          never(
              "R45",
              all(FEATURE, anyItem("image_with_roles", "role", "last_frame", "reference")),
              violation("image_with_roles", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "with refer_type=feature, image_with_roles must contain only a first_frame",
                  "refer_type=feature 时，image_with_roles 只能包含 first_frame")),
          new Rule.Ignores(
              "R46",
              all(present("video_list"), is("audio", true)),
              "audio",
              new LocalizedText(
                  "{path} is ignored with video_list", "{path} 已忽略：与 video_list 同时使用时不生效")),
          new Rule.Ignores(
              "R51",
              BASE,
              "duration",
              new LocalizedText(
                  "{path} is ignored: the video is as long as the clip",
                  "{path} 已忽略：视频时长以传入的视频为准")));

  @Override
  public List<ModelSpec> models() {
    var rules =
        Stream.of(PROMPTS, SharedRules.roles(), SharedRules.shots(), SharedRules.elements(), CLIPS)
            .flatMap(List::stream)
            .toList();
    return List.of(
        new ModelSpec(
            "kling-v3-omni",
            "kling-v3-omni",
            new LocalizedText(
                "Kling v3 Omni: images and a clip that the prompt refers to.",
                "可灵 v3 Omni：在提示词中引用图片和视频。"),
            FIELDS,
            rules,
            UndeclaredFieldPolicy.ofFacts(
                new ModelFacts(List.of("720p", "1080p", "4k"), true),
                FrameFields.ofRoles("image_with_roles")),
            KlingReader::references));
  }
}
