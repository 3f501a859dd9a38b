package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.files.Directories;
import filmgate.files.LockFile;
import filmgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data directory of one server, locked by one process at a time. */
public final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final DirectoryLock lock;

  private DataDirectory(Path root, DirectoryLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Creates the directory if it is missing, and locks it. */
  public static DataDirectory open(Path directory) {
    var root = directory.toAbsolutePath().normalize();
    try {
      DirectoryAccess.create(root);
      var data = new DataDirectory(root, DirectoryLock.acquire(root));
      data.recreate(data.fetched());
      data.recreate(data.uploading());
      return data;
    } catch (IOException e) {
      throw new CliException("cannot create or write the data directory %s".formatted(root), e);
    } catch (StoreException e) {
      throw new CliException(messageOf(e), e);
    }
  }

  /** The message of a store exception, as commands print it. */
  public static String messageOf(StoreException e) {
    var message = String.valueOf(e.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  static Path database(Path root) {
    return root.resolve(LockFile.DATABASE);
  }

  /** Locks the database too, once it is open. */
  public void lockDatabase() {
    try {
      lock.lockDatabase();
    } catch (StoreException e) {
      throw new CliException(messageOf(e), e);
    }
  }

  /** Names the address of the server, so that commands on this machine find it. */
  public void publish(String address) {
    lock.publish(address);
  }

  public Path root() {
    return root;
  }

  public Path database() {
    return database(root);
  }

  public Path blobs() {
    return blobs(root);
  }

  static Path blobs(Path root) {
    return root.resolve("blobs");
  }

  /** Inputs that are fetched for running tasks. */
  public Path fetched() {
    return root.resolve("work").resolve("fetched");
  }

  /** Uploads that are being received and checked. */
  public Path uploading() {
    return root.resolve("work").resolve("uploading");
  }

  /** Uploads of which a part has arrived; they survive a restart. */
  public Path partialUploads() {
    return root.resolve("uploads");
  }

  /** Decoded inputs and videos that are being rendered. */
  public Path renders() {
    return root.resolve("work").resolve("renders");
  }

  /** The native media libraries, unpacked once for the workers. */
  public Path natives() {
    return root.resolve("native");
  }

  private void recreate(Path directory) throws IOException {
    Directories.delete(directory);
    Files.createDirectories(directory);
  }

  @Override
  public void close() {
    lock.close();
  }
}
