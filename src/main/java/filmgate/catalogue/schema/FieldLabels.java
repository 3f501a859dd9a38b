package filmgate.catalogue.schema;

import static java.util.stream.Collectors.toUnmodifiableMap;

import filmgate.text.LocalizedText;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The names of fields in forms. A field has the same name in every model. */
final class FieldLabels {
  private static final Map<String, LocalizedText> BY_NAME =
      Stream.of(
              label("prompt", "Prompt", "提示词"),
              label("negative_prompt", "Negative prompt", "负面提示词"),
              label("mode", "Quality", "生成模式"),
              label("duration", "Duration", "时长"),
              label("aspect_ratio", "Aspect ratio", "宽高比"),
              label("image_urls", "Images", "图片"),
              label("watermark", "Watermark", "水印"),
              label("audio", "Audio", "音频"),
              label("multi_shot", "Several shots", "多镜头"),
              label("shot_type", "Who decides the shots", "分镜方式"),
              label("multi_prompt", "Shots", "分镜"),
              label("index", "Number", "序号"),
              label("element_list", "Elements", "主体"),
              label("name", "Name", "名称"),
              label("description", "Description", "描述"),
              label("element_input_urls", "Images", "图片"),
              label("element_id", "Library id", "主体库编号"),
              label("image_with_roles", "Images with roles", "带角色的图片"),
              label("url", "Image", "图片"),
              label("role", "Role", "角色"),
              label("last_frame_image", "Last frame", "尾帧"),
              label("first_frame_image", "First frame", "首帧"),
              label("metadata", "Metadata", "元数据"),
              label("external_id", "External id", "外部编号"),
              label("expires_in", "Start within", "最长排队时间"),
              label("retention_hours", "Retention", "保留时长"),
              label("webhook", "Webhook", "Webhook"),
              label("callback_url", "Callback URL", "回调地址"),
              label("language", "Language of messages", "消息语言"),
              label("provider", "Channels", "渠道"),
              label("only", "Only", "仅使用"),
              label("order", "Order", "优先顺序"),
              label("allow_fallbacks", "Allow others", "允许其他渠道"),
              label("dry_run", "Dry run", "试运行"),
              label("video_list", "Clips", "视频"),
              label("video_url", "Clip", "视频"),
              label("refer_type", "Use as", "用途"),
              label("keep_original_sound", "Keep the original audio", "保留原声"),
              label("resolution", "Resolution", "分辨率"),
              label("seed", "Seed", "随机种子"),
              label("generate_audio", "Audio", "音频"),
              label("person_generation", "People", "人物生成"),
              label("resize_mode", "Fit of images", "图片适应方式"),
              label("enhance_prompt", "Enhance the prompt", "增强提示词"),
              label("sample_count", "Number of videos", "生成数量"),
              label("n", "Number of videos", "生成数量"),
              label("image", "First frame", "首帧"),
              label("last_image", "Last frame", "尾帧"),
              label("cfg_scale", "Prompt strength", "提示词相关度"))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private FieldLabels() {}

  private static Map.Entry<String, LocalizedText> label(String name, String en, String zh) {
    return Map.entry(name, new LocalizedText(en, zh));
  }

  /** The label of the field with this name; every field of the catalogue has one. */
  static LocalizedText of(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }
}
