package filmgate.provider.klinglegacy;

import filmgate.generation.Generation;
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

/** The provider {@code kling-legacy}. */
public final class KlingLegacyType implements RemoteProviderType {
  static final String NAME = "kling-legacy";

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
    var client = new UpstreamClient(settings, clock);
    var session = new KlingSession(client, settings.credential(), clock);
    return new KlingLegacyProvider(session, settings.options(), clock);
  }

  /** The models of the upstream, with what each carries. */
  enum Model {
    V3,
    OMNI,
    V26;

    private static final Set<Trait> FRAMES =
        EnumSet.of(
            Trait.FIRST_FRAME,
            Trait.LAST_FRAME,
            Trait.AUDIO,
            Trait.WATERMARK,
            Trait.NEGATIVE_PROMPT);
    private static final Set<Trait> SCENES =
        EnumSet.of(
            Trait.SHOTS, Trait.SHOT_CHOICE, Trait.ELEMENTS, Trait.ELEMENT_LIBRARY, Trait.UHD);
    private static final Set<Trait> CLIPS =
        EnumSet.of(Trait.REFERENCES, Trait.BASE_CLIP, Trait.FEATURE_CLIP, Trait.CLIP_AUDIO);
    private static final int TEXT_MAX = 2500;
    private static final int WORDS_MAX = 512;
    private static final int IMAGES_MAX = 7;
    private static final int IMAGES_MAX_WITH_CLIP = 4;

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

    Coverage coverage() {
      var carried = EnumSet.copyOf(FRAMES);
      return switch (this) {
        case V3 -> {
          carried.addAll(SCENES);
          carried.add(Trait.GUIDANCE);
          yield Coverage.of(carried, Set.of(), List.of(longText(), longShot(), textElements()));
        }
        case OMNI -> {
          carried.addAll(SCENES);
          carried.addAll(CLIPS);
          yield Coverage.of(carried, Set.of(), List.of(longText(), longShot(), tooManyImages()));
        }
        case V26 -> Coverage.of(carried, Set.of(), List.of(longText()));
      };
    }

    private static Exclusion longText() {
      return new Exclusion(
          "The prompt and the negative prompt have at most %d characters each.".formatted(TEXT_MAX),
          generation ->
              text(generation).length() > TEXT_MAX
                  || generation.negativePrompt().length() > TEXT_MAX,
          generation -> text(generation).length() > TEXT_MAX ? "prompt" : "negative_prompt");
    }

    private static String text(Generation generation) {
      return generation.shots().isEmpty()
          ? KlingLegacyRequest.references(generation).rewrite(generation.prompt())
          : "";
    }

    private static Exclusion longShot() {
      return new Exclusion(
          "The prompt of a shot has at most %d characters.".formatted(WORDS_MAX),
          generation ->
              generation.shots().stream()
                  .map(shot -> KlingLegacyRequest.references(generation).rewrite(shot.prompt()))
                  .anyMatch(text -> text.length() > WORDS_MAX),
          _ -> "multi_prompt");
    }

    private static Exclusion textElements() {
      return new Exclusion(
          "Elements require a first frame.",
          generation ->
              !generation.media().elements().isEmpty() && generation.media().firstFrame().isEmpty(),
          _ -> "element_list");
    }

    private static Exclusion tooManyImages() {
      return new Exclusion(
          "There are at most %d images, and at most %d with a clip."
              .formatted(IMAGES_MAX, IMAGES_MAX_WITH_CLIP),
          generation -> {
            var media = generation.media();
            var max = media.clips().isEmpty() ? IMAGES_MAX : IMAGES_MAX_WITH_CLIP;
            return media.images().size() + media.elements().size() > max;
          },
          generation ->
              generation.media().images().stream()
                  .map(image -> image.param().split("\\[", 2)[0])
                  .findFirst()
                  .orElse("element_list"));
    }
  }
}
