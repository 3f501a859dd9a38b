package filmgate.render.stage.layer;

import filmgate.render.floor.FloorView;
import filmgate.render.raster.plate.PlateImage.PlateShift;
import filmgate.render.setting.StageGeometry;
import java.awt.geom.AffineTransform;

/**
 * What the camera sees in one frame. Depth is 0 at the horizon and 1 where the main subject is.
 *
 * @param pan how far everything is moved, in stage units; {@code tilt} is downwards
 * @param track how far things at depth 1 are moved sideways, and others in proportion; {@code rise}
 *     is downwards
 * @param farZoom how much things at the horizon are enlarged, {@code nearZoom} those at depth 1
 * @param scroll how far the ground at depth 1 has passed to the left, because the camera follows a
 *     subject
 */
public record View(
    double pan,
    double tilt,
    double track,
    double rise,
    double farZoom,
    double nearZoom,
    double scroll) {
  /** The movement of a plate at a depth, in pixels. */
  public PlateShift shift(double depth, FrameGeometry frame) {
    double parallax = pan + (track - scroll) * depth;
    return new PlateShift(
        parallax * frame.unit() * zoom(depth), (tilt + rise * depth) * frame.unit(), zoom(depth));
  }

  /** From stage coordinates at a depth to pixels. */
  public AffineTransform place(double depth, FrameGeometry frame) {
    double zoom = zoom(depth);
    double x = frame.width() / 2.0 + (pan + track * depth) * frame.unit() * zoom;
    double y = frame.height() / 2.0 + (tilt + rise * depth) * frame.unit();
    double scale = zoom * frame.unit();
    return new AffineTransform(scale, 0, 0, scale, x, y - frame.height() / 2.0 * zoom);
  }

  /** The floor in this view. */
  public FloorView floor(StageGeometry stage, FrameGeometry frame, double seconds) {
    var far = place(0, frame);
    var near = place(1, frame);
    return new FloorView(
        stage.horizon() * far.getScaleY() + far.getTranslateY(),
        stage.ground() * near.getScaleY() + near.getTranslateY(),
        near.getTranslateX(),
        near.getScaleX(),
        scroll,
        seconds);
  }

  private double zoom(double depth) {
    return farZoom + (nearZoom - farZoom) * depth;
  }

  /** The frame in pixels; {@code unit} is its shorter side. */
  public record FrameGeometry(int width, int height) {
    public double unit() {
      return Math.min(width, height);
    }
  }
}
