package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.DecodeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeProcessesTest {
  @TempDir Path directory;

  private DecodeSettings settings() {
    return DecodeSettings.inDirectory(directory);
  }

  /** The process that was started after the first file, as soon as there is one. */
  private List<Path> awaitAhead() throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    var waiting = directories();
    while (waiting.isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      waiting = directories();
    }
    return waiting;
  }

  private List<Path> directories() throws Exception {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith("decode-")).toList();
    }
  }

  @Test
  void theProcessOfTheNextFileIsStartedAhead() throws Exception {
    var processes = new DecodeProcesses(settings().startingAhead());
    var first = processes.take();
    first.close();
    assertThat(first.process().isAlive()).isFalse();
    var ahead = awaitAhead();
    assertThat(ahead).hasSize(1);

    var second = takeFrom(processes, ahead.getFirst());
    assertThat(second.process().isAlive()).isTrue();
    assertThat(second.process().pid()).isNotEqualTo(first.process().pid());
    second.end();
    assertThat(directories()).isEmpty();
  }

  /** The process of this directory, which is taken only after its start is complete. */
  private DecodeProcesses.DecodeProcess takeFrom(DecodeProcesses processes, Path ahead)
      throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    var taken = processes.take();
    while (!taken.directory().equals(ahead)) {
      assertThat(System.nanoTime()).isLessThan(end);
      taken.end();
      taken = processes.take();
    }
    return taken;
  }

  @Test
  void aCloseEndsTheProcessThatWaitsOrIsBeingStarted() throws Exception {
    var processes = new DecodeProcesses(settings().startingAhead());
    processes.take().close();
    processes.close();
    assertThat(directories()).isEmpty();

    processes.take().close();
    assertThat(directories()).isEmpty();
  }

  @Test
  void aProcessThatDiedWhileItWaitedIsReplaced() throws Exception {
    var processes = new DecodeProcesses(settings().startingAhead());
    processes.take().close();
    var dead = takeFrom(processes, awaitAhead().getFirst());
    dead.process().destroyForcibly();
    dead.process().onExit().join();
    processes.putAhead(dead);
    var taken = processes.take();
    assertThat(taken.process().isAlive()).isTrue();
    assertThat(taken.process().pid()).isNotEqualTo(dead.process().pid());
    taken.end();
  }

  @Test
  void noProcessWaitsUnlessTheSettingsSaySo() throws Exception {
    var processes = new DecodeProcesses(settings());
    processes.take().close();
    assertThat(directories()).isEmpty();
  }
}
