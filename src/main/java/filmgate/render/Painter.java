package filmgate.render;

import filmgate.render.overlay.CaptionOverlay;
import filmgate.render.overlay.Overlay;
import filmgate.render.overlay.Watermark;
import filmgate.render.raster.I420;
import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/** Draws the frames of a video: the scene of each shot, then its caption. */
public final class Painter implements FrameSource {
  private static final int FADE_FRAMES = 10;

  private final RenderSpec spec;
  private final SceneWriter writer;
  private final List<PreparedShot> shots = new ArrayList<>();

  public Painter(RenderSpec spec) {
    this.spec = spec;
    writer = new SceneWriter(spec);
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

  /** One shot, prepared when its first frame is requested. */
  private final class PreparedShot {
    private final int number;
    private final int start;
    private List<ShotLayers> layers = List.of();

    PreparedShot(int number, int start) {
      this.number = number;
      this.start = start;
    }

    void draw(int index, I420 into) {
      var ready = layers();
      ready.scene.draw(index, into);
      var frame = start + index;
      if (!writer.isExact(frame)) {
        ready.caption.draw(into, frame, textOpacity(frame, index));
        ready.overlays.forEach(overlay -> overlay.draw(into, 256));
      }
    }

    private synchronized ShotLayers layers() {
      if (layers.isEmpty()) {
        layers = List.of(prepare());
      }
      return layers.getFirst();
    }

    /** The caption fades in with the shot, and out before a last frame that must be exact. */
    private int textOpacity(int frame, int index) {
      var left = writer.isExact(spec.frames() - 1) ? spec.frames() - 1 - frame : FADE_FRAMES;
      return Math.min(256, Math.min(index, left) * 256 / FADE_FRAMES);
    }

    private ShotLayers prepare() {
      var shot = spec.shots().get(number);
      var head = "SHOT " + (number + 1) + "/" + shots.size() + " \u00b7 " + spec.style().label();
      var caption =
          new CaptionOverlay(
              spec.size(), new CaptionOverlay.Caption(shot.prompt(), head), writer.cards());
      return new ShotLayers(writer.scene(number, start), caption, Watermark.of(spec));
    }
  }

  private record ShotLayers(Scene scene, CaptionOverlay caption, List<Overlay> overlays) {}
}
