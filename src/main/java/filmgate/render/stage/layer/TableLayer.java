package filmgate.render.stage.layer;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import filmgate.render.setting.StageGeometry;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What is below a small thing: the boards of a table, or a round base.
 *
 * @param round whether it is a base
 */
public record TableLayer(StageGeometry stage, Light light, boolean round) implements StageLayer {
  private static final int WOOD = 0xa9764c;
  private static final int STONE = 0xece6e2;
  private static final int BOARDS = 5;

  @Override
  public void draw(StageFrame frame) {
    var drawing = new Drawing();
    if (round) {
      base(drawing);
    } else {
      table(drawing);
    }
    DrawingPainter.paint(frame.pen(), drawing, frame.view().place(1, frame.geometry()), light, 0);
  }

  private void table(Drawing drawing) {
    double far = stage.ground() - 0.13;
    double near = stage.height() + 0.3;
    double left = stage.left();
    double right = stage.right();
    drawing.fill(new Rectangle2D.Double(left, far, right - left, near - far), WOOD);
    drawing.detail(
        new Rectangle2D.Double(left, far, right - left, 0.014), Light.mix(WOOD, 0xfff0d0, 0.45));
    for (var i = 0; i < BOARDS; i++) {
      double from = (i - (BOARDS - 1) / 2.0) * 0.42;
      drawing.line(segment(from * 0.8, far + 0.014, from * 1.5, near), 0.005, 0x6f4a2e);
      for (var grain = 0; grain < 3; grain++) {
        double x = from + 0.1 + 0.09 * grain;
        double y = far + 0.05 + 0.06 * ((i + grain) % 3);
        drawing.line(segment(x * 0.9, y, x * 0.97, y + 0.07), 0.003, 0x8f6340);
      }
    }
  }

  private void base(Drawing drawing) {
    double y = stage.ground() + 0.005;
    double wide = Math.min(0.42, 0.42 * stage.width());
    var side = new Rectangle2D.Double(-wide, y, 2 * wide, 0.2);
    drawing.fill(side, Light.mix(STONE, 0x5a4a5a, 0.28));
    for (var i = 0; i < 6; i++) {
      drawing.detail(
          new Rectangle2D.Double(-wide, y, wide * (0.25 + 0.22 * i), 0.2), 0x3a2f45, 0.035);
    }
    drawing.fill(new Ellipse2D.Double(-wide, y + 0.145, 2 * wide, 0.11), 0xb9aeb4);
    drawing.fill(new Ellipse2D.Double(-wide, y - 0.055, 2 * wide, 0.11), STONE);
    drawing.detail(new Ellipse2D.Double(-wide * 0.94, y - 0.05, 1.88 * wide, 0.098), 0xfbf8f5);
    drawing.detail(new Ellipse2D.Double(-wide * 0.5, y - 0.026, wide, 0.05), 0x3a2f45, 0.16);
  }

  private static Path2D segment(double x1, double y1, double x2, double y2) {
    var path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return path;
  }
}
