package filmgate.generation;

import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.OutputSpec.Fit;
import filmgate.generation.OutputSpec.Quality;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a generation needs and a provider may support. */
public enum Trait {
  FIRST_FRAME,
  LAST_FRAME,
  REFERENCES,
  /** Shots that the caller decides. */
  SHOTS,
  /** Shots that the model decides. */
  SHOT_CHOICE,
  /** Elements that the request describes. */
  ELEMENTS,
  /** Elements of the upstream's library. */
  ELEMENT_LIBRARY,
  BASE_CLIP,
  FEATURE_CLIP,
  /** The audio of the clip is kept. */
  CLIP_AUDIO,
  AUDIO,
  NEGATIVE_PROMPT,
  WATERMARK,
  SEED,
  /** A value for how closely the video follows the prompt. */
  GUIDANCE,
  /** No people may appear. */
  NO_PEOPLE,
  /** An image is cropped to the frame. */
  CROP,
  /** 2160 pixels on the shorter side. */
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

  /** Whether a provider may serve the generation without it, with a warning. */
  public boolean isHint() {
    return this == GUIDANCE;
  }

  /**
   * The field of a request that causes the trait.
   *
   * @param fields the fields of the model
   */
  public String field(Generation generation, Set<String> fields) {
    var media = generation.media();
    return switch (this) {
      case FIRST_FRAME -> fieldOf(media, Image.Role.FIRST_FRAME);
      case LAST_FRAME -> fieldOf(media, Image.Role.LAST_FRAME);
      case REFERENCES -> fieldOf(media, Image.Role.REFERENCE);
      case SHOTS -> "multi_prompt";
      case SHOT_CHOICE -> "shot_type";
      case ELEMENTS, ELEMENT_LIBRARY -> "element_list";
      case BASE_CLIP, FEATURE_CLIP, CLIP_AUDIO -> "video_list";
      case AUDIO -> fields.contains("generate_audio") ? "generate_audio" : "audio";
      case NEGATIVE_PROMPT -> "negative_prompt";
      case WATERMARK -> "watermark";
      case SEED -> "seed";
      case GUIDANCE -> "cfg_scale";
      case NO_PEOPLE -> "person_generation";
      case CROP -> "resize_mode";
      case UHD -> fields.contains("resolution") ? "resolution" : "mode";
    };
  }

  private static String fieldOf(MediaInputs media, Image.Role role) {
    return media.images().stream()
        .filter(image -> image.role() == role)
        .map(Image::param)
        .findFirst()
        .orElse("image_urls");
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
      case CLIP_AUDIO -> g.media().clips().stream().anyMatch(Clip::keepAudio);
      case AUDIO -> g.output().audio();
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
