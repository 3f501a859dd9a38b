package filmgate.provider.local;

import filmgate.catalogue.Clip;
import filmgate.catalogue.Element;
import filmgate.catalogue.Generation;
import filmgate.catalogue.GenerationControls.Guidance;
import filmgate.task.TaskWarning;
import java.util.ArrayList;
import java.util.List;

/** What the local renderer does not do with a generation; the caller is told of each. */
final class Shortcomings {
  private static final String REASON = "no_effect_locally";

  private Shortcomings() {}

  static List<TaskWarning> of(Generation generation) {
    var notices = new ArrayList<TaskWarning>();
    if (!generation.negativePrompt().isEmpty()) {
      notices.add(
          notice(
              "negative_prompt",
              "The local renderer does not read negative_prompt.",
              "本地渲染器不使用 negative_prompt。"));
    }
    if (generation.controls().guidance() instanceof Guidance.Scale) {
      notices.add(
          notice("cfg_scale", "The local renderer does not use cfg_scale.", "本地渲染器不使用 cfg_scale。"));
    }
    generation.media().elements().forEach(element -> addElement(element, notices));
    generation.media().clips().forEach(clip -> addClip(clip, notices));
    return notices;
  }

  private static void addElement(Element element, List<TaskWarning> notices) {
    switch (element) {
      case Element.Inline _ -> {}
      case Element.Library(var id) ->
          notices.add(
              notice(
                  "element_list",
                  "Element %s of the upstream's library is shown as a labelled card.".formatted(id),
                  "上游元素库中的元素 %s 以带标签的卡片显示。".formatted(id)));
    }
  }

  private static void addClip(Clip clip, List<TaskWarning> notices) {
    if (clip.keepAudio()) {
      notices.add(
          notice(
              clip.param(),
              "The local renderer does not keep the clip's own sound.",
              "本地渲染器不保留参考视频的原声。"));
    }
  }

  private static TaskWarning notice(String param, String english, String chinese) {
    return new TaskWarning(param, REASON, english, chinese);
  }
}
