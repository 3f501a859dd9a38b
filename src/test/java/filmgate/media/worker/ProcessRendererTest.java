package filmgate.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import filmgate.logging.LogContext;
import filmgate.media.RenderHandle;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderSettings;
import filmgate.media.RenderedVideo;
import filmgate.render.Shots;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ProcessRendererTest {
  @TempDir static Path directory;
  private static ProcessRenderer renderer;

  @BeforeAll
  static void begin() {
    renderer = new ProcessRenderer(RenderSettings.dividingCores(1, directory.resolve("render")));
  }

  @AfterAll
  static void end() {
    renderer.close();
  }

  @Test
  void aVideoIsMadeByAProcessOfItsOwn() throws Exception {
    Path output = directory.resolve("dog.mp4");
    RenderOutcome outcome = outcome(renderer.start(spec(320, 180, 2), output));
    assertThat(outcome).isInstanceOf(RenderOutcome.Rendered.class);
    RenderedVideo video = ((RenderOutcome.Rendered) outcome).video();
    assertThat(video.path()).isEqualTo(output);
    assertThat(video.frames()).isEqualTo(48);
    assertThat(video.seconds()).isEqualTo(2);
    assertThat(video.audio()).isTrue();
    assertThat(directory.resolve("dog.mp4.part")).doesNotExist();
  }

  @Test
  void aKilledWorkerIsACrashAndTheNextVideoIsMade() throws Exception {
    RenderHandle first = renderer.start(spec(1280, 720, 30), directory.resolve("a.mp4"));
    awaitFrames(first);
    renderer.workerPids().forEach(pid -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());
    assertThat(outcome(first)).isInstanceOf(RenderOutcome.WorkerCrashed.class);
    RenderHandle next = renderer.start(spec(320, 180, 1), directory.resolve("b.mp4"));
    assertThat(outcome(next)).isInstanceOf(RenderOutcome.Rendered.class);
    assertThat(next.progress().percent()).isEqualTo(100);
  }

  @Test
  void linesAboutAWorkerNameTheTaskThatItRenders() throws Exception {
    var lines = new LinkedBlockingQueue<String>();
    var appender = appender(lines);
    var logger = (Logger) LoggerFactory.getLogger("filmgate.media.worker");
    // A command of another test in this process may have set another level for all of Filmgate.
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
    ProcessRenderer own =
        new ProcessRenderer(RenderSettings.dividingCores(1, directory.resolve("logged")));
    try {
      RenderHandle first;
      try (var _ = LogContext.ofTask("task_1")) {
        LogContext.addAccount("acc_1");
        first = own.start(spec(1280, 720, 30), directory.resolve("f.mp4"));
      }
      awaitFrames(first);
      own.workerPids().forEach(pid -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());
      assertThat(outcome(first)).isInstanceOf(RenderOutcome.WorkerCrashed.class);
      try (var _ = LogContext.ofTask("task_2")) {
        var second = own.start(spec(320, 180, 1), directory.resolve("g.mp4"));
        assertThat(outcome(second)).isInstanceOf(RenderOutcome.Rendered.class);
      }
    } finally {
      own.close();
    }
    assertThat(lines.poll(10, TimeUnit.SECONDS)).matches("event=render_worker_started .* acc_1");
    assertThat(lines.poll(10, TimeUnit.SECONDS))
        .matches("event=render_worker_exited .* task_1 acc_1");
    assertThat(lines.poll(10, TimeUnit.SECONDS)).matches("event=render_worker_started .* task_2 ");
    assertThat(lines.poll(10, TimeUnit.SECONDS)).matches("event=render_worker_exited .*\\d  ");
    logger.detachAppender(appender);
    logger.setLevel(null);
  }

  private static AppenderBase<ILoggingEvent> appender(LinkedBlockingQueue<String> lines) {
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            var fields = event.getMDCPropertyMap();
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
              lines.add(
                  "%s %s %s"
                      .formatted(
                          event.getFormattedMessage(),
                          fields.getOrDefault("task", ""),
                          fields.getOrDefault("account", "")));
            }
          }
        };
    appender.start();
    return appender;
  }

  @Test
  void aCancelledVideoLeavesNothingAndKeepsTheWorker() throws Exception {
    RenderHandle first = renderer.start(spec(1280, 720, 30), directory.resolve("c.mp4"));
    awaitFrames(first);
    List<Long> before = renderer.workerPids();
    first.cancel();
    assertThat(outcome(first)).isEqualTo(new RenderOutcome.RenderCancelled());
    assertThat(directory.resolve("c.mp4")).doesNotExist();
    assertThat(directory.resolve("c.mp4.part")).doesNotExist();
    assertThat(renderer.workerPids()).isEqualTo(before);
  }

  @Test
  void closingEndsEveryProcessAndEveryVideo() throws Exception {
    ProcessRenderer own =
        new ProcessRenderer(RenderSettings.dividingCores(1, directory.resolve("own")));
    RenderHandle running = own.start(spec(1280, 720, 30), directory.resolve("d.mp4"));
    RenderHandle waiting = own.start(spec(1280, 720, 30), directory.resolve("e.mp4"));
    awaitFrames(running);
    List<Long> pids = own.workerPids();
    own.close();
    assertThat(pids).hasSize(1).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(outcome(running)).isEqualTo(new RenderOutcome.RenderCancelled());
    assertThat(outcome(waiting)).isEqualTo(new RenderOutcome.RenderCancelled());
  }

  /** Waits at most 40 seconds for the first frame: a new process reads what scenes need. */
  private static void awaitFrames(RenderHandle rendering) throws Exception {
    for (int i = 0; i < 4_000 && rendering.progress().framesDone() == 0; i++) {
      try {
        var _ = rendering.outcome().get(10, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException _) {
        // Still rendering.
      }
    }
    assertThat(rendering.progress().framesDone()).isPositive();
  }

  private static RenderOutcome outcome(RenderHandle rendering) throws Exception {
    return rendering.outcome().get(60, TimeUnit.SECONDS);
  }

  private static RenderSpec spec(int width, int height, int seconds) {
    return new RenderSpec(
        new RenderSpec.Size(width, height),
        List.of(Shots.ofSeconds(seconds, "a dog on the beach")),
        RenderSpec.SourceMedia.NONE,
        new RenderSpec.Style(7, true, false, "kling-v3 std"));
  }
}
