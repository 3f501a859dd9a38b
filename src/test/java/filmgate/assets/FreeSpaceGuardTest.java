package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FreeSpaceGuard.FreeSpace;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceGuardTest {
  private final SettableClock clock = new SettableClock();
  private final AtomicLong free = new AtomicLong(1000);
  private final AtomicInteger looks = new AtomicInteger();
  private final FreeSpaceGuard floor =
      new FreeSpaceGuard(
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
    assertThat(floor.check()).isEqualTo(new FreeSpace.AboveFloor(500));
    free.set(499);
    later(1000);
    assertThat(floor.check()).isEqualTo(new FreeSpace.BelowFloor(499, 500));
  }

  @Test
  void theDiskIsLookedAtOnceASecond() {
    later(999);
    free.set(0);
    assertThat(floor.check()).isEqualTo(new FreeSpace.AboveFloor(1000));
    assertThat(looks).hasValue(1);
    later(1);
    assertThat(floor.check()).isEqualTo(new FreeSpace.BelowFloor(0, 500));
    assertThat(looks).hasValue(2);
  }

  @Test
  void aClockThatIsSetBackDoesNotFreezeTheAnswer() {
    later(-3_600_000);
    free.set(0);
    assertThat(floor.check()).isEqualTo(new FreeSpace.BelowFloor(0, 500));
  }

  @Test
  void aRealDirectoryHasAFigure(@TempDir Path directory) {
    assertThat(new FreeSpaceGuard(directory, 0, clock).check())
        .isInstanceOf(FreeSpace.AboveFloor.class);
    assertThat(new FreeSpaceGuard(directory, Long.MAX_VALUE, clock).check())
        .isInstanceOf(FreeSpace.BelowFloor.class);
  }

  private void later(long millis) {
    clock.move(Duration.ofMillis(millis));
  }
}
