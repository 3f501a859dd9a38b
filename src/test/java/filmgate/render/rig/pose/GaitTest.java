package filmgate.render.rig.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.rig.pose.Skeleton.Leg;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures feet by their soles, which are computed here from the joints. */
class GaitTest {
  private static final double STEP = 0.002;

  static Stream<Arguments> gaits() {
    return Stream.of(Gait.STROLL, Gait.WALK, Gait.RUN, Gait.SPRINT)
        .flatMap(
            gait ->
                Stream.of(Build.WOMAN, Build.MAN, Build.OLD, Build.CHILD)
                    .map(build -> Arguments.of(gait.scaled(build.thigh() / 0.44), build)));
  }

  @ParameterizedTest
  @MethodSource("gaits")
  void aFootOnTheGroundMovesBackAsFastAsTheBodyMovesForward(Gait gait, Build build) {
    List<Function<Skeleton, Leg>> sides = List.of(Skeleton::leftLeg, Skeleton::rightLeg);
    for (var side : sides) {
      var touched = 0;
      for (var t = 0.0; t < 1 / gait.cycles(); t += STEP) {
        var before = side.apply(at(gait, build, t));
        var after = side.apply(at(gait, build, t + STEP));
        for (var along : new double[] {-0.55, 1.95}) {
          double heightBefore = sole(before, build, along)[1];
          double heightAfter = sole(after, build, along)[1];
          assertThat(heightBefore).as("below the ground at %.3f s", t).isLessThan(0.004);
          if (heightBefore > -0.00001 && heightAfter > -0.00001) {
            touched++;
            double moved = sole(after, build, along)[0] - sole(before, build, along)[0];
            assertThat(moved / STEP)
                .as("at %.3f s", t)
                .isCloseTo(-gait.speed(), within(0.06 * gait.speed()));
          }
        }
      }
      assertThat(touched * STEP).isGreaterThan(0.5 * gait.contact() / gait.cycles());
    }
  }

  private static Skeleton at(Gait gait, Build build, double seconds) {
    var pose = new Pose();
    gait.apply(pose, seconds * gait.cycles(), build);
    return pose.solve(build);
  }

  /** A point of the sole, {@code along} heights of the ankle ahead of it: x and y. */
  private static double[] sole(Leg leg, Build build, double along) {
    double ankle = build.ankle();
    double sin = Math.sin(leg.pitch());
    double cos = Math.cos(leg.pitch());
    return new double[] {
      leg.ankle().x() + along * ankle * cos - ankle * sin,
      leg.ankle().y() + along * ankle * sin + ankle * cos
    };
  }
}
