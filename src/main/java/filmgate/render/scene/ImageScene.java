package filmgate.render.scene;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;

/** An image with a slow camera; exact samples if the camera shows the whole image. */
public record ImageScene(I420 image, Camera camera, int frames) implements Scene {
  @Override
  public void draw(int index, I420 into) {
    double progress = frames == 1 ? 0 : index / (frames - 1.0);
    var part = camera.at(progress, image.width(), image.height());
    if (part.width() == image.width()) {
      into.copyFrom(image);
    } else {
      ImageLoader.draw(image, part, into);
    }
  }
}
