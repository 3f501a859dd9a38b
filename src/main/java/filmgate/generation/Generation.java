package filmgate.generation;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was asked for: the canonical, checked, immutable request that every provider can read.
 *
 * @param model the public id of the model, {@code kling-v3}
 * @param prompt the effective prompt after every documented rewrite; empty when the shots say it
 *     all
 * @param negativePrompt what the caller does not want to see; empty when nothing was said
 * @param shots the parts of a multi-shot generation in order; empty for one shot of the whole
 *     length
 * @param media the pictures, elements and clips that guide it
 * @param output what the file has to be
 * @param controls the wishes that change how it is made
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

  /** What a provider must be able to carry to serve this without losing any of it. */
  public Set<Trait> traits() {
    return Trait.of(this);
  }

  /** The same generation with every media source replaced by {@code change}'s answer for it. */
  public Generation mapSources(UnaryOperator<String> change) {
    return new Generation(
        model, prompt, negativePrompt, shots, media.mapSources(change), output, controls);
  }
}
