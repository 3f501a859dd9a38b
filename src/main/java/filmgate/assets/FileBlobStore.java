package filmgate.assets;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.files.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Blobs as files: {@code <root>/ab/cdef…}, first two digits of the digest as the directory.
 *
 * <p>A blob is written to {@code <root>/tmp}, forced to the disk, and renamed; then the directory
 * is forced too. So a file under its final name is always complete, even if the process is killed.
 *
 * <p>The modification time of a file is the clock's time of the last put of its content. It is set
 * here, not by the file system.
 */
public final class FileBlobStore implements BlobStore {
  private final Path root;
  private final Path temporary;
  private final Clock clock;
  private final CrashPoints points;

  /** Held while a file is created or deleted under its final name. */
  private final Object naming = new Object();

  /** Opens or creates the directory, and deletes partial files of a process that was killed. */
  public FileBlobStore(Path root, Clock clock) {
    this(root, clock, CrashPoints.NONE);
  }

  /** The same, with crash points between the steps. */
  public FileBlobStore(Path root, Clock clock, CrashPoints points) {
    this.root = root;
    this.clock = clock;
    this.points = points;
    this.temporary = root.resolve("tmp");
    TempFile.prepare(temporary);
  }

  @Override
  public BlobId store(InputStream content) throws IOException {
    var digest = sha256();
    try (var temp = TempFile.create(temporary)) {
      temp.copy(content, digest);
      var id = new BlobId(HexFormat.of().formatHex(digest.digest()), temp.bytes());
      publish(temp.sync(), id);
      return id;
    }
  }

  @Override
  public BlobId moveIn(Path file) {
    return moveIn(file, identify(file));
  }

  @Override
  public BlobId moveIn(Path file, BlobId id) {
    try {
      force(file, StandardOpenOption.WRITE);
      publish(file, id);
      return id;
    } catch (AtomicMoveNotSupportedException _) {
      return copyToTemp(file);
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, root);
    }
  }

  @Override
  public Optional<SeekableByteChannel> open(String digest) {
    try {
      return Optional.of(FileChannel.open(path(digest), StandardOpenOption.READ));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OptionalLong size(String digest) {
    try {
      return OptionalLong.of(Files.size(path(digest)));
    } catch (NoSuchFileException _) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean delete(String digest) {
    try {
      return Files.deleteIfExists(path(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean deleteUnmodified(String digest, Instant since) {
    var file = path(digest);
    try {
      synchronized (naming) {
        return Files.exists(file) && isUntouched(file, since) && Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> unmodifiedSince(Instant since) {
    try (var files = Files.find(root, 2, (file, _) -> isBlob(file))) {
      var digests = new ArrayList<String>();
      for (var file : (Iterable<Path>) files::iterator) {
        if (isUntouched(file, since)) {
          digests.add(digest(file));
        }
      }
      return digests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUntouched(Path file, Instant since) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(since);
  }

  private boolean isBlob(Path file) {
    return root.relativize(file).getNameCount() == 2 && BlobId.isDigest(digest(file));
  }

  private String digest(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "");
  }

  private Path path(String digest) {
    if (!BlobId.isDigest(digest)) {
      throw new IllegalArgumentException("not the digest of a blob");
    }
    return root.resolve(digest.substring(0, 2)).resolve(digest.substring(2));
  }

  @Override
  public BlobId identify(Path file) {
    var digest = sha256();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[64 * 1024];
      var bytes = 0L;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
      return new BlobId(HexFormat.of().formatHex(digest.digest()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames a complete, forced file to its final name; replaces an equal blob. */
  private void publish(Path file, BlobId id) throws IOException {
    var target = path(id.digest());
    var directory = target.resolveSibling("");
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      Directories.force(root);
    }
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    points.pass(CrashPoint.BLOB_SYNCED);
    synchronized (naming) {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }
    points.pass(CrashPoint.BLOB_NAMED);
    Directories.force(directory);
  }

  private BlobId copyToTemp(Path file) {
    try (var in = Files.newInputStream(file)) {
      var id = store(in);
      Files.deleteIfExists(file);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
