package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.DiskFloor.Space;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFloorTest {
  private final SettableClock clock = new SettableClock();
  private final AtomicLong free = new AtomicLong(1000);
  private final AtomicInteger looks = new AtomicInteger();
  private final DiskFloor floor =
      new DiskFloor(
          () -> {
            looks.incrementAndGet();
            return free.get();
          },
          500,
          clock);

  @Test
  void theFloorItselfIsEnough() {
    free.set(500);
    later(1000);
    assertThat(floor.check()).isEqualTo(new Space.Enough(500));
    free.set(499);
    later(1000);
    assertThat(floor.check()).isEqualTo(new Space.Below(499, 500));
  }

  @Test
  void theDiskIsLookedAtOnceASecond() {
    later(999);
    free.set(0);
    assertThat(floor.check()).isEqualTo(new Space.Enough(1000));
    assertThat(looks).hasValue(1);
    later(1);
    assertThat(floor.check()).isEqualTo(new Space.Below(0, 500));
    assertThat(looks).hasValue(2);
  }

  @Test
  void aClockThatIsSetBackDoesNotFreezeTheAnswer() {
    later(-3_600_000);
    free.set(0);
    assertThat(floor.check()).isEqualTo(new Space.Below(0, 500));
  }

  @Test
  void aRealFolderHasAFigure(@TempDir Path folder) {
    assertThat(new DiskFloor(folder, 0, clock).check()).isInstanceOf(Space.Enough.class);
    assertThat(new DiskFloor(folder, Long.MAX_VALUE, clock).check())
        .isInstanceOf(Space.Below.class);
  }

  private void later(long millis) {
    clock.move(Duration.ofMillis(millis));
  }
}
