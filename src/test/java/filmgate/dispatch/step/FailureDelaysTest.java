package filmgate.dispatch.step;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FailureDelaysTest {
  @Test
  void eachFailureInARowWaitsLonger() {
    var delays = new FailureDelays();
    var id = TaskId.of(1, 2, 3);
    var seconds = new ArrayList<Long>();
    for (var i = 0; i < 9; i++) {
      seconds.add(delays.failed(id).toSeconds());
    }
    assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(delays.failed(TaskId.of(1, 2, 4)).toSeconds()).isEqualTo(1);
    delays.succeeded(id);
    assertThat(delays.failed(id).toSeconds()).isEqualTo(1);
  }
}
