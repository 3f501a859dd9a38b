package filmgate.render;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Noise;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.scene.Camera;
import filmgate.render.scene.Camera.Framing;
import filmgate.render.scene.Dissolve;
import filmgate.render.scene.FootageScene;
import filmgate.render.scene.ImageScene;
import filmgate.render.scene.Landscape;
import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import java.util.ArrayList;
import java.util.List;

/** Selects the scene of each shot: the clip, the images, or a generated landscape. */
final class SceneWriter {
  private static final double CLOSER = 1.09;
  private static final double CLOSE_UP = 1.45;

  private final RenderSpec spec;

  SceneWriter(RenderSpec spec) {
    this.spec = spec;
  }

  /** Whether frame {@code index} must be exactly the first or the last frame image. */
  boolean isExact(int index) {
    return (index == 0 && isImage(spec.media().firstFrame()) && !hasClip())
        || (index == spec.frames() - 1 && isImage(spec.media().lastFrame()) && !hasClip());
  }

  private boolean hasClip() {
    return spec.media().baseClip() instanceof Footage.RawFootage;
  }

  private static boolean isImage(Still still) {
    return still instanceof Still.RawStill;
  }

  /** The scene of shot {@code number}, from 0, which begins at frame {@code start}. */
  Scene scene(int number, int start) {
    return switch (spec.media().baseClip()) {
      case Footage.RawFootage footage -> shifted(footage, start);
      case Footage.NoFootage() -> drawn(number);
    };
  }

  private Scene shifted(Footage.RawFootage footage, int start) {
    var whole = new FootageScene(footage, spec.size(), spec.media().fit());
    return (index, into) -> whole.draw(start + index, into);
  }

  private Scene drawn(int number) {
    var frames = spec.shots().get(number).frames();
    long seed = Noise.mix(spec.style().seed() + 101L * number);
    var opens = number == 0;
    var ends = number == spec.shots().size() - 1;
    var scene = opening(number, frames, seed);
    if (!ends || !(spec.media().lastFrame() instanceof Still.RawStill last)) {
      return scene;
    }
    var camera = new Camera(Framing.of(CLOSER, seed + 1), Framing.WHOLE);
    var closing = new ImageScene(load(last), camera, frames);
    var alone = !isImage(spec.media().firstFrame()) && opens;
    return alone ? closing : new Dissolve(scene, closing, frames);
  }

  private Scene opening(int number, int frames, long seed) {
    if (!(spec.media().firstFrame() instanceof Still.RawStill first)) {
      return new Landscape(spec.size(), spec.shots().get(number), spec.style().seed(), number);
    }
    var from = number == 0 ? Framing.WHOLE : Framing.of(CLOSE_UP, seed);
    var to = Framing.of(number == 0 ? CLOSER : CLOSE_UP * 1.1, seed + 2);
    return new ImageScene(load(first), new Camera(from, to), frames);
  }

  private I420 load(Still.RawStill still) {
    var image = ImageLoader.read(still.file(), new Extent(still.width(), still.height()), 0);
    return ImageLoader.fit(image, spec.size(), spec.media().fit());
  }

  /** The cards of the video: the requested ones, and one for each missing frame image. */
  List<RenderSpec.Card> cards() {
    var cards = new ArrayList<RenderSpec.Card>();
    addMissing("first frame", spec.media().firstFrame(), cards);
    addMissing("last frame", spec.media().lastFrame(), cards);
    cards.addAll(spec.media().cards());
    return cards;
  }

  private static void addMissing(String label, Still still, List<RenderSpec.Card> cards) {
    if (still instanceof Still.MissingStill) {
      cards.add(new RenderSpec.Card(label, still));
    }
  }
}
