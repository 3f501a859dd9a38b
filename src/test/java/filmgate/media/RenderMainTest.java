package filmgate.media;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.RenderSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderMainTest {
  @TempDir Path folder;

  @Test
  void theWorkerEndsWithItsInputEvenInTheMiddleOfAFilm() throws Exception {
    Process process =
        new ChildJvm(folder.resolve("work"))
            .start(RenderMain.class, folder.resolve("natives"), List.of("-Xmx256m"));
    WorkerProtocol.write(
        process.getOutputStream(),
        new WorkerMessage.Render(1, spec(60), folder.resolve("a.mp4"), 1));
    assertThat(WorkerProtocol.read(process.getInputStream(), WorkerMessage.class).orElseThrow())
        .isInstanceOf(WorkerMessage.Progress.class);
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve("a.mp4")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsAFailureAndNotACrash() throws Exception {
    Process process =
        new ChildJvm(folder.resolve("work"))
            .start(RenderMain.class, folder.resolve("natives"), List.of("-Xmx256m"));
    WorkerProtocol.write(
        process.getOutputStream(),
        new WorkerMessage.Render(1, spec(1), folder.resolve("none/a.mp4"), 1));
    WorkerMessage answer =
        WorkerProtocol.read(process.getInputStream(), WorkerMessage.class).orElseThrow();
    assertThat(answer)
        .isEqualTo(
            new WorkerMessage.Failed(
                1, "storage_failed", folder.resolve("none/a.mp4.part").toString()));
    assertThat(process.isAlive()).isTrue();
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  private static RenderSpec spec(int seconds) {
    return new RenderSpec(
        new RenderSpec.Size(1280, 720),
        List.of(RenderSpec.ShotSpec.ofSeconds(seconds, "a dog")),
        RenderSpec.SourceMedia.NONE,
        new RenderSpec.Style(1, true, false, ""));
  }
}
