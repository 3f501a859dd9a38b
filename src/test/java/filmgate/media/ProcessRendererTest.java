package filmgate.media;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.RenderSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRendererTest {
  @TempDir static Path folder;
  private static ProcessRenderer renderer;

  @BeforeAll
  static void begin() {
    renderer = new ProcessRenderer(RenderSettings.sharing(1, folder.resolve("render")));
  }

  @AfterAll
  static void end() {
    renderer.close();
  }

  @Test
  void aFilmIsMadeByAProcessOfItsOwn() throws Exception {
    Path output = folder.resolve("dog.mp4");
    RenderOutcome outcome = outcome(renderer.start(spec(320, 180, 2), output));
    assertThat(outcome).isInstanceOf(RenderOutcome.Rendered.class);
    Film film = ((RenderOutcome.Rendered) outcome).film();
    assertThat(film.path()).isEqualTo(output);
    assertThat(film.frames()).isEqualTo(48);
    assertThat(film.seconds()).isEqualTo(2);
    assertThat(film.audio()).isTrue();
    assertThat(film.bytes()).isEqualTo(Files.size(output));
    assertThat(film.sha256()).hasSize(64);
    assertThat(folder.resolve("dog.mp4.part")).doesNotExist();
  }

  @Test
  void aKilledWorkerIsACrashAndTheNextFilmIsMade() throws Exception {
    Rendering first = renderer.start(spec(1280, 720, 30), folder.resolve("a.mp4"));
    awaitFrames(first);
    renderer.workerPids().forEach(pid -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());
    assertThat(outcome(first)).isInstanceOf(RenderOutcome.Crashed.class);
    Rendering next = renderer.start(spec(320, 180, 1), folder.resolve("b.mp4"));
    assertThat(outcome(next)).isInstanceOf(RenderOutcome.Rendered.class);
    assertThat(next.progress().percent()).isEqualTo(100);
  }

  @Test
  void aCancelledFilmLeavesNothingAndKeepsTheWorker() throws Exception {
    Rendering first = renderer.start(spec(1280, 720, 30), folder.resolve("c.mp4"));
    awaitFrames(first);
    List<Long> before = renderer.workerPids();
    first.cancel();
    assertThat(outcome(first)).isEqualTo(new RenderOutcome.Cancelled());
    assertThat(folder.resolve("c.mp4")).doesNotExist();
    assertThat(folder.resolve("c.mp4.part")).doesNotExist();
    assertThat(renderer.workerPids()).isEqualTo(before);
  }

  @Test
  void closingEndsEveryProcessAndEveryFilm() throws Exception {
    ProcessRenderer own = new ProcessRenderer(RenderSettings.sharing(1, folder.resolve("own")));
    Rendering running = own.start(spec(1280, 720, 30), folder.resolve("d.mp4"));
    Rendering waiting = own.start(spec(1280, 720, 30), folder.resolve("e.mp4"));
    awaitFrames(running);
    List<Long> pids = own.workerPids();
    own.close();
    assertThat(pids).hasSize(1).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(outcome(running)).isEqualTo(new RenderOutcome.Cancelled());
    assertThat(outcome(waiting)).isEqualTo(new RenderOutcome.Cancelled());
  }

  private static void awaitFrames(Rendering rendering) {
    while (rendering.progress().framesDone() == 0 && !rendering.outcome().isDone()) {
      Thread.onSpinWait();
    }
  }

  private static RenderOutcome outcome(Rendering rendering) throws Exception {
    return rendering.outcome().get(60, TimeUnit.SECONDS);
  }

  private static RenderSpec spec(int width, int height, int seconds) {
    return new RenderSpec(
        new RenderSpec.Size(width, height),
        List.of(RenderSpec.ShotSpec.ofSeconds(seconds, "a dog on the beach")),
        RenderSpec.SourceMedia.NONE,
        new RenderSpec.Style(7, true, false, "kling-v3 std"));
  }
}
