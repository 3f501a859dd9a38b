package filmgate.render;

import filmgate.render.prompt.PromptParser;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;

/** Shots of prompts. */
public final class Shots {
  private static final PromptParser PARSER = SceneLibrary.bundled().parser();

  private Shots() {}

  /** A shot of whole seconds. */
  public static ShotSpec ofSeconds(int seconds, String prompt) {
    return ofFrames(seconds * RenderSpec.FRAMES_PER_SECOND, prompt);
  }

  /** A shot of frames of 1/24 s. */
  public static ShotSpec ofFrames(int frames, String prompt) {
    return new ShotSpec(frames, prompt, PARSER.scene(prompt, ""));
  }
}
