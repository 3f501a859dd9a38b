package filmgate.app;

import filmgate.app.cli.CliException;
import filmgate.app.cli.FrameProgress;
import filmgate.app.cli.GenerateRequest;
import filmgate.app.cli.GenerateResult;
import filmgate.assets.FileBlobStore;
import filmgate.config.Settings;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.files.Directories;
import filmgate.generation.Generation;
import filmgate.id.TaskId;
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
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The local renderer in a folder of its own, for one video. */
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
      throw new CliException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  GenerateResult generate(
      Generation generation, GenerateRequest request, Consumer<FrameProgress> progress) {
    return switch (media.inputs().fetch(id, generation)) {
      case FetchResult.Unacceptable(var failure) -> failed(failure);
      case FetchResult.Ready(var inputs) -> generate(order(generation, inputs), request, progress);
    };
  }

  private VideoRequest order(Generation generation, List<Input> inputs) {
    return new VideoRequest(id, 1, generation, inputs);
  }

  private GenerateResult generate(
      VideoRequest order, GenerateRequest request, Consumer<FrameProgress> progress) {
    try {
      return switch (media.local().submit(order)) {
        case Submission.Accepted(var ticket, var taskWarnings) ->
            awaitResult(order, ticket, taskWarnings, request, progress);
        case Submission.CompletedAtOnce(var video) -> storeOutput(order, video, List.of(), request);
      };
    } catch (ProviderException e) {
      if (e.reason() instanceof ProviderException.Cause.RequestRefused(var failure)) {
        return failed(failure);
      }
      throw new IllegalStateException("the local renderer did not take the order", e);
    }
  }

  private GenerateResult awaitResult(
      VideoRequest order,
      Ticket ticket,
      List<TaskWarning> taskWarnings,
      GenerateRequest request,
      Consumer<FrameProgress> progress) {
    var frames = order.generation().output().seconds() * FRAMES_PER_SECOND;
    var end = System.nanoTime() + request.timeout().toNanos();
    while (System.nanoTime() < end) {
      switch (media.local().poll(ticket)) {
        case Progress.Waiting(var percent) ->
            progress.accept(new FrameProgress(frames * percent / 100, frames));
        case Progress.Completed(var video) -> {
          progress.accept(new FrameProgress(frames, frames));
          return storeOutput(order, video, taskWarnings, request);
        }
        case Progress.RejectedByUpstream(var failure) -> {
          return failed(failure);
        }
        case Progress.UpstreamFailed(var failure) -> {
          return failed(failure);
        }
        case Progress.WorkLost _ -> {
          return failed(Failure.of(FailureCode.INTERNAL_ERROR, "The render was interrupted."));
        }
      }
      pause();
    }
    return new GenerateResult.TimedOut(json("timed_out").toString());
  }

  private void pause() {
    LockSupport.parkNanos(media.local().pollInterval().toNanos());
  }

  private GenerateResult storeOutput(
      VideoRequest order, Video video, List<TaskWarning> taskWarnings, GenerateRequest request) {
    if (!(video instanceof Video.Measured(var location, var facts))) {
      throw new IllegalStateException("the local renderer measures its films");
    }
    moveToOutput(Path.of(location), request.out().toAbsolutePath());
    var json = json("completed");
    json.put("model", order.generation().model());
    json.put("file", request.out().toString());
    json.put("backend", "local").put("previsualisation", true);
    json.set("output", output(facts));
    var warnings = json.putArray("warnings");
    for (var notice : taskWarnings) {
      warnings
          .addObject()
          .put("param", notice.param())
          .put("reason", notice.reason())
          .put("message", notice.english());
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

  /** The file appears whole or not at all. */
  private static void moveToOutput(Path video, Path out) {
    var draft = out.resolveSibling("." + out.getFileName() + ".part");
    try {
      Files.copy(video, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CliException("the file %s cannot be written: %s".formatted(out, e.getMessage()), e);
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

  /** Also called when the person gives up: nothing stays behind. */
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
