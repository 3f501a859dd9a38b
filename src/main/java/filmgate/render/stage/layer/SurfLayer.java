package filmgate.render.stage.layer;

import filmgate.render.draw.Light;
import filmgate.render.raster.Noise;
import filmgate.render.setting.StageGeometry;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * The surf of a rocky coast: crests that roll towards the camera, and spray where they break at the
 * rocks on both sides.
 */
public record SurfLayer(StageGeometry stage, Light light, long seed) implements StageLayer {
  private static final int CRESTS = 5;
  private static final int STEPS = 40;
  private static final int BURSTS = 6;
  private static final int DROPS = 26;
  private static final double GRAVITY = 0.62;

  @Override
  public void draw(StageFrame frame) {
    double seconds = frame.moment().seconds();
    for (var crest = 0; crest < CRESTS; crest++) {
      double cycle = seconds * 0.11 + crest / (double) CRESTS;
      crest(frame, crest, cycle - StrictMath.floor(cycle));
    }
    for (var burst = 0; burst < BURSTS; burst++) {
      double cycle = seconds * 0.42 + Noise.unit(seed, burst);
      burst(frame, burst, (int) cycle, cycle - StrictMath.floor(cycle));
    }
  }

  private void crest(StageFrame frame, int crest, double phase) {
    double depth = 0.36 + 0.85 * phase * phase;
    var line = new Path2D.Double();
    for (var i = 0; i <= STEPS; i++) {
      double x = stage.left() + (stage.right() - stage.left()) * i / STEPS;
      double wave = Noise.cloud((int) seed + crest, x * 1.4 + crest * 3.1, phase * 2) - 0.5;
      double y = row(depth) + 0.09 * depth * wave;
      if (i == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    double strength = Math.min(1, phase * 4) * Math.min(1, (1 - phase) * 3);
    var place = frame.view().place(depth, frame.geometry());
    var shape = place.createTransformedShape(line);
    stroke(frame, shape, 0.03 * depth, white(strength * 0.16));
    stroke(frame, shape, 0.008 * depth, white(strength * 0.75));
  }

  private static void stroke(StageFrame frame, Shape line, double width, Color colour) {
    double pixels = Math.max(1, width * frame.geometry().unit());
    frame
        .pen()
        .setStroke(new BasicStroke((float) pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    frame.pen().setColor(colour);
    frame.pen().draw(line);
  }

  /** Drops that are thrown up and fall back; {@code phase} runs from 0 to 1. */
  private void burst(StageFrame frame, int burst, int round, double phase) {
    long own = Noise.mix(seed + burst * 977L + round * 31L);
    double side = burst % 2 == 0 ? -1 : 1;
    double middle = side * stage.width() * (0.27 + 0.2 * Noise.unit(own, 1));
    double depth = 0.3 + 0.35 * Noise.unit(own, 2);
    double seconds = phase * 1.5;
    var place = frame.view().place(depth, frame.geometry());
    frame.pen().setColor(white(0.85 * (1 - phase)));
    for (var drop = 0; drop < DROPS; drop++) {
      double aside = (Noise.unit(own, 10 + drop) - 0.5) * 0.26;
      double up = 0.1 + 0.3 * Noise.unit(own, 50 + drop);
      double x = middle + aside * (0.25 + seconds);
      double y = row(depth) - up * seconds + GRAVITY * seconds * seconds / 2;
      double size = depth * (0.008 + 0.014 * Noise.unit(own, 90 + drop)) * (0.5 + seconds);
      if (y < row(depth) + 0.02) {
        var shape = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        frame.pen().fill(place.createTransformedShape(shape));
      }
    }
  }

  private double row(double depth) {
    return stage.horizon() + (stage.ground() - stage.horizon()) * depth;
  }

  private Color white(double alpha) {
    var rgb = Light.mix(light.lit(0xffffff), 0xffffff, 0.3);
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) (alpha * 255));
  }
}
