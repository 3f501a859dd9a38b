package filmgate.generation;

import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.OutputSpec.Fit;
import filmgate.generation.OutputSpec.Quality;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Something that a generation needs and a provider's adapter may carry. */
public enum Trait {
  FIRST_FRAME,
  LAST_FRAME,
  /** Pictures that guide without being a frame. */
  REFERENCES,
  /** Shots cut where the caller says. */
  SHOTS,
  /** Shots cut where the model likes. */
  SHOT_CHOICE,
  /** Subjects that the request describes itself. */
  ELEMENTS,
  /** Subjects of the upstream's own library. */
  ELEMENT_LIBRARY,
  /** A film to be edited. */
  BASE_CLIP,
  /** A film whose look and movement are borrowed. */
  FEATURE_CLIP,
  /** The given film's own sound stays. */
  CLIP_SOUND,
  SOUND,
  NEGATIVE_PROMPT,
  WATERMARK,
  SEED,
  /** How closely the prompt is followed. */
  GUIDANCE,
  /** No persons may appear. */
  NO_PEOPLE,
  /** A frame picture is cropped to the frame instead of fitted in. */
  CROP,
  /** 2160 lines. */
  UHD;

  static Set<Trait> of(Generation generation) {
    var traits = EnumSet.noneOf(Trait.class);
    for (var trait : values()) {
      if (trait.neededBy(generation)) {
        traits.add(trait);
      }
    }
    return Collections.unmodifiableSet(traits);
  }

  private boolean neededBy(Generation g) {
    return switch (this) {
      case FIRST_FRAME -> has(g, Image.Role.FIRST_FRAME);
      case LAST_FRAME -> has(g, Image.Role.LAST_FRAME);
      case REFERENCES -> has(g, Image.Role.REFERENCE);
      case SHOTS -> !g.shots().isEmpty();
      case SHOT_CHOICE -> g.controls().shotMode() == ShotMode.INTELLIGENCE;
      case ELEMENTS -> g.media().elements().stream().anyMatch(Element.Inline.class::isInstance);
      case ELEMENT_LIBRARY ->
          g.media().elements().stream().anyMatch(Element.Library.class::isInstance);
      case BASE_CLIP -> has(g, Clip.Use.BASE);
      case FEATURE_CLIP -> has(g, Clip.Use.FEATURE);
      case CLIP_SOUND -> g.media().clips().stream().anyMatch(Clip::keepAudio);
      case SOUND -> g.output().audio();
      case NEGATIVE_PROMPT -> !g.negativePrompt().isEmpty();
      case WATERMARK -> g.output().watermark();
      case SEED -> g.controls().seed() instanceof GenerationControls.Seed.Given;
      case GUIDANCE -> g.controls().guidance() instanceof GenerationControls.Guidance.Scale;
      case NO_PEOPLE -> !g.controls().allowPeople();
      case CROP -> g.output().fit() == Fit.CROP;
      case UHD -> g.output().quality() == Quality.P2160;
    };
  }

  private static boolean has(Generation generation, Image.Role role) {
    return generation.media().images().stream().anyMatch(image -> image.role() == role);
  }

  private static boolean has(Generation generation, Clip.Use use) {
    return generation.media().clips().stream().anyMatch(clip -> clip.use() == use);
  }
}
