package filmgate.render.rig.prop;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Scanner;

/**
 * Outlines written as text: {@code M} moves, {@code L} draws a line, {@code Q} and {@code C} draw
 * curves, and {@code Z} closes, each followed by its points as in SVG; {@code E} is an ellipse, by
 * its middle and its half axes.
 */
final class PathText {
  private PathText() {}

  /** Throws if the text contains anything else. */
  static Path2D.Double parse(String text) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    try (var in = new Scanner(text.replaceAll("([A-Z])", " $1 ").replace(',', ' '))) {
      in.useLocale(java.util.Locale.ROOT);
      while (in.hasNext()) {
        segment(path, in.next(), in);
      }
    }
    return path;
  }

  private static void segment(Path2D path, String command, Scanner in) {
    switch (command) {
      case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
      case "L" -> {
        do {
          path.lineTo(in.nextDouble(), in.nextDouble());
        } while (in.hasNextDouble());
      }
      case "Q" -> {
        do {
          path.quadTo(in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextDouble());
        } while (in.hasNextDouble());
      }
      case "C" -> {
        do {
          path.curveTo(
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble(),
              in.nextDouble());
        } while (in.hasNextDouble());
      }
      case "E" -> ellipse(path, in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextDouble());
      case "Z" -> path.closePath();
      default ->
          throw new IllegalArgumentException("'" + command + "' is not a valid command of a path");
    }
  }

  private static void ellipse(
      Path2D path, double x, double y, double halfWidth, double halfHeight) {
    path.append(
        new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight), false);
  }
}
