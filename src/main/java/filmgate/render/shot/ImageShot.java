package filmgate.render.shot;

import filmgate.render.raster.FineImage;
import filmgate.render.raster.I420;
import filmgate.render.raster.MeshPainter;
import filmgate.render.scene.CameraDirection;

/** An image seen by a camera; exact samples where the camera shows the whole image. */
public final class ImageShot implements ShotPainter {
  private final I420 image;
  private final FineImage fine;
  private final DepthMap depth;
  private final CameraPath camera;

  /** How far the camera is in a shot of one frame. */
  private final double only;

  private final int frames;

  private ImageShot(I420 image, DepthMap depth, CameraPath camera, double only, int frames) {
    this.image = image;
    this.depth = depth;
    this.camera = camera;
    this.only = only;
    this.frames = frames;
    fine = new FineImage(image);
  }

  /**
   * An image that a camera sees as a prompt says.
   *
   * @param whole which frames are exactly the image
   */
  public static ImageShot of(
      I420 image, CameraDirection direction, ImageCamera.Whole whole, int frames, long seed) {
    var depth = DepthMap.of(image);
    var camera = ImageCamera.over(depth, direction, whole, frames, seed);
    double only = whole == ImageCamera.Whole.LAST ? 1 : 0;
    return new ImageShot(image, depth, camera, only, frames);
  }

  @Override
  public void draw(int index, I420 into) {
    var framing = camera.at(frames == 1 ? only : index / (frames - 1.0));
    if (framing.isWhole()) {
      into.copyFrom(image);
    } else {
      new MeshPainter(fine, depth.view(framing, image.width(), image.height()).mesh()).draw(into);
    }
  }
}
