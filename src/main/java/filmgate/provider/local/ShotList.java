package filmgate.provider.local;

import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Shot;
import filmgate.render.prompt.EditParser;
import filmgate.render.prompt.PromptParser;
import filmgate.render.prompt.Understanding;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import filmgate.render.storyboard.SceneCoverage;
import filmgate.render.storyboard.ShotSplitter;
import filmgate.render.storyboard.ShotText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The shots of a video: the frames of each, and the scene of its prompt.
 *
 * @param overClip whether the prompts edit a clip
 * @param usualMove how the camera moves where a prompt does not say it
 */
record ShotList(PromptParser parser, boolean overClip, CameraMove usualMove) {
  /** The shots of a video that is drawn. */
  ShotList(PromptParser parser) {
    this(parser, false, CameraMove.DRIFT);
  }

  /** The shots of the same video whose prompts edit a clip. */
  ShotList editing() {
    return new ShotList(parser, true, CameraMove.DRIFT);
  }

  /** The shots of the same video whose camera moves like that of a clip. */
  ShotList movingLike(CameraMove move) {
    return new ShotList(parser, false, move);
  }

  /**
   * The shots of a video with this number of frames. Explicit shots have their own duration; if the
   * model decides, the prompt is divided. What a shot does not say is as in the one before. Over a
   * clip, the last shot ends with the clip.
   */
  List<RenderSpec.ShotSpec> of(Generation generation, int frames) {
    var shots = unfitted(generation, frames);
    return overClip ? fitted(shots, frames) : shots;
  }

  private static List<RenderSpec.ShotSpec> fitted(List<RenderSpec.ShotSpec> shots, int frames) {
    var fitted = new ArrayList<RenderSpec.ShotSpec>();
    var left = frames;
    for (var i = 0; i < shots.size() && left > 0; i++) {
      var shot = shots.get(i);
      var length = i == shots.size() - 1 ? left : Math.min(left, shot.frames());
      fitted.add(shot.lasting(length));
      left -= length;
    }
    return fitted;
  }

  private List<RenderSpec.ShotSpec> unfitted(Generation generation, int frames) {
    if (!generation.shots().isEmpty()) {
      return shots(generation, written(generation.shots()));
    }
    return generation.controls().shotMode() == ShotMode.INTELLIGENCE
        ? divided(generation, frames / RenderSpec.FRAMES_PER_SECOND)
        : List.of(shot(generation, Scene.EMPTY, generation.prompt(), frames));
  }

  private static List<ShotText> written(List<Shot> shots) {
    return shots.stream().map(shot -> new ShotText(shot.prompt(), shot.seconds())).toList();
  }

  private List<RenderSpec.ShotSpec> divided(Generation generation, int seconds) {
    var texts = new ShotSplitter(parser).split(generation.prompt(), seconds);
    if (texts.size() > 1) {
      return shots(generation, texts);
    }
    var whole = shot(generation, Scene.EMPTY, generation.prompt(), inFrames(seconds));
    return overClip ? List.of(whole) : covered(whole, seconds);
  }

  private List<RenderSpec.ShotSpec> shots(Generation generation, List<ShotText> texts) {
    var shots = new ArrayList<RenderSpec.ShotSpec>();
    var before = Scene.EMPTY;
    for (var text : texts) {
      var shot = shot(generation, before, text.text(), inFrames(text.seconds()));
      before = shot.scene();
      shots.add(shot);
    }
    return shots;
  }

  /** One event in several shots that last equally long, the first ones longer by the remainder. */
  private static List<RenderSpec.ShotSpec> covered(RenderSpec.ShotSpec whole, int seconds) {
    var count = SceneCoverage.shots(seconds);
    var scenes = SceneCoverage.of(whole.scene(), count);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var share = seconds / count + (i < seconds % count ? 1 : 0);
              return whole.lasting(inFrames(share)).showing(scenes.get(i));
            })
        .toList();
  }

  private static int inFrames(int seconds) {
    return seconds * RenderSpec.FRAMES_PER_SECOND;
  }

  private RenderSpec.ShotSpec shot(Generation generation, Scene before, String prompt, int frames) {
    var understood = understand(before, prompt, generation);
    var caption = understood.withheld() ? "" : prompt;
    return new RenderSpec.ShotSpec(frames, caption, moved(understood.scene()), understood.roles());
  }

  private Scene moved(Scene scene) {
    var camera = scene.camera();
    return camera.move() == CameraMove.DRIFT
        ? scene.with(new CameraDirection(camera.size(), usualMove, camera.angle(), camera.pace()))
        : scene;
  }

  private Understanding understand(Scene before, String prompt, Generation generation) {
    var negative = generation.negativePrompt();
    return overClip
        ? new EditParser(parser).understand(prompt, negative, descriptions(generation))
        : parser.understand(before, prompt, negative, descriptions(generation));
  }

  /** The descriptions of the elements by name. */
  private static Map<String, String> descriptions(Generation generation) {
    var descriptions = new HashMap<String, String>();
    for (var element : generation.media().elements()) {
      if (element instanceof Element.Inline(var name, var description, var _)) {
        descriptions.put(name, description);
      }
    }
    return descriptions;
  }
}
