package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.Shots;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderMainTest {
  @TempDir Path directory;

  @Test
  void theWorkerEndsWithItsInputEvenInTheMiddleOfAVideo() throws Exception {
    Process process =
        new ChildJvm(directory.resolve("work"), 5)
            .start(RenderMain.class, directory.resolve("natives"), List.of("-Xmx256m"));
    WorkerProtocol.write(
        process.getOutputStream(),
        new WorkerMessage.StartRender(1, spec(60), directory.resolve("a.mp4"), 1));
    assertThat(WorkerProtocol.read(process.getInputStream(), WorkerMessage.class).orElseThrow())
        .isInstanceOf(WorkerMessage.FramesDone.class);
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(directory.resolve("a.mp4")).doesNotExist();
  }

  @Test
  void aDirectoryThatIsNotThereIsAFailureAndNotACrash() throws Exception {
    Process process =
        new ChildJvm(directory.resolve("work"), 5)
            .start(RenderMain.class, directory.resolve("natives"), List.of("-Xmx256m"));
    WorkerProtocol.write(
        process.getOutputStream(),
        new WorkerMessage.StartRender(1, spec(1), directory.resolve("none/a.mp4"), 1));
    WorkerMessage answer =
        WorkerProtocol.read(process.getInputStream(), WorkerMessage.class).orElseThrow();
    assertThat(answer)
        .isEqualTo(
            new WorkerMessage.RenderError(
                1, "storage_failed", directory.resolve("none/a.mp4.part").toString()));
    assertThat(process.isAlive()).isTrue();
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(directory.resolve("work")).isEmptyDirectory();
  }

  private static RenderSpec spec(int seconds) {
    return new RenderSpec(
        new RenderSpec.Size(1280, 720),
        List.of(Shots.ofSeconds(seconds, "a dog")),
        RenderSpec.SourceMedia.NONE,
        new RenderSpec.Style(1, true, false, ""));
  }
}
