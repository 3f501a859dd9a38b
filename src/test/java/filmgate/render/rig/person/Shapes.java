package filmgate.render.rig.person;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Drawing.PaintedShape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads drawings as numbers. */
final class Shapes {
  private Shapes() {}

  /** Every colour and every coordinate of a drawing. */
  static List<String> of(Drawing drawing) {
    var all = new ArrayList<String>();
    for (var part : drawing.parts()) {
      all.add(
          "%06x %.4f %s %s".formatted(part.rgb(), part.alpha(), part.finish(), coordinates(part)));
    }
    return all;
  }

  private static List<String> coordinates(PaintedShape part) {
    var all = new ArrayList<String>();
    var numbers = new double[6];
    for (var at = part.shape().getPathIterator(null); !at.isDone(); at.next()) {
      Arrays.fill(numbers, 0);
      int kind = at.currentSegment(numbers);
      all.add(kind == PathIterator.SEG_CLOSE ? "Z" : kind + Arrays.toString(numbers));
    }
    return all;
  }

  /** Whether every coordinate is a number. */
  static boolean areFinite(Drawing drawing) {
    var numbers = new double[6];
    for (var part : drawing.parts()) {
      for (var at = part.shape().getPathIterator(null); !at.isDone(); at.next()) {
        at.currentSegment(numbers);
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The room that a drawing takes. */
  static Rectangle2D bounds(Drawing drawing) {
    Rectangle2D box = null;
    for (var part : drawing.parts()) {
      var one = part.shape().getBounds2D();
      box = box == null ? one : box.createUnion(one);
    }
    return box == null ? new Rectangle2D.Double() : box;
  }
}
