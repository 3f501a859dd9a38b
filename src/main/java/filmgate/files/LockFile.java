package filmgate.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Who holds the lock of a data directory. The lock is on one byte of the lock file, and on the same
 * byte of the database, far behind the content of either.
 */
public final class LockFile {
  /** The lock file, which names its holder for humans. */
  public static final String FILE = "filmgate.lock";

  /** The database of a data directory. */
  public static final String DATABASE = "filmgate.db";

  /** The byte that is locked. */
  public static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final String UNNAMED = "another process";
  private static final int TEXT_BYTES_MAX = 200;

  private LockFile() {}

  /**
   * The holder, such as {@code process 4711 since 2026-11-30T02:00:00Z}; empty if the directory is
   * not locked. Creates nothing. The process that asks holds no lock and has not opened the
   * database: closing a file ends all locks of a process on it.
   */
  public static Optional<String> of(Path directory) throws IOException {
    for (var name : List.of(FILE, DATABASE)) {
      if (isLocked(directory.resolve(name))) {
        return Optional.of(named(directory.resolve(FILE)));
      }
    }
    return Optional.empty();
  }

  /** What the lock file says about its last holder. */
  public static String named(Path file) throws IOException {
    if (!Files.exists(file)) {
      return UNNAMED;
    }
    try (var in = Files.newInputStream(file)) {
      return LockHolder.parse(new String(in.readNBytes(TEXT_BYTES_MAX), UTF_8))
          .map(LockHolder::name)
          .orElse(UNNAMED);
    }
  }

  /** The last holder of the directory, if its process still runs. */
  public static Optional<LockHolder> alive(Path directory) {
    try {
      return LockHolder.parse(Files.readString(directory.resolve(FILE)))
          .filter(LockHolder::isAlive);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A shared lock of a moment cannot be had where another process holds the exclusive one. */
  private static boolean isLocked(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var lock = channel.tryLock(LOCKED_BYTE, 1, true)) {
      return lock == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }
}
