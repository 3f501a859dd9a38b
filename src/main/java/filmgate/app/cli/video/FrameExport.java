package filmgate.app.cli.video;

import filmgate.app.remote.Interruption;
import filmgate.media.DecodeOutcome;
import filmgate.media.worker.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/**
 * Writes the frames of a video as PNG files. The video is decoded in a process of its own, because
 * it may come from a server.
 */
record FrameExport(Decoder decoder, Interruption interruption) {
  private static final long PROGRESS_MILLIS = 100;

  /** The result of an export. */
  sealed interface ExportResult {
    /** All frames are in the directory. */
    record FramesWritten(int frames) implements ExportResult {}

    /** The directory has no frame of the video. */
    record ExportFailed(String reason) implements ExportResult {}

    /** The command was interrupted; the directory has no frame of the video. */
    record ExportInterrupted() implements ExportResult {}
  }

  /**
   * Writes all frames into the directory, or none.
   *
   * @param progress receives the number of frames so far
   */
  ExportResult write(Path video, FrameDirectory directory, IntConsumer progress) {
    try {
      var draft = directory.createDraft();
      var outcome = decode(video, draft, directory, progress);
      if (!(outcome instanceof DecodeOutcome.FilesMade) && interruption.isInterrupted()) {
        return new ExportResult.ExportInterrupted(); // a terminal interrupts the decoder too
      }
      return switch (outcome) {
        case DecodeOutcome.FilesMade _ -> new ExportResult.FramesWritten(directory.publish());
        case DecodeOutcome.Undecodable(var _, var message) ->
            new ExportResult.ExportFailed(message.en());
        case DecodeOutcome.DecoderUnavailable(var detail) -> new ExportResult.ExportFailed(detail);
        case DecodeOutcome.DecodedImage _,
            DecodeOutcome.DecodedClip _,
            DecodeOutcome.MeasuredClip _,
            DecodeOutcome.Probed _,
            DecodeOutcome.StillsMade _ ->
            throw new IllegalStateException("the decoder wrote no frames");
      };
    } catch (InterruptedException _) {
      return new ExportResult.ExportInterrupted();
    } catch (IOException | UncheckedIOException e) {
      return new ExportResult.ExportFailed(String.valueOf(e.getMessage()));
    } finally {
      directory.deleteDraft();
    }
  }

  private DecodeOutcome decode(
      Path video, Path draft, FrameDirectory directory, IntConsumer progress)
      throws InterruptedException {
    var outcome = new CompletableFuture<DecodeOutcome>();
    var thread = Thread.ofVirtual().name("frames").start(() -> decode(video, draft, outcome));
    try (var _ = interruption.onInterrupt(thread::interrupt)) {
      var written = 0;
      while (true) {
        try {
          var end = outcome.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
          progress.accept(directory.written(written));
          return end;
        } catch (TimeoutException _) {
          written = directory.written(written);
          progress.accept(written);
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IllegalStateException("the decoder failed", e.getCause());
    }
  }

  private void decode(Path video, Path draft, CompletableFuture<DecodeOutcome> outcome) {
    try {
      outcome.complete(decoder.frames(video, draft));
    } catch (Throwable e) { // the caller waits for the outcome
      outcome.completeExceptionally(e);
    }
  }
}
