package filmgate.app;

import filmgate.app.cli.GenerateRequest;
import filmgate.app.cli.GenerateResult;
import filmgate.app.cli.command.CliException;
import filmgate.assets.FileBlobStore;
import filmgate.config.Settings;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.files.Directories;
import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.media.RenderProgress;
import filmgate.provider.Input;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The local renderer in a temporary directory, for one video. */
final class OfflineRenderer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FRAMES_PER_SECOND = 24;

  private final Path directory;
  private final MediaComponents media;
  private final TaskId id;

  private OfflineRenderer(Path directory, MediaComponents media) {
    this.directory = directory;
    this.media = media;
    var random = ThreadLocalRandom.current();
    id = TaskId.of(System.currentTimeMillis(), random.nextLong(), random.nextLong());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "tidy-up"));
  }

  static OfflineRenderer open(Settings settings) {
    try {
      var directory = Files.createTempDirectory("filmgate-");
      var fetched = Files.createDirectory(directory.resolve("fetched"));
      var directories =
          new MediaComponents.Directories(
              fetched, directory.resolve("renders"), CacheDirectory.natives());
      var blobs = new FileBlobStore(directory.resolve("blobs"), Clock.systemUTC());
      return new OfflineRenderer(directory, MediaComponents.of(settings, directories, blobs));
    } catch (IOException e) {
      throw new CliException("cannot create a temporary directory: " + e.getMessage(), e);
    }
  }

  GenerateResult generate(
      Generation generation, GenerateRequest request, Consumer<RenderProgress> progress) {
    return switch (media.inputs().fetch(id, generation)) {
      case FetchResult.Unacceptable(var failure) -> failed(failure);
      case FetchResult.Ready(var inputs) ->
          generate(videoRequest(generation, inputs), request, progress);
    };
  }

  private VideoRequest videoRequest(Generation generation, List<Input> inputs) {
    return new VideoRequest(id, 1, generation, inputs);
  }

  private GenerateResult generate(
      VideoRequest videoRequest, GenerateRequest request, Consumer<RenderProgress> progress) {
    try {
      return switch (media.local().submit(videoRequest)) {
        case Submission.Accepted(var ticket, var taskWarnings) ->
            awaitResult(videoRequest, ticket, taskWarnings, request, progress);
        case Submission.CompletedAtOnce(var video) ->
            storeOutput(videoRequest, video, List.of(), request);
      };
    } catch (ProviderException e) {
      if (e.reason() instanceof ProviderException.Cause.RequestRefused(var failure)) {
        return failed(failure);
      }
      throw new IllegalStateException("the local renderer did not accept the request", e);
    }
  }

  private GenerateResult awaitResult(
      VideoRequest videoRequest,
      Ticket ticket,
      List<TaskWarning> taskWarnings,
      GenerateRequest request,
      Consumer<RenderProgress> progress) {
    var frames = videoRequest.generation().output().seconds() * FRAMES_PER_SECOND;
    var ended =
        awaitEnd(
            ticket,
            request.timeout(),
            percent -> progress.accept(new RenderProgress(frames * percent / 100, frames, 0)));
    if (ended.isEmpty()) {
      return new GenerateResult.TimedOut(json("timed_out").toString());
    }
    return switch (ended.get()) {
      case Progress.Completed(var video) -> {
        progress.accept(new RenderProgress(frames, frames, 0));
        yield storeOutput(videoRequest, video, taskWarnings, request);
      }
      case Progress.RejectedByUpstream(var failure) -> failed(failure);
      case Progress.UpstreamFailed(var failure) -> failed(failure);
      case Progress.WorkLost _, Progress.Waiting _ ->
          failed(Failure.of(FailureCode.INTERNAL_ERROR, "The render was interrupted."));
    };
  }

  /** Polls the renderer on a timer; empty when the render did not end in time. */
  private Optional<Progress> awaitEnd(Ticket ticket, Duration timeout, IntConsumer percent) {
    var ended = new CompletableFuture<Progress>();
    var period = media.local().pollInterval().toMillis();
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          timer.scheduleWithFixedDelay(
              () -> poll(ticket, percent, ended), 0, period, TimeUnit.MILLISECONDS);
      return Optional.of(ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the local renderer cannot be polled", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    }
  }

  private void poll(Ticket ticket, IntConsumer percent, CompletableFuture<Progress> ended) {
    try {
      var progress = media.local().poll(ticket);
      if (progress instanceof Progress.Waiting(var done)) {
        percent.accept(done);
      } else {
        ended.complete(progress);
      }
    } catch (RuntimeException e) {
      ended.completeExceptionally(e);
    }
  }

  private GenerateResult storeOutput(
      VideoRequest videoRequest,
      Video video,
      List<TaskWarning> taskWarnings,
      GenerateRequest request) {
    if (!(video instanceof Video.Measured(var location, var facts))) {
      throw new IllegalStateException("the local renderer measures its videos");
    }
    moveToOutput(Path.of(location), request.out().toAbsolutePath());
    var json = json("completed");
    json.put("model", videoRequest.generation().model());
    json.put("file", request.out().toString());
    json.put("backend", "local").put("previsualisation", true);
    json.set("output", output(facts));
    var warnings = json.putArray("warnings");
    for (var warning : taskWarnings) {
      warnings
          .addObject()
          .put("param", warning.param())
          .put("reason", warning.reason())
          .put("message", warning.english());
    }
    return new GenerateResult.Written(json.toString());
  }

  private static ObjectNode output(VideoFacts facts) {
    return JSON.createObjectNode()
        .put("width", facts.width())
        .put("height", facts.height())
        .put("fps", facts.fps())
        .put("frames", facts.frames())
        .put("duration", facts.durationMillis() / 1000.0)
        .put("audio", facts.audio());
  }

  /** Moves the video to its place in one step, so that no partial file is visible. */
  private static void moveToOutput(Path video, Path out) {
    var draft = out.resolveSibling("." + out.getFileName() + ".part");
    try {
      Files.copy(video, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CliException("cannot write %s: %s".formatted(out, e.getMessage()), e);
    } finally {
      remove(draft);
    }
  }

  private static GenerateResult failed(Failure failure) {
    var json = json("failed");
    json.putObject("error")
        .put("code", failure.code().wireName())
        .put("param", failure.param())
        .put("message", failure.detail());
    var message =
        failure.param().isEmpty()
            ? failure.detail()
            : "%s: %s".formatted(failure.param(), failure.detail());
    return new GenerateResult.GenerationFailed(json.toString(), failure.code().wireName(), message);
  }

  private static ObjectNode json(String status) {
    return JSON.createObjectNode().put("status", status);
  }

  /** Deletes the temporary directory; also called by the shutdown hook. */
  @Override
  public synchronized void close() {
    media.close();
    try {
      Directories.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
