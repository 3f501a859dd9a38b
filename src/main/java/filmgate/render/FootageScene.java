package filmgate.render;

import filmgate.render.Resampler.Extent;

/** The frames of a clip, each fitted in; the last one stands where the clip is too short. */
record FootageScene(
    RenderSpec.Footage.RawFootage footage, RenderSpec.Size size, RenderSpec.FitMode fit)
    implements Scene {
  @Override
  public void draw(int index, I420 into) {
    Extent extent = new Extent(footage.width(), footage.height());
    int frame = Math.min(index, footage.frames() - 1);
    into.copyFrom(ImageLoader.fit(ImageLoader.read(footage.file(), extent, frame), size, fit));
  }
}
