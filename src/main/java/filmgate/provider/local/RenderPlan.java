package filmgate.provider.local;

import filmgate.generation.Element;
import filmgate.generation.Generation;
import filmgate.generation.GenerationControls.Seed;
import filmgate.generation.GenerationJson;
import filmgate.generation.Image;
import filmgate.generation.OutputSpec.Fit;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Card;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Maps a generation to a render specification; equal generations give equal specifications. */
final class RenderPlan {
  private RenderPlan() {}

  static RenderSpec of(Generation generation, DecodedInputs inputs) {
    var media = media(generation, inputs);
    var size = FrameSize.of(generation.output(), media.firstFrame(), media.baseClip());
    return new RenderSpec(
        size,
        ShotList.of(generation, frames(generation, media.baseClip())),
        media,
        style(generation));
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
        cards(generation, inputs),
        fit);
  }

  private static List<Card> cards(Generation generation, DecodedInputs inputs) {
    var media = generation.media();
    var cards = new ArrayList<Card>();
    for (var i = 0; i < media.images().size(); i++) {
      var image = media.images().get(i);
      if (image.role() == Image.Role.REFERENCE) {
        cards.add(new Card("image_" + (i + 1), inputs.still(image.param())));
      }
    }
    for (var element : media.elements()) {
      cards.add(card(element, inputs));
    }
    for (var clip : media.clips()) {
      if (inputs.footage(clip.param()) instanceof Footage.NoFootage) {
        cards.add(new Card("video", inputs.still(clip.param())));
      }
    }
    return cards;
  }

  private static Card card(Element element, DecodedInputs inputs) {
    return switch (element) {
      case Element.Inline(var name, var _, var images) ->
          new Card("@" + name, inputs.still(images.getFirst().param()));
      case Element.Library(var id) -> new Card("#" + id, new Still.MissingStill("#" + id));
    };
  }

  private static RenderSpec.Style style(Generation generation) {
    var output = generation.output();
    var label = "%s %dp".formatted(generation.model(), output.quality().shorterSide());
    return new RenderSpec.Style(seed(generation), output.audio(), output.watermark(), label);
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
