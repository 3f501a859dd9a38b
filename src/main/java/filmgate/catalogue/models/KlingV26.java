package filmgate.catalogue.models;

import static filmgate.catalogue.spec.Condition.all;
import static filmgate.catalogue.spec.Condition.atLeast;
import static filmgate.catalogue.spec.Condition.is;
import static filmgate.catalogue.spec.Condition.present;
import static filmgate.catalogue.spec.Rule.never;
import static filmgate.catalogue.spec.Rule.violation;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.FrameFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ModelSpec.ModelFacts;
import filmgate.catalogue.spec.ModelSpec.UndeclaredFieldPolicy;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code kling-v2-6}: audio or a last frame, in pro mode only. */
public final class KlingV26 implements Family {
  private static final Fields FIELDS =
      Fields.of(
          SharedFields.PROMPT.withType(new FieldType.Text(2500), "R33"),
          SharedFields.MODE
              .withType(FieldType.Choice.of("std", "pro"), "R34")
              .describedAs(
                  "Quality: std is 720p and silent, pro is 1080p.",
                  "生成模式：std 为 720p（无声），pro 为 1080p。"),
          SharedFields.DURATION
              .withType(new FieldType.IntegerChoice(List.of(5, 10)), "R35")
              .describedAs(
                  "Length in seconds: 5 or 10, a number without quotes.",
                  "视频时长（秒）：5 或 10，必须是数字，不加引号。"),
          SharedFields.ASPECT_RATIO.defaultValue(
              DefaultValue.nullUnless(present("image_urls"), "16:9")),
          SharedFields.NEGATIVE_PROMPT,
          SharedFields.IMAGE_URLS,
          SharedFields.AUDIO.describedAs(
              "Whether the video has audio; mode pro only.", "是否生成音频，仅 mode=pro 可用。"),
          SharedFields.WATERMARK);

  private static final List<Rule> RULES =
      List.of(
          SharedRules.promptAlways("R33"),
          new Rule.Needs(
              "R36",
              atLeast("image_urls", 2),
              is("mode", "pro"),
              violation("image_urls", Reason.REQUIRES_PRO_MODE),
              new LocalizedText(
                  "a last frame (2 images) requires mode=pro; with mode=std, send 1 image",
                  "首尾帧（2 张图片）仅支持 mode=pro；mode=std 时请只传 1 张图片")),
          new Rule.Needs(
              "R37",
              is("audio", true),
              is("mode", "pro"),
              violation("audio", Reason.REQUIRES_PRO_MODE),
              new LocalizedText(
                  "audio=true requires mode=pro; with mode=std, videos are silent",
                  "audio=true 仅支持 mode=pro；mode=std 仅支持无声视频")),
          never(
              "R38",
              all(is("mode", "pro"), atLeast("image_urls", 2), is("audio", true)),
              violation("audio", Reason.CONFLICTING_PARAMETERS),
              new LocalizedText(
                  "audio=true and a last frame (2 images) exclude each other; send only one",
                  "尾帧（2 张图片）与 audio=true 不能同时使用，请只传其中一个")));

  private static final UndeclaredFieldPolicy EXTRAS =
      new UndeclaredFieldPolicy(
          Set.of("multi_shot", "shot_type"),
          Map.of(
              "voice_list",
              new LocalizedText(
                  "{path} is ignored: voices cannot be chosen", "{path} 已忽略：暂不支持指定音色")),
          new ModelFacts(List.of("720p", "1080p"), true),
          FrameFields.ofItems("image_urls"));

  @Override
  public List<ModelSpec> models() {
    return List.of(
        new ModelSpec(
            "kling-v2-6",
            "kling-v2-6",
            new LocalizedText(
                "Kling v2.6: text or images to video, 5 or 10 s.", "可灵 v2.6：文生视频、图生视频，5 或 10 秒。"),
            FIELDS,
            RULES,
            EXTRAS,
            KlingReader::frames));
  }
}
