package filmgate.provider.local;

import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.Guidance;
import filmgate.render.spec.CaptionText;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.task.TaskWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The warnings for what the local renderer does not support in a generation, or leaves out of the
 * texts of its video.
 */
final class UnsupportedFeatures {
  private static final String REASON = "no_effect_locally";

  private UnsupportedFeatures() {}

  static List<TaskWarning> of(Generation generation, RenderSpec video) {
    var warnings = new ArrayList<TaskWarning>();
    if (generation.controls().guidance() instanceof Guidance.Scale) {
      warnings.add(
          warning(
              "cfg_scale", "The local renderer does not use cfg_scale.", "本地渲染器不使用 cfg_scale。"));
    }
    addText(generation, video, warnings);
    generation.media().elements().forEach(element -> addElement(element, warnings));
    return warnings;
  }

  private static void addText(Generation generation, RenderSpec video, List<TaskWarning> warnings) {
    if (!shownTexts(video).allMatch(CaptionText::isComplete)) {
      warnings.add(omitted("prompt", "The text over the image leaves out", "画面上的文字"));
    }
    if (!cardLabels(generation, video).allMatch(CaptionText::isComplete)) {
      warnings.add(omitted("element_list", "The label of a card leaves out", "卡片标签"));
    }
  }

  private static TaskWarning omitted(String param, String english, String chinese) {
    return new TaskWarning(
        param,
        "characters_omitted",
        english + " characters that the local renderer's font does not have.",
        chinese + "省略了本地渲染器字体中没有的字符。");
  }

  /** The labels of the elements that are shown as cards. */
  private static Stream<String> cardLabels(Generation generation, RenderSpec video) {
    return generation.media().elements().stream()
        .map(
            element ->
                switch (element) {
                  case Element.Inline(var name, var _, var _) -> "@" + name;
                  case Element.Library(var id) -> "#" + id;
                })
        .filter(label -> video.style().slate() == SlateMode.ALWAYS || !video.hasSubject(label));
  }

  /** The texts of the prompt that are drawn: slates and subtitles. */
  private static Stream<String> shownTexts(RenderSpec video) {
    var subtitles = video.shots().stream().flatMap(shot -> shot.scene().dialogue().stream());
    return video.showsSlate()
        ? Stream.concat(video.shots().stream().map(ShotSpec::prompt), subtitles)
        : subtitles;
  }

  private static void addElement(Element element, List<TaskWarning> warnings) {
    switch (element) {
      case Element.Inline _ -> {}
      case Element.Library(var id) ->
          warnings.add(
              warning(
                  "element_list",
                  ("The images of element %s are in the upstream's library. The local renderer"
                          + " draws what the prompt names, and a card with the id.")
                      .formatted(id),
                  "元素 %s 的图片保存在上游元素库中。本地渲染器根据提示词绘制主体，并显示带有该 ID 的卡片。".formatted(id)));
    }
  }

  private static TaskWarning warning(String param, String english, String chinese) {
    return new TaskWarning(param, REASON, english, chinese);
  }
}
