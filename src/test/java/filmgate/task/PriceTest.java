package filmgate.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.task.Effect.Capture;
import filmgate.task.Effect.Finish;
import filmgate.task.Effect.Release;
import filmgate.task.Price.Settlement.Fixed;
import filmgate.task.Price.Settlement.PerSecond;
import filmgate.task.Transition.Changed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PriceTest {
  private static final Price FIXED = new Price("a", new Fixed(400_000), 400_000);
  private static final Price MEASURED = new Price("b", new PerSecond(100_000, 10), 1_000_000);

  private final TaskMachine machine = new TaskMachine(RetryPolicy.STANDARD);

  @Test
  void aFixedPriceIsTheSameForEveryVideo() {
    assertThat(FIXED.settledMicros(video(1))).isEqualTo(400_000);
    assertThat(FIXED.settledMicros(video(60_000))).isEqualTo(400_000);
  }

  @Test
  void aPricePerSecondUsesTheMeasuredMilliseconds() {
    assertThat(MEASURED.settledMicros(video(5_041))).isEqualTo(504_100);
    assertThat(new Price("c", new PerSecond(3, 10), 100).settledMicros(video(500))).isEqualTo(2);
    assertThat(new Price("c", new PerSecond(3, 10), 100).settledMicros(video(499))).isEqualTo(1);
  }

  @Test
  void neverMoreIsTakenThanIsHeld() {
    assertThat(MEASURED.settledMicros(video(10_041))).isEqualTo(1_000_000);
    assertThat(new Price("c", new PerSecond(100_000, 10), 700_000).settledMicros(video(9_000)))
        .isEqualTo(700_000);
    assertThat(new Price("c", new Fixed(9), 5).settledMicros(video(1))).isEqualTo(5);
  }

  @Test
  void aNegativeOrExcessivePriceIsRejected() {
    assertThatThrownBy(() -> new Fixed(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Price("a", new Fixed(1), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PerSecond(Long.MAX_VALUE / 1_000, 2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void onlyFinalStatesMoveTheHeldAmount() {
    for (var price : List.of(Price.FREE, FIXED, MEASURED)) {
      for (var state : EventFixtures.STATES) {
        for (var event : EventFixtures.EVENTS) {
          if (machine.next(state, price, event) instanceof Changed(var next, var effects)) {
            assertThat(moved(effects))
                .as("%s + %s", state.wireName(), event.wireName())
                .isEqualTo(effects.contains(new Finish()) ? price.heldMicros() : 0);
            assertThat(captured(effects))
                .isEqualTo(effects.contains(new Finish()) ? price.chargedMicros(next) : 0);
          }
        }
      }
    }
  }

  @Test
  void aStoredVideoIsChargedAndTheRestReleased() {
    var storing = new TaskState.Storing(EventFixtures.FIRST, "ticket", EventFixtures.VIDEO);
    var moved = machine.next(storing, MEASURED, new TaskEvent.Stored(EventFixtures.RESULT));
    assertThat(((Changed) moved).effects())
        .containsExactly(new Finish(), new Capture(500_000), new Release(500_000));
  }

  @Test
  void aTaskWithoutAVideoCostsNothing() {
    var refused =
        machine.next(TaskState.initial(), FIXED, new TaskEvent.Refused(EventFixtures.FAILURE));
    assertThat(((Changed) refused).effects()).containsExactly(new Finish(), new Release(400_000));
  }

  private static VideoFacts video(long durationMillis) {
    return new VideoFacts(1280, 720, 24, 120, durationMillis, false);
  }

  private static long captured(List<Effect> effects) {
    return effects.stream().mapToLong(e -> e instanceof Capture(var m) ? m : 0).sum();
  }

  private static long moved(List<Effect> effects) {
    return captured(effects)
        + effects.stream().mapToLong(e -> e instanceof Release(var m) ? m : 0).sum();
  }
}
