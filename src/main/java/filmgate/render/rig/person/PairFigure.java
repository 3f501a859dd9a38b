package filmgate.render.rig.person;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.form.Outline;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.TreeMap;

/**
 * Two people: side by side if they walk, or face to face. Two people who sit have a table between
 * them.
 */
public final class PairFigure implements Figure {
  private static final int WOOD = 0xa9764a;

  private final Figure first;
  private final Figure second;
  private final boolean table;
  private final AffineTransform firstPlace;
  private final AffineTransform secondPlace;

  private PairFigure(Figure first, Figure second, boolean mirrored, double apart, boolean table) {
    this.first = first;
    this.second = second;
    this.table = table;
    this.firstPlace = AffineTransform.getTranslateInstance(-apart, 0);
    this.secondPlace = new AffineTransform(mirrored ? -1 : 1, 0, 0, 1, apart, 0);
  }

  /** The figure of a subject of the kind {@code person} that is two people. */
  public static Figure of(Subject subject, ShotSize size, long seed) {
    var mixed = "mixed".equals(subject.traits().get("gender"));
    var first = PersonFigure.of(mixed ? with(subject, "man") : subject, size, seed);
    var second = PersonFigure.of(mixed ? with(subject, "woman") : subject, size, seed * 31 + 17);
    var across = subject.placement().heading() == Heading.ACROSS;
    var faces = across && first.speed() <= 0;
    var sits = subject.actions().contains(Action.SIT);
    return new PairFigure(first, second, faces, apart(subject, sits), sits && faces);
  }

  private static Subject with(Subject subject, String gender) {
    var traits = new TreeMap<>(subject.traits());
    traits.put("gender", gender);
    return new Subject(
        subject.kind(),
        subject.variant(),
        subject.count(),
        traits,
        subject.actions(),
        subject.prop(),
        subject.placement());
  }

  private static double apart(Subject subject, boolean sits) {
    if (subject.actions().contains(Action.HUG)) {
      return 0.17;
    }
    return sits ? 0.72 : subject.actions().contains(Action.FIGHT) ? 0.58 : 0.52;
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    append(drawing, first.draw(moment), firstPlace);
    append(drawing, second.draw(moment), secondPlace);
    if (table) {
      table(drawing);
    }
    return drawing;
  }

  private static void append(Drawing drawing, Drawing other, AffineTransform place) {
    for (var part : other.parts()) {
      var shape = place.createTransformedShape(part.shape());
      switch (part.finish()) {
        case LIT -> drawing.fill(shape, part.rgb());
        case DETAIL -> drawing.detail(shape, part.rgb(), part.alpha());
        case GLOWING -> drawing.glow(shape, part.rgb(), part.alpha());
      }
    }
  }

  /** A round table with two cups. */
  private static void table(Drawing drawing) {
    drawing.limb(Outline.open(List.of(point(0, -0.70), point(0, -0.02))), 0.05, 0x6b4a34);
    drawing.fill(Outline.ellipse(point(0, 0.02), 0.20, 0.035, 0), 0x6b4a34);
    drawing.fill(Outline.ellipse(point(0, -0.695), 0.36, 0.075, 0), 0x8a5c38);
    drawing.fill(Outline.ellipse(point(0, -0.715), 0.36, 0.072, 0), WOOD);
    for (var x : new double[] {-0.15, 0.15}) {
      drawing.fill(Outline.ellipse(point(x, -0.715), 0.075, 0.018, 0), 0xf3ede2);
      drawing.fill(
          Outline.hull(List.of(point(x, -0.775), point(x, -0.735)), 0.042, 0.026), 0xfaf6ee);
      drawing.detail(Outline.ellipse(point(x, -0.80), 0.036, 0.010, 0), 0x6b4228);
    }
  }

  private static Point2D.Double point(double x, double y) {
    return new Point2D.Double(x, y);
  }

  @Override
  public Extent extent() {
    var one = first.extent();
    var two = second.extent();
    double apart = secondPlace.getTranslateX();
    return new Extent(
        Math.max(one.width(), two.width()) + 2 * apart,
        Math.max(one.height(), two.height()),
        0,
        (one.faceY() + two.faceY()) / 2,
        // A close-up shows both faces.
        one.faceSize() + apart * 1.2);
  }

  @Override
  public double speed() {
    return Math.min(first.speed(), second.speed());
  }

  @Override
  public double stepsPerSecond() {
    return first.stepsPerSecond();
  }
}
