package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.any;
import static filmgate.catalogue.spec.Condition.anyItem;
import static filmgate.catalogue.spec.Condition.atLeast;
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
import filmgate.catalogue.spec.FrameFields.FrameTarget;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ModelSpec.ModelFacts;
import filmgate.catalogue.spec.ModelSpec.UndeclaredFieldPolicy;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;
import java.util.stream.Stream;

/** {@code kling-v3}: shots, elements, first and last frame, and audio in every mode. */
public final class KlingV3 implements Family {
  private static final Condition FIRST_FRAME =
      any(present("image_urls"), anyItem("image_with_roles", "role", "first_frame"));

  private static final Field LAST_FRAME_IMAGE =
      Field.of(
              "last_frame_image",
              new FieldType.MediaUrl(MediaKind.IMAGE),
              "R16",
              "The last frame. Requires a first frame in image_urls.",
              "尾帧图片，需与 image_urls 中的首帧一起使用。")
          .withAliases("last_frame");

  private static final FrameFields FRAMES =
      new FrameFields(
          new FrameTarget.ItemAt("image_urls", 0), new FrameTarget.OwnField("last_frame_image"));

  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT,
          SharedFields.NEGATIVE_PROMPT,
          SharedFields.MODE,
          SharedFields.DURATION,
          SharedFields.ASPECT_RATIO.defaultValue(DefaultValue.nullUnless(FIRST_FRAME, "16:9")),
          SharedFields.IMAGE_URLS,
          SharedFields.WATERMARK,
          SharedFields.AUDIO,
          SharedFields.MULTI_SHOT,
          SharedFields.SHOT_TYPE,
          SharedFields.MULTI_PROMPT,
          SharedFields.ELEMENT_LIST,
          SharedFields.imageWithRoles("first_frame", "last_frame"),
          LAST_FRAME_IMAGE);

  private static final List<Rule> OWN_RULES =
      List.of(
          SharedRules.promptOr(
              "R30",
              new LocalizedText(
                  "prompt is required unless images or multi_prompt are given",
                  "prompt 为必填项（传入图片或 multi_prompt 时可省略）"),
              present("image_urls"),
              present("image_with_roles"),
              present("multi_prompt")),
          new Rule.Needs(
              "R16",
              present("last_frame_image"),
              FIRST_FRAME,
              violation("last_frame_image", Reason.FIRST_FRAME_REQUIRED),
              new LocalizedText(
                  "{path} requires a first frame; send it in image_urls",
                  "不能只传尾帧（{path}），请同时用 image_urls 传入首帧")),
          never(
              "R16",
              all(
                  present("last_frame_image"),
                  any(atLeast("image_urls", 2), anyItem("image_with_roles", "role", "last_frame"))),
              violation("last_frame_image", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "{path} is a second last frame; send only one", "{path} 与已有尾帧重复，请只传其中一个")));

  @Override
  public List<ModelSpec> models() {
    var rules =
        Stream.of(OWN_RULES, SharedRules.roles(), SharedRules.shots(), SharedRules.elements())
            .flatMap(List::stream)
            .toList();
    return List.of(
        new ModelSpec(
            "kling-v3",
            "kling-v3",
            new LocalizedText(
                "Kling v3: text or images to video, with several shots.", "可灵 v3：文生视频、图生视频，支持多镜头。"),
            FIELDS,
            rules,
            UndeclaredFieldPolicy.ofFacts(
                new ModelFacts(List.of("720p", "1080p", "4k"), true), FRAMES),
            KlingReader::frames));
  }
}
