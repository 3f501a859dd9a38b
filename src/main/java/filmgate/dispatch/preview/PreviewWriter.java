package filmgate.dispatch.preview;

import filmgate.assets.BlobStore;
import filmgate.files.Directories;
import filmgate.media.DecodeOutcome;
import filmgate.media.worker.Decoder;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the preview of a stored video, and stores it as a blob. */
public final class PreviewWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewWriter.class);

  private final Decoder decoder;
  private final BlobStore blobs;
  private final Path directory;

  /**
   * @param directory where the files are written first; it exists
   */
  public PreviewWriter(Decoder decoder, BlobStore blobs, Path directory) {
    this.decoder = decoder;
    this.blobs = blobs;
    this.directory = directory;
  }

  /** The stored preview of the video with this digest; empty if it cannot be made. */
  Optional<VideoFile> write(String digest) throws IOException, InterruptedException {
    var video = blobs.open(digest);
    return video.isEmpty() ? notMade("video_deleted") : write(video.get());
  }

  private Optional<VideoFile> write(SeekableByteChannel video)
      throws IOException, InterruptedException {
    var work = Files.createTempDirectory(directory, "preview-");
    try {
      var source = work.resolve("video.mp4");
      try (video) {
        Files.copy(Channels.newInputStream(video), source);
      }
      return write(source, work.resolve("preview.webp"));
    } finally {
      Directories.delete(work);
    }
  }

  private Optional<VideoFile> write(Path source, Path output) throws InterruptedException {
    return switch (decoder.preview(source, output)) {
      case DecodeOutcome.FilesMade _ -> {
        var blob = blobs.moveIn(output);
        yield Optional.of(new VideoFile(VideoVariant.PREVIEW, blob.digest(), blob.bytes()));
      }
      case DecodeOutcome.Undecodable(var code, var _) -> notMade(code.wireName());
      case DecodeOutcome.DecoderUnavailable(var detail) -> notMade(detail);
      case DecodeOutcome.DecodedImage _,
          DecodeOutcome.DecodedClip _,
          DecodeOutcome.MeasuredClip _,
          DecodeOutcome.StillsMade _,
          DecodeOutcome.Probed _ ->
          throw new IllegalStateException("the decoder returned no preview");
    };
  }

  private static Optional<VideoFile> notMade(String reason) {
    LOG.warn("event=preview_not_made reason={}", reason);
    return Optional.empty();
  }

  /** Ends the processes that the decoder has prepared. */
  @Override
  public void close() {
    decoder.close();
  }
}
