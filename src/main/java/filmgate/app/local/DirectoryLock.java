package filmgate.app.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.files.LockFile;
import filmgate.files.LockHolder;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The lock of one process on a data directory. The operating system releases it when the process
 * ends.
 *
 * <p>The file names the holder for humans. The lock is on a byte far behind that text, so that the
 * text is readable on systems where a lock forbids reading.
 *
 * <p>A second lock is on the database, since a person or a cleaning program may delete the file of
 * the first. It is taken again once the database is open: when a process closes a file on POSIX, it
 * loses its locks on it, and opening the database closes it several times.
 */
final class DirectoryLock implements AutoCloseable {
  private final Path directory;
  private final FileChannel channel;
  private Optional<FileChannel> database = Optional.empty();
  private Optional<FileLock> databaseLock = Optional.empty();

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Locks an existing directory.
   *
   * @throws StoreException {@code UNUSABLE}, with a message that names the holder or the cause
   */
  static DirectoryLock acquire(Path directory) {
    var file = directory.resolve(LockFile.FILE);
    try {
      return lock(directory, file, open(file));
    } catch (IOException e) {
      throw new StoreException(
          Kind.UNUSABLE, "The data directory %s cannot be written to.".formatted(directory), e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static DirectoryLock lock(Path directory, Path file, FileChannel channel)
      throws IOException {
    try {
      if (tryLock(channel).isEmpty()) {
        throw new StoreException(
            Kind.UNUSABLE,
            "The data directory %s is in use by %s.".formatted(directory, LockFile.named(file)));
      }
      var lock = new DirectoryLock(directory, channel);
      if (Files.exists(DataDirectory.database(directory))) {
        lock.lockDatabase();
      }
      writeHolder(channel, LockHolder.current());
      return lock;
    } catch (IOException | StoreException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Locks the database, which exists; again if it was locked before.
   *
   * @throws StoreException {@code UNUSABLE} if another process has locked it
   */
  void lockDatabase() {
    try {
      var file = channelOfDatabase();
      if (databaseLock.isPresent()) {
        databaseLock.get().release();
      }
      databaseLock = tryLock(file);
    } catch (IOException e) {
      throw new StoreException(
          Kind.UNUSABLE, "The database in %s cannot be locked.".formatted(directory), e);
    }
    if (databaseLock.isEmpty()) {
      closeDatabase();
      throw new StoreException(
          Kind.UNUSABLE,
          "The data directory %s is in use by another process.".formatted(directory));
    }
  }

  private FileChannel channelOfDatabase() throws IOException {
    if (database.isEmpty()) {
      database =
          Optional.of(
              FileChannel.open(
                  DataDirectory.database(directory),
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE));
    }
    return database.get();
  }

  private void closeDatabase() {
    database.ifPresent(DirectoryLock::close);
    database = Optional.empty();
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(LockFile.LOCKED_BYTE, 1, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void writeHolder(FileChannel channel, LockHolder holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.text().getBytes(UTF_8)), 0);
  }

  /** Names the address of the server in the file, for commands on this machine. */
  void publish(String address) {
    try {
      writeHolder(channel, LockHolder.current().at(address));
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "The lock of the data directory cannot be written.", e);
    }
  }

  /**
   * Releases the locks, after the database is closed. The file stays: its deletion would race with
   * the next process.
   */
  @Override
  public void close() {
    closeDatabase();
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException(Kind.BROKEN, "The lock of the data directory did not close.", e);
    }
  }
}
