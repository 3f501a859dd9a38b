package filmgate.render.flow;

/**
 * Where each sample of one image is in another one, as a shift in samples of the planes, which have
 * the size of the reduced images.
 */
public record FlowField(Grey across, Grey down) {
  /** No motion. */
  static FlowField none(int width, int height) {
    return new FlowField(new Grey(width, height), new Grey(width, height));
  }

  public int width() {
    return across.width();
  }

  public int height() {
    return across.height();
  }

  /** The same motion for images of another size. */
  FlowField resized(int width, int height) {
    var wider = across.resized(width, height);
    var taller = down.resized(width, height);
    scale(wider, width / (float) width());
    scale(taller, height / (float) height());
    return new FlowField(wider, taller);
  }

  private static void scale(Grey plane, float factor) {
    for (var i = 0; i < plane.samples().length; i++) {
      plane.samples()[i] *= factor;
    }
  }
}
