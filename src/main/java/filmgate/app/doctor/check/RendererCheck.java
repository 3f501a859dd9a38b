package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.files.Directories;
import filmgate.media.MediaSupport;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderSettings;
import filmgate.media.RenderedVideo;
import filmgate.media.worker.ProcessRenderer;
import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Creates a video of one second with a caption and audio, in a worker process as the server does,
 * and deletes it.
 *
 * @param parent where the temporary directory is created
 */
public record RendererCheck(Path parent) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final double NANOS = 1e9;

  /** Latin and Han characters, so that the font is used. */
  private static final RenderSpec SPEC =
      new RenderSpec(
          new Size(320, 180),
          List.of(new ShotSpec(RenderSpec.FRAMES_PER_SECOND, "Filmgate 自检", Scene.EMPTY)),
          SourceMedia.NONE,
          new Style(1, true, false, "doctor"));

  public CheckOutcome run() {
    var unsupported = MediaSupport.check();
    if (unsupported.isPresent()) {
      return new Problem(unsupported.get(), "run Filmgate on one of these systems");
    }
    try {
      return inDirectory(Files.createTempDirectory(parent, "filmgate-doctor-"));
    } catch (IOException e) {
      return new Problem(
          "cannot write the temporary directory %s: %s".formatted(parent, e.getMessage()),
          "free some space there, or name another one:"
              + " FILMGATE_JAVA_OPTIONS=-Djava.io.tmpdir=DIRECTORY");
    }
  }

  private CheckOutcome inDirectory(Path directory) throws IOException {
    var begin = System.nanoTime();
    try (var renderer =
        new ProcessRenderer(RenderSettings.dividingCores(1, directory.resolve("native")))) {
      var outcome =
          renderer
              .start(SPEC, directory.resolve("video.mp4"))
              .outcome()
              .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      return judge(outcome, (System.nanoTime() - begin) / NANOS);
    } catch (TimeoutException _) {
      return broken("a video of one second was not complete within 2 minutes");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a render never fails exceptionally", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    } finally {
      Directories.delete(directory);
    }
  }

  static CheckOutcome judge(RenderOutcome outcome, double seconds) {
    return switch (outcome) {
      case RenderOutcome.Rendered(var video) -> rendered(video, seconds);
      case RenderOutcome.RenderFailed(var code, var message) -> broken(code + ": " + message);
      case RenderOutcome.WorkerCrashed(var detail) -> broken("the render worker ended: " + detail);
      case RenderOutcome.RenderCancelled _ -> broken("the render was cancelled");
    };
  }

  private static CheckOutcome rendered(RenderedVideo video, double seconds) {
    return video.frames() == SPEC.frames() && video.audio()
        ? new Passed(
            String.format(
                Locale.ROOT,
                "created %d frames of %dx%d with audio in %.1f s",
                video.frames(),
                video.width(),
                video.height(),
                seconds))
        : broken("the video has %d frames instead of %d".formatted(video.frames(), SPEC.frames()));
  }

  private static CheckOutcome broken(String detail) {
    return new Problem(
        detail,
        "check the memory of the machine, and whether the temporary directory is mounted with"
            + " noexec. libfreetype of the JDK is needed for the font: a full JDK has it");
  }
}
