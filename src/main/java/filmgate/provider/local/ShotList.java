package filmgate.provider.local;

import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The shots of a video: the frames of each, and its caption. */
final class ShotList {
  private static final int SHOTS_MAX = 3;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+|(?<=[。！？；])");

  private ShotList() {}

  /**
   * The shots of a video with this number of frames. Explicit shots have their own duration. If the
   * model decides, the sentences of the prompt share the time evenly, and the first ones take the
   * remainder.
   */
  static List<RenderSpec.ShotSpec> of(Generation generation, int frames) {
    if (!generation.shots().isEmpty()) {
      return generation.shots().stream()
          .map(shot -> RenderSpec.ShotSpec.ofSeconds(shot.seconds(), shot.prompt()))
          .toList();
    }
    return generation.controls().shotMode() == ShotMode.INTELLIGENCE
        ? evenly(sentences(generation.prompt()), frames)
        : List.of(new RenderSpec.ShotSpec(frames, generation.prompt()));
  }

  private static List<String> sentences(String prompt) {
    var sentences =
        SENTENCE_END.splitAsStream(prompt).map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (sentences.size() <= SHOTS_MAX) {
      return sentences.isEmpty() ? List.of(prompt) : sentences;
    }
    var shots = new ArrayList<>(sentences.subList(0, SHOTS_MAX - 1));
    shots.add(String.join(" ", sentences.subList(SHOTS_MAX - 1, sentences.size())));
    return shots;
  }

  private static List<RenderSpec.ShotSpec> evenly(List<String> prompts, int frames) {
    var seconds = frames / RenderSpec.FRAMES_PER_SECOND;
    var shots = new ArrayList<RenderSpec.ShotSpec>();
    for (var i = 0; i < prompts.size(); i++) {
      var share = seconds / prompts.size() + (i < seconds % prompts.size() ? 1 : 0);
      shots.add(RenderSpec.ShotSpec.ofSeconds(share, prompts.get(i)));
    }
    return shots;
  }
}
