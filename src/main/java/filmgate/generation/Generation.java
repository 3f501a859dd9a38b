package filmgate.generation;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The checked, canonical, immutable form of a request, which every provider can read.
 *
 * @param model the public id of the model, {@code kling-v3}
 * @param prompt the prompt after the documented rewrites; empty if the shots have all prompts
 * @param negativePrompt what the video must not show; empty if absent
 * @param shots the shots in order; empty for a video of one shot
 * @param media the images, elements, and clips
 * @param output the properties of the video
 * @param controls how the video is created
 */
public record Generation(
    String model,
    String prompt,
    String negativePrompt,
    List<Shot> shots,
    MediaInputs media,
    OutputSpec output,
    GenerationControls controls) {

  public Generation {
    shots = List.copyOf(shots);
  }

  /** What a provider must support to serve this generation completely. */
  public Set<Trait> traits() {
    return Trait.of(this);
  }

  /** The same generation with {@code change} applied to every media source. */
  public Generation mapSources(UnaryOperator<String> change) {
    return new Generation(
        model, prompt, negativePrompt, shots, media.mapSources(change), output, controls);
  }

  /** The same generation with this random seed. */
  public Generation withSeed(long seed) {
    return new Generation(
        model, prompt, negativePrompt, shots, media, output, controls.withSeed(seed));
  }
}
