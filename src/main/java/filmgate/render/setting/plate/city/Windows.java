package filmgate.render.setting.plate.city;

import filmgate.render.setting.sketch.Dice;
import filmgate.render.setting.sketch.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Grids of windows: all dark panes are one shape, and all lit ones of a colour are one. */
final class Windows {
  private static final int[] LAMPS = {0xffd98a, 0xffc36b, 0xcfe6ff};

  private final Path2D dark = new Path2D.Double();
  private final Path2D[] lit = {new Path2D.Double(), new Path2D.Double(), new Path2D.Double()};
  private final Dice dice;
  private final double share;

  /** Windows of which a share from 0 to 1 is lit. */
  Windows(Dice dice, double share) {
    this.dice = dice;
    this.share = share;
  }

  void add(Shape pane) {
    dark.append(pane, false);
    if (dice.chance(share)) {
      lit[dice.chance(0.6) ? 0 : 1 + dice.below(2)].append(pane, false);
    }
  }

  /** Adds columns and rows of panes in a rectangle; a pane takes a part of its cell. */
  Windows grid(
      double x1, double y1, double x2, double y2, int columns, int rows, double wide, double high) {
    double cellX = (x2 - x1) / columns;
    double cellY = (y2 - y1) / rows;
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        add(
            new Rectangle2D.Double(
                x1 + cellX * (column + (1 - wide) / 2),
                y1 + cellY * (row + (1 - high) / 2),
                cellX * wide,
                cellY * high));
      }
    }
    return this;
  }

  /** Paints them: the panes in a colour of glass, and the light of lamps above. */
  void paint(Sketch s, int glass, double alpha) {
    s.detail(dark, glass);
    for (var i = 0; i < LAMPS.length; i++) {
      s.glow(lit[i], LAMPS[i], alpha);
    }
  }
}
