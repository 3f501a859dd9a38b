package filmgate.render.rig.animal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Feet do not slide, and every animal keeps to its order of steps. */
class GaitsTest {
  private static final double FRAME = 1 / 240.0;

  @Test
  void aFootOnTheGroundMovesBackAsFastAsTheAnimalMovesForward() {
    for (var species : Breeds.SPECIES) {
      var breed = Breeds.all().find(species, "");
      var gaits = new Gaits(breed, new Frame(breed));
      assertThat(contacts(gaits::walk, breed, breed.motion().walk()))
          .as(species)
          .isGreaterThan(300);
      assertThat(contacts(gaits::run, breed, breed.motion().run())).as(species).isGreaterThan(100);
    }
  }

  /**
   * The number of frames of all feet on the ground within a second, after their speed was checked.
   */
  private static int contacts(DoubleFunction<Pose> gait, Breed breed, double speed) {
    var contacts = 0;
    for (var frame = 0; frame < 240; frame++) {
      var before = gait.apply(frame * FRAME).feet();
      var after = gait.apply((frame + 1) * FRAME).feet();
      for (var i = 0; i < 4; i++) {
        boolean stands = before.get(i).at().y() > -1e-9 && after.get(i).at().y() > -1e-9;
        double moved = (after.get(i).at().x() - before.get(i).at().x()) * breed.height() / FRAME;
        if (stands) {
          assertThat(moved).isCloseTo(-speed, within(0.02 * speed));
          contacts++;
        }
      }
    }
    return contacts;
  }

  @Test
  void aWalkAlwaysHasTwoFeetOnTheGroundAndAGallopSometimesNone() {
    var breed = Breeds.all().find("dog", "golden-retriever");
    var gaits = new Gaits(breed, new Frame(breed));
    var walking = new HashSet<Long>();
    var running = new HashSet<Long>();
    for (var frame = 0; frame < 480; frame++) {
      walking.add(onGround(gaits.walk(frame * FRAME)));
      running.add(onGround(gaits.run(frame * FRAME)));
    }
    assertThat(walking).allMatch(feet -> feet >= 2);
    assertThat(running).contains(0L).doesNotContain(4L);
  }

  private static long onGround(Pose pose) {
    return pose.feet().stream().filter(foot -> foot.at().y() > -1e-9).count();
  }

  @Test
  void feetAreNeverBelowTheGround() {
    for (var species : Breeds.SPECIES) {
      var breed = Breeds.all().find(species, "");
      var gaits = new Gaits(breed, new Frame(breed));
      for (var frame = 0; frame < 240; frame++) {
        assertThat(gaits.walk(frame * FRAME).feet()).allMatch(foot -> foot.at().y() < 1e-9);
        assertThat(gaits.run(frame * FRAME).feet()).allMatch(foot -> foot.at().y() < 1e-9);
      }
    }
  }
}
