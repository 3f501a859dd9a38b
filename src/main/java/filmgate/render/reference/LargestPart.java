package filmgate.render.reference;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.BitSet;

/** The largest connected part of a mask. */
final class LargestPart {
  /** The least part of the shorter side that is not thinner than noise. */
  private static final double THICKNESS_MIN = 0.1;

  /** The least part of the width or of the height that it takes. */
  private static final double LENGTH_MIN = 0.3;

  /** How far from the outline colours are compared, in pixels. */
  private static final int INSIDE = 3;

  private static final int EDGE_MIN = 22;

  private final int width;
  private final int height;
  private final int[] labels;
  private int label;
  private int area;

  private LargestPart(int width, int height) {
    this.width = width;
    this.height = height;
    labels = new int[width * height];
  }

  static LargestPart of(boolean[] mask, int width, int height) {
    var part = new LargestPart(width, height);
    var opened = part.opened(mask);
    var next = 0;
    for (var i = 0; i < mask.length; i++) {
      if (opened[i] && part.labels[i] == 0) {
        next++;
        var size = part.fill(opened, i, next);
        if (size > part.area) {
          part.area = size;
          part.label = next;
        }
      }
    }
    part.fillHoles();
    return part;
  }

  /** The mask without lines that are one pixel wide. */
  private boolean[] opened(boolean[] mask) {
    var opened = new boolean[mask.length];
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        var at = row * width + column;
        var left = column == 0 || mask[at - 1];
        var right = column + 1 == width || mask[at + 1];
        var above = row == 0 || mask[at - width];
        var below = row + 1 == height || mask[at + width];
        opened[at] = mask[at] && ((left && right) || (above && below));
      }
    }
    return opened;
  }

  private int fill(boolean[] mask, int start, int number) {
    var open = new ArrayDeque<Integer>();
    open.add(start);
    labels[start] = number;
    var size = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      size++;
      var column = at % width;
      visit(mask, column > 0 ? at - 1 : -1, number, open);
      visit(mask, column + 1 < width ? at + 1 : -1, number, open);
      visit(mask, at - width, number, open);
      visit(mask, at + width < labels.length ? at + width : -1, number, open);
    }
    return size;
  }

  private void visit(boolean[] mask, int at, int number, ArrayDeque<Integer> open) {
    if (at >= 0 && mask[at] && labels[at] == 0) {
      labels[at] = number;
      open.add(at);
    }
  }

  /** Adds small holes, which are highlights and not gaps. */
  private void fillHoles() {
    var outside = new boolean[labels.length];
    for (var i = 0; i < labels.length; i++) {
      outside[i] = labels[i] != label;
    }
    var holes = new LargestPart(width, height);
    var small = new BitSet();
    var number = 0;
    for (var i = 0; i < labels.length; i++) {
      if (outside[i] && holes.labels[i] == 0) {
        number++;
        small.set(number, holes.fill(outside, i, number) < labels.length / 400);
      }
    }
    add(holes, small);
  }

  private void add(LargestPart holes, BitSet small) {
    for (var i = 0; i < labels.length; i++) {
      if (small.get(holes.labels[i])) {
        labels[i] = label;
        area++;
      }
    }
  }

  /** Its pixels. */
  int area() {
    return area;
  }

  private boolean contains(int column, int row) {
    return labels[row * width + column] == label;
  }

  /** The part of the top, left, and right edges that belongs to it. */
  double edgeShare() {
    var count = 0;
    for (var column = 0; column < width; column++) {
      count += contains(column, 0) ? 1 : 0;
    }
    for (var row = 1; row < height; row++) {
      count += (contains(0, row) ? 1 : 0) + (contains(width - 1, row) ? 1 : 0);
    }
    return count / (double) (width + 2 * (height - 1));
  }

  /** How much of its own width is at the bottom edge. */
  double bottomShare() {
    var count = 0;
    for (var column = 0; column < width; column++) {
      count += contains(column, height - 1) ? 1 : 0;
    }
    return count / (double) Math.max(1, box().width);
  }

  /** The part of its outline that is an edge of the photograph and not a soft change. */
  double contrast(Photograph photograph) {
    var outline = 0;
    var edges = 0;
    for (var row = INSIDE; row < height - INSIDE; row++) {
      for (var column = INSIDE; column < width - INSIDE; column++) {
        if (contains(column, row) && !isInner(column, row)) {
          outline++;
          edges += isEdge(photograph, column, row) ? 1 : 0;
        }
      }
    }
    return outline == 0 ? 0 : edges / (double) outline;
  }

  private boolean isInner(int column, int row) {
    return contains(column - 1, row)
        && contains(column + 1, row)
        && contains(column, row - 1)
        && contains(column, row + 1);
  }

  /** Whether the colours on both sides of the outline differ. */
  private boolean isEdge(Photograph photograph, int column, int row) {
    var x = side(contains(column + 1, row), contains(column - 1, row));
    var y = side(contains(column, row + 1), contains(column, row - 1));
    var inside = photograph.at(column + x * INSIDE, row + y * INSIDE);
    var outside = photograph.at(column - x * INSIDE, row - y * INSIDE);
    return Photograph.difference(inside, outside) > EDGE_MIN;
  }

  private static int side(boolean after, boolean before) {
    return after == before ? 0 : after ? 1 : -1;
  }

  /** Whether it is only a line, or a small thing in a corner. */
  boolean isSmall() {
    var box = box();
    return Math.min(box.width, box.height) < THICKNESS_MIN * Math.min(width, height)
        || Math.max(box.width / (double) width, box.height / (double) height) < LENGTH_MIN;
  }

  /** The smallest rectangle that contains it. */
  Rectangle box() {
    var box = new Rectangle(-1, -1);
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        if (contains(column, row)) {
          box.add(new Rectangle(column, row, 1, 1));
        }
      }
    }
    return box;
  }

  /** Its alpha, 0 to 255, with a soft edge of two pixels. */
  int[] softened() {
    var alpha = new int[labels.length];
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        alpha[row * width + column] = soft(column, row);
      }
    }
    return alpha;
  }

  private int soft(int column, int row) {
    if (!contains(column, row)) {
      return 0;
    }
    var count = 0;
    for (var y = -1; y <= 1; y++) {
      for (var x = -1; x <= 1; x++) {
        var inside =
            contains(
                Math.clamp((long) column + x, 0, width - 1),
                Math.clamp((long) row + y, 0, height - 1));
        count += inside ? 1 : 0;
      }
    }
    return count == 9 ? 255 : Math.max(0, count - 3) * 255 / 7;
  }
}
