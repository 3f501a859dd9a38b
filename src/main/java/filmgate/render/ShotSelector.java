package filmgate.render;

import filmgate.render.flow.ImageAgreement;
import filmgate.render.footage.ClipRhythm;
import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Noise;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.reference.ReferenceImages;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.shot.Dissolve;
import filmgate.render.shot.FlowMorph;
import filmgate.render.shot.FootageShot;
import filmgate.render.shot.ImageCamera.Whole;
import filmgate.render.shot.ImageShot;
import filmgate.render.shot.PaletteTransfer;
import filmgate.render.shot.ShotPainter;
import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.stage.ClipStage;
import filmgate.render.stage.Framings;
import filmgate.render.stage.ImageAtmosphere;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects what each shot shows: the clip, the images, or the scene of its prompt. */
final class ShotSelector {
  private final RenderSpec spec;
  private final SceneLibrary library;
  private final ReferenceImages images;
  private final Set<String> shown;

  ShotSelector(RenderSpec spec, SceneLibrary library) {
    this.spec = spec;
    this.library = library;
    images = new ReferenceImages(spec.media().references());
    shown = shown();
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

  /** What shot {@code number}, from 0, shows; it begins at frame {@code start}. */
  ShotPainter shot(int number, int start) {
    return switch (spec.media().baseClip()) {
      case Footage.RawFootage footage -> edited(number, shifted(footage, start));
      case Footage.NoFootage() -> drawn(number);
    };
  }

  /** The clip as the prompt of the shot changes it. */
  private ShotPainter edited(int number, ShotPainter footage) {
    var shot = spec.shots().get(number);
    return ClipStage.changes(shot.scene())
        ? library.clip(shot.scene(), footage, spec.size(), shot.frames(), spec.style().seed())
        : footage;
  }

  private ShotPainter shifted(Footage.RawFootage footage, int start) {
    var whole = new FootageShot(footage, spec.size(), spec.media().fit());
    return (index, into) -> whole.draw(start + index, into);
  }

  private ShotPainter drawn(int number) {
    var shot = spec.shots().get(number);
    long seed = Noise.mix(spec.style().seed() + 101L * number);
    var ends = number == spec.shots().size() - 1;
    if (!ends || !(spec.media().lastFrame() instanceof Still.RawStill last)) {
      return opening(number, seed);
    }
    if (number == 0 && spec.media().firstFrame() instanceof Still.RawStill first) {
      return inAtmosphere(between(load(first), load(last), shot, seed), shot, Whole.BOTH);
    }
    var closing = seen(load(last), shot, Whole.LAST, seed + 1);
    return number == 0 ? closing : new Dissolve(opening(number, seed), closing, shot.frames());
  }

  /** The first image becomes the last one along its motion, if both show the same things. */
  private static ShotPainter between(I420 first, I420 last, RenderSpec.ShotSpec shot, long seed) {
    var agreement = ImageAgreement.of(first, last);
    var camera = shot.scene().camera();
    var frames = shot.frames();
    if (agreement.agrees()) {
      return new FlowMorph(first, last, agreement, camera, frames, seed);
    }
    var drifts = camera.move() == CameraMove.DRIFT;
    return new Dissolve(
        ImageShot.of(first, camera, drifts ? Whole.BOTH : Whole.FIRST, frames, seed),
        ImageShot.of(last, camera, drifts ? Whole.BOTH : Whole.LAST, frames, seed),
        frames);
  }

  private ShotPainter opening(int number, long seed) {
    var shot = spec.shots().get(number);
    if (!(spec.media().firstFrame() instanceof Still.RawStill first)) {
      return spec.media()
          .feature()
          .map(clip -> following(clip, number))
          .orElseGet(() -> stage(number));
    }
    var whole = number == 0 ? Whole.FIRST : Whole.NEVER;
    return seen(load(first), shot, whole, seed);
  }

  /** An image as the prompt of a shot shows it. */
  private ShotPainter seen(I420 image, RenderSpec.ShotSpec shot, Whole whole, long seed) {
    var camera = shot.scene().camera();
    return inAtmosphere(ImageShot.of(image, camera, whole, shot.frames(), seed), shot, whole);
  }

  private ShotPainter inAtmosphere(ShotPainter image, RenderSpec.ShotSpec shot, Whole whole) {
    var scene = shot.scene();
    return ImageAtmosphere.over(
        image, scene, library.isIndoor(scene), whole, shot.frames(), spec.style().seed());
  }

  private ShotPainter stage(int number) {
    var shot = spec.shots().get(number);
    return library.stage(shot, references(number), Framings.of(shot.frames()), spec);
  }

  /** A scene in the colours and with the rhythm of a clip; the caller's own shots have no cuts. */
  private ShotPainter following(FootageAnalysis clip, int number) {
    var shot = spec.shots().get(number);
    var cuts = spec.shots().size() == 1 ? ClipRhythm.cuts(clip, shot.frames()) : List.<Integer>of();
    var framings = new Framings(cuts, shot.frames(), extent(clip.motion(), shot));
    var stage = library.stage(shot, references(number), framings, spec);
    return PaletteTransfer.following(stage, clip.palette(), SceneLibrary.middle(shot, spec.size()));
  }

  /** How far the camera moves, if it moves as that of the clip. */
  private double extent(ClipMotion clip, RenderSpec.ShotSpec shot) {
    double seconds = shot.frames() / (double) RenderSpec.FRAMES_PER_SECOND;
    return shot.scene().camera().move() == clip.move() ? clip.extent(seconds, spec.size()) : 1;
  }

  private I420 load(Still.RawStill still) {
    var image = ImageLoader.read(still.file(), new Extent(still.width(), still.height()), 0);
    return ImageLoader.fit(image, spec.size(), spec.media().fit());
  }

  private ShotReferences references(int number) {
    return new ShotReferences(spec.shots().get(number), images);
  }

  /**
   * The cards of the video: one for each missing frame image, and for each reference that the video
   * does not show in another way; for all of them if slates are always shown.
   */
  List<RenderSpec.Reference> cards() {
    var cards = new ArrayList<RenderSpec.Reference>();
    addMissing("first frame", spec.media().firstFrame(), cards);
    addMissing("last frame", spec.media().lastFrame(), cards);
    var all = spec.style().slate() == RenderSpec.SlateMode.ALWAYS;
    spec.media().references().stream()
        .filter(one -> all || !shown.contains(one.label()))
        .forEach(cards::add);
    return cards;
  }

  /** The labels of the references that a shot shows. */
  private Set<String> shown() {
    var shown = new HashSet<String>();
    var frames = List.of(spec.media().firstFrame(), spec.media().lastFrame());
    spec.media().references().stream()
        .filter(one -> isImage(one.still()) && frames.contains(one.still()))
        .forEach(one -> shown.add(one.label()));
    if (!hasClip() && !isImage(spec.media().firstFrame())) {
      for (var i = 0; i < spec.shots().size(); i++) {
        shown.addAll(references(i).drawn());
      }
    }
    return shown;
  }

  private static void addMissing(String label, Still still, List<RenderSpec.Reference> cards) {
    if (still instanceof Still.MissingStill) {
      cards.add(new RenderSpec.Reference(label, still));
    }
  }
}
