package filmgate.render.shot;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.spec.RenderSpec;

/** The frames of a clip, each fitted in; the last one is repeated if the clip is too short. */
public record FootageShot(
    RenderSpec.Footage.RawFootage footage, RenderSpec.Size size, RenderSpec.FitMode fit)
    implements ShotPainter {
  @Override
  public void draw(int index, I420 into) {
    var extent = new Extent(footage.width(), footage.height());
    var frame = Math.min(index, footage.frames() - 1);
    into.copyFrom(ImageLoader.fit(ImageLoader.read(footage.file(), extent, frame), size, fit));
  }
}
