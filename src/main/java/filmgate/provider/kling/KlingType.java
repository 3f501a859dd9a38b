package filmgate.provider.kling;

import filmgate.generation.Clip;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.ShotMode;
import filmgate.generation.Trait;
import filmgate.provider.Coverage;
import filmgate.provider.Coverage.Exclusion;
import filmgate.provider.Provider;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamSettings;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The provider {@code kling}. */
public final class KlingType implements RemoteProviderType {
  static final String NAME = "kling";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Coverage> coverage(String model) {
    return Model.of(model).map(Model::coverage);
  }

  @Override
  public Provider open(UpstreamSettings settings, InstantSource clock) {
    return new KlingProvider(new UpstreamClient(settings, clock), settings.options(), clock);
  }

  /** The models of the upstream, with what each carries. */
  enum Model {
    V3(3072),
    OMNI(3072),
    V26(2500);

    private static final Set<Trait> FRAMES =
        Set.of(Trait.FIRST_FRAME, Trait.LAST_FRAME, Trait.AUDIO, Trait.WATERMARK);
    private static final Set<Trait> SCENES =
        Set.of(Trait.SHOT_CHOICE, Trait.ELEMENTS, Trait.ELEMENT_LIBRARY, Trait.UHD);
    private static final Set<Trait> CLIPS =
        Set.of(Trait.REFERENCES, Trait.BASE_CLIP, Trait.FEATURE_CLIP, Trait.CLIP_AUDIO);
    private static final int REFERENCES_MAX = 7;
    private static final int REFERENCES_MAX_WITH_CLIP = 4;

    private final int promptMax;

    Model(int promptMax) {
      this.promptMax = promptMax;
    }

    /** The model that serves a public model. */
    static Optional<Model> of(String publicModel) {
      return switch (publicModel) {
        case "kling-v3",
            "kling-v3-std-silent",
            "kling-v3-std-audio",
            "kling-v3-pro-silent",
            "kling-v3-pro-audio" ->
            Optional.of(V3);
        case "kling-v3-omni" -> Optional.of(OMNI);
        case "kling-v2-6" -> Optional.of(V26);
        default -> Optional.empty();
      };
    }

    /** Whether it has several shots by default. */
    boolean hasShots() {
      return this != V26;
    }

    Coverage coverage() {
      return switch (this) {
        case V3 ->
            Coverage.of(
                union(FRAMES, SCENES),
                Set.of(Trait.SHOTS, Trait.NEGATIVE_PROMPT),
                List.of(longPrompt()));
        case OMNI ->
            Coverage.of(
                union(FRAMES, SCENES, CLIPS),
                Set.of(Trait.SHOTS, Trait.NEGATIVE_PROMPT),
                List.of(
                    longPrompt(), tooManyReferences(), mixedElements(), editedShots(), audio()));
        case V26 -> Coverage.of(FRAMES, Set.of(Trait.NEGATIVE_PROMPT), List.of(longPrompt()));
      };
    }

    @SafeVarargs
    private static Set<Trait> union(Set<Trait>... sets) {
      var all = EnumSet.noneOf(Trait.class);
      for (var set : sets) {
        all.addAll(set);
      }
      return all;
    }

    private Exclusion longPrompt() {
      return new Exclusion(
          "The prompt, with shots and the negative prompt, has at most %d characters."
              .formatted(promptMax),
          generation -> new KlingPrompt(generation).tooLong(promptMax).isPresent(),
          generation -> new KlingPrompt(generation).tooLong(promptMax).orElse("prompt"));
    }

    private static Exclusion tooManyReferences() {
      return new Exclusion(
          "Images and elements are at most %d together, and at most %d with a clip."
              .formatted(REFERENCES_MAX, REFERENCES_MAX_WITH_CLIP),
          generation -> {
            var media = generation.media();
            var max = media.clips().isEmpty() ? REFERENCES_MAX : REFERENCES_MAX_WITH_CLIP;
            return media.images().size() + media.elements().size() > max;
          },
          Model::referencesField);
    }

    private static String referencesField(Generation generation) {
      return generation.media().images().stream()
          .map(image -> image.param().split("\\[", 2)[0])
          .findFirst()
          .orElse("element_list");
    }

    private static Exclusion mixedElements() {
      return new Exclusion(
          "With a clip, elements are either all described or all from the library.",
          generation ->
              !generation.media().clips().isEmpty()
                  && generation.traits().containsAll(Set.of(Trait.ELEMENTS, Trait.ELEMENT_LIBRARY)),
          _ -> "element_list");
    }

    private static Exclusion editedShots() {
      return new Exclusion(
          "A clip that is edited has one shot.",
          generation ->
              generation.media().baseClip().isPresent()
                  && generation.controls().shotMode() != ShotMode.ONE_SHOT,
          _ -> "multi_shot");
    }

    private static Exclusion audio() {
      return new Exclusion(
          "The audio of a reference clip is not kept.",
          generation ->
              generation.media().clips().stream()
                  .anyMatch(clip -> clip.use() == Clip.Use.FEATURE && clip.keepAudio()),
          _ -> "video_list");
    }
  }
}
