package filmgate.provider.local;

import filmgate.generation.Clip;
import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.Guidance;
import filmgate.generation.Shot;
import filmgate.render.spec.CaptionText;
import filmgate.task.TaskWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The warnings for what the local renderer does not support in a generation. */
final class UnsupportedFeatures {
  private static final String REASON = "no_effect_locally";

  private UnsupportedFeatures() {}

  static List<TaskWarning> of(Generation generation) {
    var warnings = new ArrayList<TaskWarning>();
    if (!generation.negativePrompt().isEmpty()) {
      warnings.add(
          warning(
              "negative_prompt",
              "The local renderer does not read negative_prompt.",
              "本地渲染器不使用 negative_prompt。"));
    }
    if (generation.controls().guidance() instanceof Guidance.Scale) {
      warnings.add(
          warning(
              "cfg_scale", "The local renderer does not use cfg_scale.", "本地渲染器不使用 cfg_scale。"));
    }
    addText(generation, warnings);
    generation.media().elements().forEach(element -> addElement(element, warnings));
    generation.media().clips().forEach(clip -> addClip(clip, warnings));
    return warnings;
  }

  private static void addText(Generation generation, List<TaskWarning> warnings) {
    var prompts = Stream.concat(Stream.of(generation.prompt()), shotPrompts(generation));
    if (!prompts.allMatch(CaptionText::isComplete)) {
      warnings.add(omitted("prompt", "The caption leaves out", "字幕"));
    }
    if (!elementNames(generation).allMatch(CaptionText::isComplete)) {
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

  private static Stream<String> elementNames(Generation generation) {
    return generation.media().elements().stream()
        .map(
            element ->
                switch (element) {
                  case Element.Inline(var name, var _, var _) -> name;
                  case Element.Library(var id) -> id;
                });
  }

  private static Stream<String> shotPrompts(Generation generation) {
    return generation.shots().stream().map(Shot::prompt);
  }

  private static void addElement(Element element, List<TaskWarning> warnings) {
    switch (element) {
      case Element.Inline _ -> {}
      case Element.Library(var id) ->
          warnings.add(
              warning(
                  "element_list",
                  "Element %s of the upstream's library is shown as a labelled card.".formatted(id),
                  "上游元素库中的元素 %s 以带标签的卡片显示。".formatted(id)));
    }
  }

  private static void addClip(Clip clip, List<TaskWarning> warnings) {
    if (clip.keepAudio()) {
      warnings.add(
          warning(
              clip.param(),
              "The local renderer does not keep the audio of the clip.",
              "本地渲染器不保留参考视频的原声。"));
    }
  }

  private static TaskWarning warning(String param, String english, String chinese) {
    return new TaskWarning(param, REASON, english, chinese);
  }
}
