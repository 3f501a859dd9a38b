package filmgate.render.flow;

/** One size of a pair of images, in which a motion is made more exact step by step. */
final class FlowLevel {
  /** Less texture than this does not move by itself. */
  private static final float FLAT = 0.004f;

  private final Grey from;
  private final Grey to;
  private final int window;
  private final float longest;
  private final Grey slopeAcross;
  private final Grey slopeDown;
  private final Grey xx;
  private final Grey xy;
  private final Grey yy;

  FlowLevel(Grey from, Grey to, int window, float longest) {
    this.from = from;
    this.to = to;
    this.window = window;
    this.longest = longest;
    slopeAcross = new Grey(from.width(), from.height());
    slopeDown = new Grey(from.width(), from.height());
    slopes();
    xx = product(slopeAcross, slopeAcross);
    xy = product(slopeAcross, slopeDown);
    yy = product(slopeDown, slopeDown);
  }

  private void slopes() {
    for (var row = 0; row < from.height(); row++) {
      for (var column = 0; column < from.width(); column++) {
        var at = row * from.width() + column;
        slopeAcross.samples()[at] = (from.at(column + 1, row) - from.at(column - 1, row)) / 2;
        slopeDown.samples()[at] = (from.at(column, row + 1) - from.at(column, row - 1)) / 2;
      }
    }
  }

  private Grey product(Grey a, Grey b) {
    var product = new Grey(a.width(), a.height());
    for (var i = 0; i < product.samples().length; i++) {
      product.samples()[i] = a.samples()[i] * b.samples()[i];
    }
    return product.mean(window);
  }

  /** One step, and the motion of places with texture spread to those without. */
  FlowField refine(FlowField flow) {
    var difference = difference(flow);
    var acrossPull = product(slopeAcross, difference);
    var downPull = product(slopeDown, difference);
    var trust = new Grey(from.width(), from.height());
    var across = new Grey(from.width(), from.height());
    var down = new Grey(from.width(), from.height());
    for (var i = 0; i < trust.samples().length; i++) {
      float a = xx.samples()[i] + FLAT;
      float b = xy.samples()[i];
      float c = yy.samples()[i] + FLAT;
      float determinant = a * c - b * b;
      float p = acrossPull.samples()[i];
      float q = downPull.samples()[i];
      float x = Math.clamp((b * q - c * p) / determinant, -longest, longest);
      float y = Math.clamp((b * p - a * q) / determinant, -longest, longest);
      float sure = determinant / (a + c) - FLAT / 2 + 1e-4f;
      trust.samples()[i] = sure;
      across.samples()[i] = (flow.across().samples()[i] + x) * sure;
      down.samples()[i] = (flow.down().samples()[i] + y) * sure;
    }
    trust.blur(window);
    return new FlowField(quotient(across, trust), quotient(down, trust));
  }

  /** What is seen there less what is seen here; nothing beyond the edges. */
  private Grey difference(FlowField flow) {
    var width = from.width();
    var difference = new Grey(width, from.height());
    for (var row = 0; row < from.height(); row++) {
      for (var column = 0; column < width; column++) {
        var at = row * width + column;
        float x = column + flow.across().samples()[at];
        float y = row + flow.down().samples()[at];
        if (x >= 0 && y >= 0 && x <= width - 1 && y <= from.height() - 1) {
          difference.samples()[at] = Math.clamp(to.at(x, y) - from.samples()[at], -2f, 2f);
        }
      }
    }
    return difference;
  }

  private Grey quotient(Grey weighted, Grey trust) {
    weighted.blur(window);
    for (var i = 0; i < weighted.samples().length; i++) {
      weighted.samples()[i] /= trust.samples()[i];
    }
    return weighted;
  }
}
