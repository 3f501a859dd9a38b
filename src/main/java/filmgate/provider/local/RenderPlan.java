package filmgate.provider.local;

import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.Seed;
import filmgate.generation.GenerationJson;
import filmgate.generation.Image;
import filmgate.generation.OutputSpec.Fit;
import filmgate.render.scene.ReferenceRole;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.render.spec.RenderSpec.Still;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Maps a generation to a render specification; equal generations give equal specifications. */
record RenderPlan(ShotList shotList, SlateMode slate) {
  RenderSpec of(Generation generation, DecodedInputs inputs) {
    var media = media(generation, inputs);
    var size = FrameSize.of(generation.output(), media.firstFrame(), media.baseClip());
    var shots = shots(media).of(generation, frames(generation, media.baseClip()));
    return new RenderSpec(
        size, shots, withFrames(media, shots), style(generation, media.audio().isPresent()));
  }

  private ShotList shots(RenderSpec.SourceMedia media) {
    return switch (media.baseClip()) {
      case Footage.RawFootage _ -> shotList.editing();
      case Footage.NoFootage _ ->
          media.feature().map(clip -> shotList.movingLike(clip.motion().move())).orElse(shotList);
    };
  }

  /** The media with the references that the prompts use as the first and the last frame. */
  private static RenderSpec.SourceMedia withFrames(
      RenderSpec.SourceMedia media, List<ShotSpec> shots) {
    return media.between(
        frame(media.firstFrame(), shots.getFirst(), ReferenceRole.FIRST_FRAME, media),
        frame(media.lastFrame(), shots.getLast(), ReferenceRole.LAST_FRAME, media));
  }

  private static Still frame(
      Still requested, ShotSpec shot, ReferenceRole role, RenderSpec.SourceMedia media) {
    return switch (requested) {
      case Still.RawStill _, Still.MissingStill _ -> requested;
      case Still.NoStill _ ->
          media.references().stream()
              .filter(one -> shot.roles().get(one.label()) == role)
              .map(Reference::still)
              .filter(Still.RawStill.class::isInstance)
              .findFirst()
              .orElse(requested);
    };
  }

  /** A base clip that was fetched decides the duration: rule R51 in docs/reference/rules.md. */
  private static int frames(Generation generation, Footage base) {
    return switch (base) {
      case Footage.RawFootage raw -> raw.frames();
      case Footage.NoFootage _ -> generation.output().seconds() * RenderSpec.FRAMES_PER_SECOND;
    };
  }

  private static RenderSpec.SourceMedia media(Generation generation, DecodedInputs inputs) {
    var media = generation.media();
    var fit =
        switch (generation.output().fit()) {
          case Fit.PAD -> RenderSpec.FitMode.PAD;
          case Fit.CROP -> RenderSpec.FitMode.CROP;
        };
    return new RenderSpec.SourceMedia(
        media.firstFrame().map(p -> inputs.still(p.param())).orElseGet(Still.NoStill::new),
        media.lastFrame().map(p -> inputs.still(p.param())).orElseGet(Still.NoStill::new),
        media.baseClip().map(c -> inputs.footage(c.param())).orElseGet(Footage.NoFootage::new),
        references(generation, inputs),
        fit,
        media.clips().stream().flatMap(clip -> inputs.audio(clip.param()).stream()).findFirst(),
        media.clips().stream().flatMap(clip -> inputs.analysis(clip.param()).stream()).findFirst());
  }

  private static List<Reference> references(Generation generation, DecodedInputs inputs) {
    var media = generation.media();
    var references = new ArrayList<Reference>();
    for (var i = 0; i < media.images().size(); i++) {
      var image = media.images().get(i);
      if (image.role() == Image.Role.REFERENCE) {
        references.add(new Reference("image_" + (i + 1), inputs.still(image.param())));
      }
    }
    for (var element : media.elements()) {
      references.add(reference(element, inputs));
    }
    for (var clip : media.clips()) {
      if (inputs.still(clip.param()) instanceof Still.MissingStill missing) {
        references.add(new Reference("video", missing));
      }
    }
    return references;
  }

  private static Reference reference(Element element, DecodedInputs inputs) {
    return switch (element) {
      case Element.Inline(var name, var _, var images) ->
          new Reference("@" + name, images.stream().map(one -> inputs.still(one.param())).toList());
      case Element.Library(var id) -> new Reference("#" + id, new Still.MissingStill("#" + id));
    };
  }

  private RenderSpec.Style style(Generation generation, boolean keepsAudio) {
    var output = generation.output();
    var label = "%s %dp".formatted(generation.model(), output.quality().shorterSide());
    var audio = output.audio() || keepsAudio;
    return new RenderSpec.Style(seed(generation), audio, output.watermark(), label, slate);
  }

  private static long seed(Generation generation) {
    return switch (generation.controls().seed()) {
      case Seed.Given(var value) -> value;
      case Seed.Unset _ -> hash(GenerationJson.write(generation));
    };
  }

  private static long hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
