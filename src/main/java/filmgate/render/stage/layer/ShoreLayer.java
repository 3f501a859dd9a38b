package filmgate.render.stage.layer;

import filmgate.render.draw.Light;
import filmgate.render.raster.Noise;
import filmgate.render.setting.StageGeometry;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/**
 * Where the sea meets the beach: wet ground, and waves of foam that run up and draw back.
 *
 * @param shore the nearness of the mean waterline
 */
public record ShoreLayer(StageGeometry stage, double shore, Light light, long seed)
    implements StageLayer {
  private static final int STEPS = 48;
  private static final int WAVES = 3;

  @Override
  public void draw(StageFrame frame) {
    var pen = frame.pen();
    var place = frame.view().place(shore, frame.geometry());
    double seconds = frame.moment().seconds();
    double scroll = frame.view().scroll() * shore;
    var wet = new Path2D.Double();
    outline(wet, 0.055, seconds * 0.3, scroll);
    wet.lineTo(stage.right(), row(-0.012));
    wet.lineTo(stage.left(), row(-0.012));
    wet.closePath();
    pen.setColor(new Color(24, 22, 40, 70));
    pen.fill(place.createTransformedShape(wet));
    for (var wave = 0; wave < WAVES; wave++) {
      double cycle = seconds * 0.16 + wave / (double) WAVES;
      double phase = cycle - StrictMath.floor(cycle);
      double reach = StrictMath.sin(phase * StrictMath.PI);
      double fade = Math.min(1, (1 - phase) * 2.2) * Math.min(1, phase * 5);
      foam(frame, wave, 0.05 * reach - 0.012, fade, scroll);
    }
  }

  private void foam(StageFrame frame, int wave, double reach, double fade, double scroll) {
    var line = new Path2D.Double();
    outline(line, reach, wave * 2.1, scroll);
    var place = frame.view().place(shore, frame.geometry());
    var white = light.lit(0xffffff);
    var red = white >> 16 & 255;
    var green = white >> 8 & 255;
    var blue = white & 255;
    var pen = frame.pen();
    double unit = frame.geometry().unit();
    for (var pass = 0; pass < 2; pass++) {
      double width = (pass == 0 ? 0.02 : 0.006) * unit;
      pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.setColor(new Color(red, green, blue, (int) (fade * (pass == 0 ? 70 : 200))));
      pen.draw(place.createTransformedShape(line));
    }
  }

  private void outline(Path2D path, double reach, double phase, double scroll) {
    for (var i = 0; i <= STEPS; i++) {
      double x = stage.left() + (stage.right() - stage.left()) * i / STEPS;
      double wave = Noise.cloud((int) seed, (x + scroll) * 1.7 + phase * 3, phase) - 0.5;
      double y = row(reach + 0.05 * wave);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
  }

  private double row(double offset) {
    return stage.horizon() + (stage.ground() - stage.horizon()) * shore + offset;
  }
}
