package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(floor.hasFreeSpace()).isTrue();
    free.set(499);
    later(1000);
    assertThat(floor.hasFreeSpace()).isFalse();
  }

  @Test
  void theDiskIsLookedAtOnceASecond() {
    later(999);
    free.set(0);
    assertThat(floor.hasFreeSpace()).isTrue();
    assertThat(looks).hasValue(1);
    later(1);
    assertThat(floor.hasFreeSpace()).isFalse();
    assertThat(looks).hasValue(2);
  }

  @Test
  void aClockThatIsSetBackDoesNotFreezeTheAnswer() {
    later(-3_600_000);
    free.set(0);
    assertThat(floor.hasFreeSpace()).isFalse();
  }

  @Test
  void aRealDirectoryHasAFigure(@TempDir Path directory) {
    assertThat(new FreeSpaceGuard(directory, 0, clock).hasFreeSpace()).isTrue();
    assertThat(new FreeSpaceGuard(directory, Long.MAX_VALUE, clock).hasFreeSpace()).isFalse();
  }

  private void later(long millis) {
    clock.move(Duration.ofMillis(millis));
  }
}
