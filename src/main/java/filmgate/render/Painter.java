package filmgate.render;

import filmgate.render.overlay.LabelCards;
import filmgate.render.overlay.Overlay;
import filmgate.render.overlay.Slate;
import filmgate.render.overlay.Subtitles;
import filmgate.render.overlay.Watermark;
import filmgate.render.raster.I420;
import filmgate.render.shot.ShotPainter;
import filmgate.render.sound.RecordedAudio;
import filmgate.render.sound.Soundtrack;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the frames of a video: what each shot shows, then its texts. */
public final class Painter implements VideoSource {
  private static final int FADE_FRAMES = 10;

  private final RenderSpec spec;
  private final SceneLibrary library;
  private final ShotSelector selector;
  private final List<PreparedShot> shots = new ArrayList<>();

  /**
   * @param library what scenes are drawn from
   */
  public Painter(RenderSpec spec, SceneLibrary library) {
    this.spec = spec;
    this.library = library;
    selector = new ShotSelector(spec, library);
    var start = 0;
    for (var i = 0; i < spec.shots().size(); i++) {
      shots.add(new PreparedShot(i, start));
      start += spec.shots().get(i).frames();
    }
  }

  @Override
  public void draw(int index, I420 into) {
    var shot = shots.getFirst();
    for (var candidate : shots) {
      shot = candidate.start <= index ? candidate : shot;
    }
    shot.draw(index - shot.start, into);
  }

  @Override
  public Soundtrack soundtrack() {
    var recorded = spec.media().audio();
    return recorded.isPresent()
        ? Soundtrack.of(new RecordedAudio(recorded.get()), spec.frames())
        : synthesized();
  }

  private Soundtrack synthesized() {
    var seed = spec.style().seed();
    var audio = spec.shots().stream().map(shot -> library.audio(shot, seed)).toList();
    return new Soundtrack(audio, seed);
  }

  /** One shot: prepared when its first frame is requested, released when all are drawn. */
  private final class PreparedShot {
    private final int number;
    private final int start;
    private final int frames;
    private List<ShotLayers> layers = List.of();
    private int drawn;

    PreparedShot(int number, int start) {
      this.number = number;
      this.start = start;
      frames = spec.shots().get(number).frames();
    }

    void draw(int index, I420 into) {
      var ready = layers();
      ready.shot.draw(index, into);
      var frame = start + index;
      if (!selector.isExact(frame)) {
        drawText(ready, index, into);
      }
      release();
    }

    private void drawText(ShotLayers ready, int index, I420 into) {
      var frame = start + index;
      ready.subtitles.draw(into, index);
      var opacity = textOpacity(frame, index);
      ready.slate.ifPresent(slate -> slate.draw(into, frame, opacity));
      ready.cards.forEach(card -> card.draw(into, opacity));
      ready.watermark.forEach(overlay -> overlay.draw(into, 256));
    }

    private synchronized ShotLayers layers() {
      if (layers.isEmpty()) {
        layers = List.of(prepare());
      }
      return layers.getFirst();
    }

    /** Frees the memory of a shot of which every frame was drawn. */
    private synchronized void release() {
      drawn++;
      if (drawn % frames == 0) {
        layers = List.of();
      }
    }

    /** The text fades in with the shot, and out before a last frame that must be exact. */
    private int textOpacity(int frame, int index) {
      var left = selector.isExact(spec.frames() - 1) ? spec.frames() - 1 - frame : FADE_FRAMES;
      return Math.min(256, Math.min(index, left) * 256 / FADE_FRAMES);
    }

    private ShotLayers prepare() {
      var dialogue = spec.shots().get(number).scene().dialogue();
      return new ShotLayers(
          selector.shot(number, start),
          new Subtitles(spec.size(), dialogue, frames),
          Slate.of(spec, number),
          LabelCards.row(spec.size(), selector.cards()),
          Watermark.of(spec));
    }
  }

  private record ShotLayers(
      ShotPainter shot,
      Subtitles subtitles,
      Optional<Slate> slate,
      List<Overlay> cards,
      List<Overlay> watermark) {}
}
