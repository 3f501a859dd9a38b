package filmgate.render.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the motion from one image to another: an alignment of small copies first, then the method
 * of Lucas and Kanade from coarse to fine. What has no texture moves with its surroundings.
 */
final class OpticalFlow {
  /** Columns of the smallest copies. */
  private static final int SMALLEST = 60;

  private static final int[] ITERATIONS = {8, 6, 4, 3};

  private static final int WINDOW = 3;
  private static final int NORMAL = 6;
  private static final int SMOOTH = 3;

  /** The most that a step moves, in samples. */
  private static final float STEP = 1.5f;

  private OpticalFlow() {}

  /** The motion between images of the same size. */
  static FlowField between(Grey from, Grey to) {
    var first = levels(from);
    var second = levels(to);
    var smallest = first.getFirst();
    var flow =
        Alignment.between(smallest.normalized(NORMAL), second.getFirst().normalized(NORMAL))
            .field(smallest.width(), smallest.height());
    for (var i = 0; i < first.size(); i++) {
      var grey = first.get(i).normalized(NORMAL);
      if (i > 0) {
        flow = flow.resized(grey.width(), grey.height());
      }
      var level = new FlowLevel(grey, second.get(i).normalized(NORMAL), WINDOW, STEP);
      for (var step = 0; step < ITERATIONS[Math.min(i, ITERATIONS.length - 1)]; step++) {
        flow = level.refine(flow);
      }
    }
    flow.across().blur(SMOOTH);
    flow.down().blur(SMOOTH);
    return flow;
  }

  /** Copies from small to large. */
  private static List<Grey> levels(Grey image) {
    var levels = new ArrayList<Grey>();
    var level = image;
    while (level.width() >= 2 * SMALLEST) {
      levels.addFirst(level);
      level = level.half();
    }
    levels.addFirst(level);
    return levels;
  }
}
