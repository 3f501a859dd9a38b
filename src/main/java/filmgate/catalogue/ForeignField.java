package filmgate.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields that carry paid content: with a model that does not know them they are refused (R13a). */
enum ForeignField {
  IMAGE_URLS("image_urls", Content.PICTURE),
  IMAGE_WITH_ROLES("image_with_roles", Content.PICTURE),
  FIRST_FRAME_IMAGE("first_frame_image", Content.PICTURE),
  LAST_FRAME_IMAGE("last_frame_image", Content.PICTURE),
  LAST_FRAME("last_frame", Content.PICTURE),
  IMAGE("image", Content.PICTURE),
  LAST_IMAGE("last_image", Content.PICTURE),
  VIDEO_LIST("video_list", Content.CLIP),
  ELEMENT_LIST("element_list", Content.ELEMENT),
  MULTI_PROMPT("multi_prompt", Content.SHOT);

  private static final Map<String, ForeignField> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(ForeignField::word, Function.identity()));

  private final String word;
  private final Content content;

  ForeignField(String word, Content content) {
    this.word = word;
    this.content = content;
  }

  String word() {
    return word;
  }

  static Set<String> words() {
    return BY_WORD.keySet();
  }

  static boolean knows(String name) {
    return BY_WORD.containsKey(name);
  }

  /** What to do instead, for a caller of {@code spec}. */
  static Words instead(String name, ModelSpec spec) {
    var foreign = BY_WORD.get(name);
    var content = foreign == null ? Content.SHOT : foreign.content;
    var own =
        Arrays.stream(values())
            .filter(field -> field.content == content && spec.fields().has(field.word))
            .map(ForeignField::word)
            .collect(Collectors.joining(", "));
    return own.isEmpty() ? content.elsewhere() : new Words("use " + own + " instead", "请改用 " + own);
  }

  private enum Content {
    PICTURE,
    CLIP,
    ELEMENT,
    SHOT;

    private Words elsewhere() {
      return switch (this) {
        case PICTURE -> new Words("this model takes no pictures", "该模型不接受图片");
        case CLIP -> new Words("use the model kling-v3-omni for it", "请改用模型 kling-v3-omni");
        case ELEMENT ->
            new Words(
                "use the model kling-v3 or kling-v3-omni for it", "请改用模型 kling-v3 或 kling-v3-omni");
        case SHOT ->
            new Words(
                "use the model kling-v3 or kling-v3-omni for several shots",
                "多镜头请改用模型 kling-v3 或 kling-v3-omni");
      };
    }
  }
}
