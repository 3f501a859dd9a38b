package filmgate.render.rig.cast;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.thing.Objects;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;

/** An animal with a ball, which rolls ahead of it. */
record BallGame(Figure animal, Figure ball, double ahead) implements Figure {
  static Figure of(Figure animal) {
    var subject = new Subject("ball", "", 1, Map.of(), List.of(Action.STAND), "", Placement.FREE);
    var room = animal.extent();
    double size = Math.clamp(room.height() / 4, 0.03, 0.24);
    var ball = ScaledFigure.of(Objects.ball(subject), size / 0.24);
    return new BallGame(animal, ball, room.width() * 0.42);
  }

  @Override
  public Drawing draw(Moment moment) {
    double t = moment.seconds();
    double roll = ahead * (1 + 0.14 * wave(t * 0.45));
    double hop = 0.1 * ahead * Math.abs(wave(t * 0.9));
    var moved = AffineTransform.getTranslateInstance(roll, -hop);
    var drawing = animal.draw(moment);
    for (var part : ScaledFigure.scaled(ball.draw(moment), moved).parts()) {
      ScaledFigure.add(drawing, part, part.shape());
    }
    return drawing;
  }

  @Override
  public Extent extent() {
    var room = animal.extent();
    double half = Math.max(room.width() / 2, ahead * 1.2 + ball.extent().width() / 2);
    return new Extent(2 * half, room.height(), room.faceX(), room.faceY(), room.faceSize());
  }

  @Override
  public double speed() {
    return animal.speed();
  }

  @Override
  public double stepsPerSecond() {
    return animal.stepsPerSecond();
  }
}
