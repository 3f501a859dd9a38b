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
 * A store of files, named by the SHA-256 of their content; equal content is stored once.
 *
 * <p>Thread-safe. A blob that a {@code put} returned survives a crash of the process or the
 * machine. Two tasks may share a blob: the code that deletes one makes sure that no row refers to
 * it, and uses {@link #deleteUnmodified} if the same content may be stored at the same time.
 *
 * <p>Methods throw {@link DiskFullException} on a full disk and {@link
 * java.io.UncheckedIOException} on other storage failures; in both cases no partial blob remains.
 */
public interface BlobStore {
  /**
   * Stores the content of the stream.
   *
   * @throws IOException if the stream fails; nothing is stored then
   */
  BlobId store(InputStream content) throws IOException;

  /** Stores a finished file by moving it. */
  BlobId moveIn(Path file);

  /** The name that the content of a file has as a blob. */
  BlobId identify(Path file);

  /** Stores a finished file of this name and size by moving it. */
  BlobId moveIn(Path file, BlobId id);

  /** Opens a blob at its first byte; the caller closes the channel, and may set its position. */
  Optional<SeekableByteChannel> open(String digest);

  OptionalLong size(String digest);

  /** Deletes a blob; returns whether it existed. */
  boolean delete(String digest);

  /**
   * Deletes a blob unless its content was stored again after {@code since}, so that a task that
   * just stored the same content does not lose it.
   */
  boolean deleteUnmodified(String digest, Instant since);

  /** The digests of all blobs whose content was not stored after {@code since}. */
  List<String> unmodifiedSince(Instant since);

  default boolean exists(String digest) {
    return size(digest).isPresent();
  }
}
