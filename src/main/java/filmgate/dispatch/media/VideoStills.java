package filmgate.dispatch.media;

import filmgate.assets.BlobStore;
import filmgate.files.Directories;
import filmgate.media.DecodeOutcome;
import filmgate.media.MediaFacts;
import filmgate.media.worker.Decoder;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the poster and the thumbnail of a video, and stores them as blobs. */
public final class VideoStills implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VideoStills.class);

  private final Decoder decoder;
  private final BlobStore blobs;
  private final Path directory;

  /**
   * @param decoder its time limit is the longest delay of a result
   * @param directory where the files are written first; it exists
   */
  public VideoStills(Decoder decoder, BlobStore blobs, Path directory) {
    this.decoder = decoder;
    this.blobs = blobs;
    this.directory = directory;
  }

  /**
   * The stills of a video.
   *
   * @param files the stored files; empty if they cannot be made, because a result without them is
   *     better than no result
   * @param facts what was measured; empty without files
   */
  record Stills(List<VideoFile> files, Optional<MediaFacts> facts) {
    private static final Stills NONE = new Stills(List.of(), Optional.empty());
  }

  /** Makes the stills, and measures the video. */
  Stills make(Path video) {
    try {
      var work = Files.createTempDirectory(directory, "stills-");
      try {
        return make(video, work.resolve("poster.jpg"), work.resolve("thumbnail.jpg"));
      } finally {
        Directories.delete(work);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("event=stills_not_stored", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Stills.NONE;
  }

  private Stills make(Path video, Path poster, Path thumbnail) throws InterruptedException {
    return switch (decoder.stills(video, poster, thumbnail)) {
      case DecodeOutcome.StillsMade(var facts) ->
          new Stills(
              List.of(
                  store(VideoVariant.POSTER, poster), //
                  store(VideoVariant.THUMBNAIL, thumbnail)),
              Optional.of(facts));
      case DecodeOutcome.Undecodable(var code, var _) -> notMade(code.wireName());
      case DecodeOutcome.DecoderUnavailable(var detail) -> notMade(detail);
      case DecodeOutcome.DecodedImage _,
          DecodeOutcome.DecodedClip _,
          DecodeOutcome.MeasuredClip _,
          DecodeOutcome.Probed _,
          DecodeOutcome.FilesMade _ ->
          throw new IllegalStateException("the decoder returned no stills");
    };
  }

  private VideoFile store(VideoVariant variant, Path file) {
    var blob = blobs.moveIn(file);
    return new VideoFile(variant, blob.digest(), blob.bytes());
  }

  private static Stills notMade(String reason) {
    LOG.warn("event=stills_not_made reason={}", reason);
    return Stills.NONE;
  }

  /** Closes the decoder. */
  @Override
  public void close() {
    decoder.close();
  }
}
