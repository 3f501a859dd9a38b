package filmgate.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bytes kept under the SHA-256 of their content; equal content is kept once.
 *
 * <p>Thread-safe. A blob that a {@code put} returned survives a crash of the process or the
 * machine. Two tasks may share a blob: whoever deletes one makes sure that no row names it, and
 * uses {@link #deleteUnmodified} where the same content may be put at the same time.
 *
 * <p>Methods throw {@link DiskFullException} on a full disk and {@link
 * java.io.UncheckedIOException} when the storage fails in another way; either way nothing is half
 * there.
 */
public interface BlobStore {
  /**
   * Keeps everything the stream gives.
   *
   * @throws IOException when the stream fails; nothing is kept then
   */
  BlobId store(InputStream content) throws IOException;

  /** Keeps a finished file and takes it over: it is gone from where it was. */
  BlobId moveIn(Path file);

  /** Opens a blob at its first byte; the caller closes the channel, and may set its position. */
  Optional<SeekableByteChannel> open(String digest);

  /** Size in bytes. */
  OptionalLong size(String digest);

  /** Removes a blob; whether there was one. */
  boolean delete(String digest);

  /**
   * Removes a blob unless its content was put again after {@code since}: a task that just kept the
   * same content never loses it to one that lets it go.
   */
  boolean deleteUnmodified(String digest, Instant since);

  /** The digests of all blobs whose content was not put after {@code since}. */
  List<String> unmodifiedSince(Instant since);

  default boolean exists(String digest) {
    return size(digest).isPresent();
  }
}
