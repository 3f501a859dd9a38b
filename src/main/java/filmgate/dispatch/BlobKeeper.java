package filmgate.dispatch;

import filmgate.assets.BlobStore;
import filmgate.assets.DiskFullException;
import filmgate.assets.FetchLimits;
import filmgate.assets.FetchOutcome;
import filmgate.assets.SafeFetch;
import filmgate.assets.UrlSource;
import filmgate.media.DecodeOutcome;
import filmgate.media.Decoder;
import filmgate.media.MediaFacts;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps films as blobs, for as long as results stay. */
public final class BlobKeeper implements Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(BlobKeeper.class);

  private final BlobStore blobs;
  private final SafeFetch fetcher;
  private final Decoder decoder;
  private final Clock clock;
  private final Duration retention;

  public BlobKeeper(
      BlobStore blobs, SafeFetch fetcher, Decoder decoder, Clock clock, Duration retention) {
    this.blobs = blobs;
    this.fetcher = fetcher;
    this.decoder = decoder;
    this.clock = clock;
    this.retention = retention;
  }

  @Override
  public Keeping keep(Video video) {
    return switch (video) {
      case Video.Measured(var location, var facts) -> keep(Path.of(location), facts);
      case Video.Unmeasured(var location) -> bring(location);
    };
  }

  private Keeping bring(URI location) {
    var outcome = fetcher.fetch(UrlSource.UPSTREAM, location.toString(), FetchLimits.CLIP);
    if (outcome instanceof FetchOutcome.Fetched(var file, var _, var _)) {
      return measure(file);
    }
    LOG.warn("event=film_not_brought outcome={}", outcome.getClass().getSimpleName());
    return new Keeping.NotYet();
  }

  private Keeping measure(Path file) {
    if (describe(file) instanceof DecodeOutcome.Probed(var facts)) {
      return keep(file, rounded(facts));
    }
    LOG.warn("event=film_not_measured");
    delete(file);
    return new Keeping.NotYet();
  }

  private DecodeOutcome describe(Path file) {
    try {
      return decoder.facts(file);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new DecodeOutcome.DecoderUnavailable("interrupted while probing");
    }
  }

  private static VideoFacts rounded(MediaFacts facts) {
    return new VideoFacts(
        facts.width(),
        facts.height(),
        (int) Math.round(facts.fps()),
        facts.frames(),
        Math.round(facts.seconds() * 1000),
        facts.audio().present());
  }

  private Keeping keep(Path file, VideoFacts facts) {
    if (!Files.exists(file)) {
      return new Keeping.Lost();
    }
    try {
      var blob = blobs.moveIn(file);
      var until = clock.millis() + retention.toMillis();
      return new Keeping.Kept(
          new VideoResult(
              blob.digest(), blob.bytes(), facts, new VideoResult.Retention.AvailableUntil(until)));
    } catch (DiskFullException _) {
      return new Keeping.NotYet();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
