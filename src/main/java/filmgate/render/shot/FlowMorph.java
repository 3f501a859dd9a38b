package filmgate.render.shot;

import filmgate.render.flow.FlowField;
import filmgate.render.flow.ImageAgreement;
import filmgate.render.raster.FineImage;
import filmgate.render.raster.I420;
import filmgate.render.raster.MeshPainter;
import filmgate.render.raster.Noise;
import filmgate.render.raster.WarpMesh;
import filmgate.render.scene.CameraDirection;

/**
 * One image that becomes another one of the same things: every point moves along its way from the
 * first to the last image. Frame 0 is exactly the first image, the last frame exactly the last one.
 */
public final class FlowMorph implements ShotPainter {
  /** Steps that find where the point that is now here was in the first image. */
  private static final int STEPS = 4;

  /** The width of the border in which an image gives way to the other one. */
  private static final double BORDER = 3 * WarpMesh.CELL;

  /** A smaller median motion, as a share of the width, is not seen as one. */
  private static final double STILL = 0.012;

  private final I420 first;
  private final I420 last;
  private final FineImage fineFirst;
  private final FineImage fineLast;
  private final FlowField motion;
  private final DepthMap depth;
  private final CameraPath camera;
  private final int step;
  private final int width;
  private final int height;
  private final int frames;

  /**
   * Images that agree, and if they hardly differ, a camera that moves and comes back.
   *
   * @param agreement of these images
   */
  public FlowMorph(
      I420 first,
      I420 last,
      ImageAgreement agreement,
      CameraDirection direction,
      int frames,
      long seed) {
    this.first = first;
    this.last = last;
    motion = agreement.motion();
    this.frames = frames;
    depth = DepthMap.of(first);
    camera =
        agreement.distance() < STILL
            ? ImageCamera.over(depth, direction, ImageCamera.Whole.BOTH, frames, seed)
            : progress -> DepthFraming.WHOLE;
    fineFirst = new FineImage(first);
    fineLast = new FineImage(last);
    width = first.width();
    height = first.height();
    step = width / motion.width();
  }

  @Override
  public void draw(int index, I420 into) {
    if (index >= frames - 1) {
      into.copyFrom(last);
    } else if (index == 0) {
      into.copyFrom(first);
    } else {
      new Between(index / (frames - 1.0)).draw(into);
    }
  }

  /** The meshes of one frame. */
  private final class Between {
    private final double time;
    private final double usual;
    private final ImageView view;
    private final WarpMesh fromFirst;
    private final WarpMesh fromLast;

    Between(double progress) {
      time = Noise.step(0, 1, progress);
      usual = Noise.step(0.15, 0.85, progress);
      view = depth.view(camera.at(progress), width, height);
      fromFirst = new WarpMesh(width, height);
      fromLast = new WarpMesh(width, height);
      for (var row = 0; row < fromFirst.rows(); row++) {
        for (var column = 0; column < fromFirst.columns(); column++) {
          set(column, row);
        }
      }
    }

    /**
     * The image that is seen less is mixed into the other one, and skipped where it is not seen.
     */
    void draw(I420 into) {
      var painterOfFirst = new MeshPainter(fineFirst, fromFirst);
      var painterOfLast = new MeshPainter(fineLast, fromLast);
      if (usual < 0.5) {
        painterOfFirst.draw(into);
        painterOfLast.mix(into);
      } else {
        painterOfLast.draw(into);
        painterOfFirst.mix(into);
      }
    }

    private void set(int column, int row) {
      var seen = view.at(column * WarpMesh.CELL, row * WarpMesh.CELL);
      double startX = seen.x();
      double startY = seen.y();
      for (var i = 0; i < STEPS; i++) {
        double across = across(startX, startY);
        startY = seen.y() - time * down(startX, startY);
        startX = seen.x() - time * across;
      }
      double endX = startX + across(startX, startY);
      double endY = startY + down(startX, startY);
      double share = weight(inside(startX, startY), inside(endX, endY));
      fromFirst.set(column, row, mirrored(startX, width), mirrored(startY, height), 1 - share);
      fromLast.set(column, row, mirrored(endX, width), mirrored(endY, height), share);
    }

    /** The share of the last image, which is all where only it has the point. */
    private double weight(double inFirst, double inLast) {
      double missing = 1 - Math.clamp(inFirst / (BORDER * time), 0, 1);
      double present = Math.clamp(inLast / (BORDER * (1 - time)), 0, 1);
      return Math.max(Math.min(usual, present), missing);
    }
  }

  /** How far a point is from the nearest edge; negative beyond it. */
  private double inside(double x, double y) {
    return BORDER / 8 + Math.min(Math.min(x, width - x), Math.min(y, height - y));
  }

  /** What neither image has is filled with its surroundings. */
  private static double mirrored(double at, int length) {
    return at < -WarpMesh.CELL ? -at : at > length + WarpMesh.CELL ? 2.0 * length - at : at;
  }

  private double across(double x, double y) {
    return motion.across().at((float) (x / step - 0.5), (float) (y / step - 0.5)) * step;
  }

  private double down(double x, double y) {
    return motion.down().at((float) (x / step - 0.5), (float) (y / step - 0.5)) * step;
  }
}
