package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields that carry paid content. A model without them refuses them (rule R13a). */
public enum ContentField {
  IMAGE_URLS("image_urls", Material.IMAGE),
  IMAGE_WITH_ROLES("image_with_roles", Material.IMAGE),
  FIRST_FRAME_IMAGE("first_frame_image", Material.IMAGE),
  LAST_FRAME_IMAGE("last_frame_image", Material.IMAGE),
  LAST_FRAME("last_frame", Material.IMAGE),
  IMAGE("image", Material.IMAGE),
  LAST_IMAGE("last_image", Material.IMAGE),
  VIDEO_LIST("video_list", Material.CLIP),
  ELEMENT_LIST("element_list", Material.ELEMENT),
  MULTI_PROMPT("multi_prompt", Material.SHOT);

  private static final Map<String, ContentField> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(ContentField::fieldName, Function.identity()));

  private final String fieldName;
  private final Material content;

  ContentField(String fieldName, Material content) {
    this.fieldName = fieldName;
    this.content = content;
  }

  String fieldName() {
    return fieldName;
  }

  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  public static boolean isContentField(String name) {
    return BY_NAME.containsKey(name);
  }

  /** The content field whose name differs at most in case, hyphens, and underscores. */
  public static Optional<String> findTwin(String name) {
    return BY_NAME.keySet().stream().filter(own -> ForeignMeaning.isTwin(own, name)).findFirst();
  }

  /** What a caller of {@code spec} can do instead. */
  public static LocalizedText alternativeFor(String name, ModelSpec spec) {
    var foreign = BY_NAME.get(name);
    return alternativeFor(foreign == null ? Material.SHOT : foreign.content, spec);
  }

  /** Where a caller of {@code spec} sends images, or a clip. */
  public static LocalizedText mediaOf(boolean clip, ModelSpec spec) {
    return alternativeFor(clip ? Material.CLIP : Material.IMAGE, spec);
  }

  private static LocalizedText alternativeFor(Material content, ModelSpec spec) {
    var own =
        Arrays.stream(values())
            .filter(field -> field.content == content && spec.fields().contains(field.fieldName))
            .map(ContentField::fieldName)
            .collect(Collectors.joining(", "));
    return own.isEmpty()
        ? content.elsewhere()
        : new LocalizedText("use " + own + " instead", "请改用 " + own);
  }

  private enum Material {
    IMAGE,
    CLIP,
    ELEMENT,
    SHOT;

    private LocalizedText elsewhere() {
      return switch (this) {
        case IMAGE -> new LocalizedText("this model does not accept images", "该模型不支持图片");
        case CLIP -> new LocalizedText("use the model kling-v3-omni", "请改用模型 kling-v3-omni");
        case ELEMENT ->
            new LocalizedText(
                "use the model kling-v3 or kling-v3-omni", "请改用模型 kling-v3 或 kling-v3-omni");
        case SHOT ->
            new LocalizedText(
                "use the model kling-v3 or kling-v3-omni for several shots",
                "多镜头请改用模型 kling-v3 或 kling-v3-omni");
      };
    }
  }
}
