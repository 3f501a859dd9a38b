package filmgate.app;

import filmgate.app.cli.command.CacheDirectory;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.generate.GenerateRequest;
import filmgate.app.cli.generate.GenerateResult;
import filmgate.assets.FileBlobStore;
import filmgate.config.Settings;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.dispatch.media.InputLinks;
import filmgate.files.Directories;
import filmgate.id.TaskId;
import filmgate.media.RenderProgress;
import filmgate.provider.InputForm;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.provider.local.LocalSettings.RenderExtent;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Video;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The local renderer in a temporary directory, for one video. */
final class OfflineRenderer implements AutoCloseable {
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

  static OfflineRenderer open(Settings settings, GenerateRequest.VideoPart part) {
    try {
      var directory = Files.createTempDirectory("filmgate-");
      var fetched = Files.createDirectory(directory.resolve("fetched"));
      var directories =
          new MediaComponents.Directories(
              fetched, directory.resolve("renders"), CacheDirectory.natives());
      var blobs = new FileBlobStore(directory.resolve("blobs"), Clock.systemUTC());
      return new OfflineRenderer(
          directory,
          MediaComponents.of(
              settings, directories, blobs, InputLinks.NONE, _ -> false, rendered(part)));
    } catch (IOException e) {
      throw new CliException("cannot create a temporary directory: " + e.getMessage(), e);
    }
  }

  private static RenderExtent rendered(GenerateRequest.VideoPart part) {
    return switch (part) {
      case WHOLE -> RenderExtent.WHOLE;
      case PREVIEW -> RenderExtent.PREVIEW;
    };
  }

  GenerateResult generate(CheckedRequest request, Consumer<RenderProgress> progress) {
    return switch (media
        .inputs()
        .fetch(id, request.generation(), _ -> InputForm.FILE, Instant.MAX)) {
      case FetchResult.Unacceptable(var failure) -> GenerateResults.failed(failure);
      case FetchResult.Ready(var inputs) ->
          submit(
              new VideoRequest(id, 1, request.generation(), inputs, VideoRequest.Upstream.NONE),
              request,
              progress);
    };
  }

  private GenerateResult submit(
      VideoRequest videoRequest, CheckedRequest request, Consumer<RenderProgress> progress) {
    try {
      return switch (media.local().submit(videoRequest)) {
        case Submission.Accepted(var ticket, var warnings, var _) ->
            await(ticket, request.withWarnings(warnings), progress);
        case Submission.CompletedAtOnce(var video) -> write(video, request);
        case Submission.StepFinished _, Submission.StepPending _ ->
            throw new IllegalStateException("the local renderer submits in one step");
      };
    } catch (ProviderException e) {
      if (e.reason() instanceof ProviderException.Cause.RequestRefused(var failure)) {
        return GenerateResults.failed(failure);
      }
      throw new IllegalStateException("the local renderer did not accept the request", e);
    }
  }

  private GenerateResult await(
      Ticket ticket, CheckedRequest request, Consumer<RenderProgress> progress) {
    var frames = request.generation().output().seconds() * FRAMES_PER_SECOND;
    return new LocalRender(media.local(), ticket)
        .await(
            request.options().timeout(),
            percent -> progress.accept(new RenderProgress(frames * percent / 100, frames, 0)))
        .map(
            end ->
                switch (end) {
                  case Progress.Completed(var video, var _) -> {
                    progress.accept(new RenderProgress(frames, frames, 0));
                    yield write(video, request);
                  }
                  case Progress.RejectedByUpstream(var failure) -> GenerateResults.failed(failure);
                  case Progress.UpstreamFailed(var failure) -> GenerateResults.failed(failure);
                  case Progress.WorkLost _, Progress.Waiting _ ->
                      GenerateResults.failed(
                          Failure.of(FailureCode.INTERNAL_ERROR, "The render was interrupted."));
                })
        .orElseGet(GenerateResults::timedOut);
  }

  private static GenerateResult write(Video video, CheckedRequest request) {
    if (!(video instanceof Video.Measured(var location, var facts))) {
      throw new IllegalStateException("the local renderer measures its videos");
    }
    moveToOutput(Path.of(location), request.options().out().toAbsolutePath());
    return GenerateResults.written(request, facts);
  }

  /** Moves the video in one step, so that no partial file is visible. */
  private static void moveToOutput(Path video, Path out) {
    var partial = out.resolveSibling("." + out.getFileName() + ".part");
    try {
      Files.copy(video, partial, StandardCopyOption.REPLACE_EXISTING);
      Files.move(partial, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CliException("cannot write %s: %s".formatted(out, e.getMessage()), e);
    } finally {
      delete(partial);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
