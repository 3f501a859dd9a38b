package filmgate.render.stage;

import filmgate.render.rig.Figure;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.setting.StageGeometry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What subjects are on.
 *
 * @param byNumber the support of each subject that has one, by its number
 * @param tallest the height of the main subject with its support, in metres; 0 if it has none
 */
record Supports(Map<Integer, Support> byNumber, double tallest) {
  static final Supports NONE = new Supports(Map.of(), 0);

  private static final Set<String> BRANCHES = Set.of("branch", "tree");

  /** The broad rock on which something is. */
  private static final String LEDGE = "ledge";

  /** What is sailed is composed with those who sail. */
  private static final Set<String> SAILED = Set.of("boat", "sailboat", "ship", "paper-boat");

  /** The height of the sill of a window, in metres. */
  private static final double SILL = 0.44;

  Supports {
    byNumber = Map.copyOf(byNumber);
  }

  /**
   * One support.
   *
   * @param top its height in metres, as it is drawn
   * @param scale how much it is enlarged
   */
  record Support(double top, double scale) {
    static Support of(String kind, Figure.Extent above, Figure.Extent room) {
      var window = kind.equals("window");
      double wide = above.width() / room.width();
      double scale = window ? Math.clamp(1.5 * wide, 0.4, 1) : Math.max(0.3, 0.9 * wide);
      return new Support((window ? SILL : 0.86 * room.height()) * scale, scale);
    }
  }

  /** A bird on a branch or a tree is drawn together with its branch. */
  static Scene joined(Scene scene) {
    var subjects = new ArrayList<Subject>();
    for (var i = 0; i < scene.subjects().size(); i++) {
      var subject = scene.subjects().get(i);
      var next = i + 1 < scene.subjects().size() ? scene.subjects().get(i + 1).kind() : "";
      if (subject.placement().position() == Position.ON_NEXT && BRANCHES.contains(next)) {
        subjects.add(subject.holding("branch"));
        i++;
      } else if (subject.placement().position() == Position.ON_NEXT && next.equals("rock")) {
        subjects.add(subject);
        subjects.add(scene.subjects().get(++i).of(LEDGE));
      } else {
        subjects.add(subject);
      }
    }
    return scene.with(subjects);
  }

  /** The supports of a scene. */
  static Supports of(Scene scene, Function<Subject, Optional<Figure>> figures) {
    var found = new HashMap<Integer, Support>();
    double tallest = 0;
    for (var i = 0; i + 1 < scene.subjects().size(); i++) {
      var subject = scene.subjects().get(i);
      var next = scene.subjects().get(i + 1);
      if (subject.placement().position() == Position.ON_NEXT && !SAILED.contains(next.kind())) {
        var own = figures.apply(subject).map(Figure::extent);
        var room = figures.apply(next).map(Figure::extent);
        if (own.isPresent() && room.isPresent()) {
          var support = Support.of(next.kind(), own.get(), room.get());
          found.put(i, support);
          double high =
              Math.max(support.top() + own.get().height(), room.get().height() * support.scale());
          tallest = i == 0 ? high : tallest;
        }
      }
    }
    return new Supports(found, tallest);
  }

  /** The support of a subject. */
  Optional<Support> of(int order) {
    return Optional.ofNullable(byNumber.get(order));
  }

  boolean has(int order) {
    return byNumber.containsKey(order);
  }

  /** Stage units of a metre with which the main subject and its support fit into the frame. */
  double fitting(StageGeometry stage) {
    return tallest > 0 ? 0.84 * stage.height() / tallest : Double.MAX_VALUE;
  }
}
