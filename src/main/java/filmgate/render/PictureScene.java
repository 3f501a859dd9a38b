package filmgate.render;

import filmgate.render.Resampler.Part;

/** A picture with a slow camera; where the camera shows all of it, the very samples. */
record PictureScene(I420 picture, Camera camera, int frames) implements Scene {
  @Override
  public void draw(int index, I420 into) {
    double way = frames == 1 ? 0 : index / (frames - 1.0);
    Part part = camera.at(way, picture.width(), picture.height());
    if (part.width() == picture.width()) {
      into.copyFrom(picture);
    } else {
      Pictures.draw(picture, part, into);
    }
  }
}
