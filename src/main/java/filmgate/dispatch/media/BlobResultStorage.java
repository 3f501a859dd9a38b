package filmgate.dispatch.media;

import filmgate.assets.BlobStore;
import filmgate.assets.DiskFullException;
import filmgate.assets.FetchLimits;
import filmgate.assets.FetchOutcome;
import filmgate.assets.SafeFetch;
import filmgate.assets.UrlSource;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.media.DecodeOutcome;
import filmgate.media.MediaFacts;
import filmgate.media.worker.Decoder;
import filmgate.task.Task;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores videos with their poster and thumbnail as blobs until their retention ends. */
public final class BlobResultStorage implements ResultStorage {
  private static final Logger LOG = LoggerFactory.getLogger(BlobResultStorage.class);

  private final BlobStore blobs;
  private final SafeFetch fetcher;
  private final Decoder decoder;
  private final VideoStills stills;
  private final CrashPoints points;
  private final Clock clock;
  private final Duration retention;

  public BlobResultStorage(
      BlobStore blobs,
      SafeFetch fetcher,
      Decoder decoder,
      VideoStills stills,
      CrashPoints points,
      Clock clock,
      Duration retention) {
    this.blobs = blobs;
    this.fetcher = fetcher;
    this.decoder = decoder;
    this.stills = stills;
    this.points = points;
    this.clock = clock;
    this.retention = retention;
  }

  @Override
  public StorageResult store(Video video, Task.Request request) {
    return switch (video) {
      case Video.Measured(var location, var facts) -> storeLocal(Path.of(location), facts, request);
      case Video.Unmeasured(var location) -> fetch(location, request);
    };
  }

  private StorageResult fetch(URI location, Task.Request request) {
    var outcome = fetcher.fetch(UrlSource.UPSTREAM, location.toString(), FetchLimits.CLIP);
    if (outcome instanceof FetchOutcome.Fetched(var file, var _)) {
      points.pass(CrashPoint.SETTLE_RESULT_FETCHED);
      return measure(file, request);
    }
    LOG.warn("event=result_fetch_failed outcome={}", outcome.getClass().getSimpleName());
    return new StorageResult.RetryLater();
  }

  /**
   * One decode process makes the stills and measures; only a video without stills needs another.
   */
  private StorageResult measure(Path file, Task.Request request) {
    var images = stills.make(file);
    var facts = images.facts().or(() -> probe(file));
    if (facts.isPresent()) {
      return facts.get().audio() && RequestedVideo.of(request).isSilent()
          ? storeSilent(file, facts.get(), images, request)
          : store(file, toVideoFacts(facts.get()), images, request);
    }
    LOG.warn("event=result_probe_failed");
    delete(file);
    return new StorageResult.RetryLater();
  }

  private Optional<MediaFacts> probe(Path file) {
    return run(() -> decoder.facts(file)) instanceof DecodeOutcome.Probed(var facts)
        ? Optional.of(facts)
        : Optional.empty();
  }

  /** A video whose audio cannot be removed is stored with it, and the task has a warning. */
  private StorageResult storeSilent(
      Path file, MediaFacts facts, VideoStills.Stills images, Task.Request request) {
    var silent = file.resolveSibling(file.getFileName() + ".silent");
    var outcome = run(() -> decoder.withoutAudio(file, silent));
    if (outcome instanceof DecodeOutcome.Probed(var measured)) {
      delete(file);
      return store(silent, toVideoFacts(measured), images, request);
    }
    LOG.warn("event=result_audio_not_removed outcome={}", outcome.getClass().getSimpleName());
    delete(silent);
    if (outcome instanceof DecodeOutcome.DecoderUnavailable) {
      delete(file);
      return new StorageResult.RetryLater();
    }
    return store(file, toVideoFacts(facts), images, request);
  }

  /** A call of the decoder. */
  private interface DecoderCall {
    DecodeOutcome run() throws InterruptedException;
  }

  private static DecodeOutcome run(DecoderCall call) {
    try {
      return call.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new DecodeOutcome.DecoderUnavailable("interrupted while decoding");
    }
  }

  private static VideoFacts toVideoFacts(MediaFacts facts) {
    return new VideoFacts(
        facts.width(),
        facts.height(),
        (int) Math.round(facts.fps()),
        facts.frames(),
        Math.round(facts.seconds() * 1000),
        facts.audio());
  }

  private StorageResult storeLocal(Path file, VideoFacts facts, Task.Request request) {
    return Files.exists(file)
        ? store(file, facts, stills.make(file), request)
        : new StorageResult.SourceGone();
  }

  /** The stills came first: until the video is moved, a crash does not lose it. */
  private StorageResult store(
      Path file, VideoFacts facts, VideoStills.Stills images, Task.Request request) {
    try {
      points.pass(CrashPoint.SETTLE_STILLS_STORED);
      var blob = blobs.moveIn(file);
      var until = clock.millis() + retention(request).toMillis();
      return new StorageResult.Stored(
          new VideoResult(
              blob.digest(),
              blob.bytes(),
              facts,
              new VideoResult.Retention.AvailableUntil(until),
              images.files()),
          RequestedVideo.of(request).differences(facts));
    } catch (DiskFullException _) {
      return new StorageResult.RetryLater();
    }
  }

  private Duration retention(Task.Request request) {
    var hours = request.options().retentionHours();
    return hours == 0 ? retention : Duration.ofHours(hours);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
