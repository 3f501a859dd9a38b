package filmgate.render.stage.layer;

import filmgate.render.raster.Noise;
import filmgate.render.setting.StageGeometry;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lightning: a bolt behind everything on the ground, and a short bright sky. */
public record LightningLayer(StageGeometry stage, long seed) implements StageLayer {
  private static final double PERIOD = 1.65;
  private static final double LASTS = 0.34;
  private static final int STEPS = 9;

  @Override
  public void draw(StageFrame frame) {
    double seconds = frame.moment().seconds() + 0.06;
    var strike = (int) StrictMath.floor(seconds / PERIOD);
    double since = seconds - strike * PERIOD;
    if (strike == 0 || since > LASTS) {
      return;
    }
    double strength = 1 - since / LASTS;
    var pen = frame.pen();
    var place = frame.view().place(0, frame.geometry());
    pen.setColor(new Color(200, 215, 255, (int) (110 * strength)));
    pen.fill(
        place.createTransformedShape(
            new Rectangle2D.Double(
                stage.left(), -0.4, stage.right() - stage.left(), stage.horizon() + 0.4)));
    var bolt = place.createTransformedShape(bolt(strike));
    double unit = frame.geometry().unit();
    for (var ring = 2; ring >= 0; ring--) {
      double width = Math.max(1, unit * (0.004 + 0.011 * ring));
      pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.setColor(new Color(235, 240, 255, (int) ((ring == 0 ? 255 : 60) * strength)));
      pen.draw(bolt);
    }
  }

  private Path2D bolt(int strike) {
    long own = Noise.mix(seed + strike * 31L);
    var path = new Path2D.Double();
    double x = (Noise.unit(own, 1) - 0.5) * stage.width() * 0.8;
    path.moveTo(x, -0.1);
    for (var i = 1; i <= STEPS; i++) {
      x += (Noise.unit(own, 10 + i) - 0.5) * 0.13;
      double y = stage.horizon() * i / STEPS;
      path.lineTo(x, y);
      if (i == 4 || i == 6) {
        double side = i == 4 ? 1 : -1;
        path.lineTo(x + side * 0.09, y + 0.07);
        path.lineTo(x + side * 0.12, y + 0.15);
        path.moveTo(x, y);
      }
    }
    return path;
  }
}
