package filmgate.app;

import filmgate.app.cli.CliException;
import filmgate.files.Directories;
import filmgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that one server keeps, below one folder, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final DirectoryLock lock;

  private DataDirectory(Path root, DirectoryLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Makes the folder when it is missing and takes hold of it. */
  static DataDirectory open(Path directory) {
    var root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      var data = new DataDirectory(root, DirectoryLock.acquire(root));
      data.recreate(data.fetched());
      return data;
    } catch (IOException e) {
      throw new CliException("the data folder %s cannot be made or written".formatted(root), e);
    } catch (StoreException e) {
      throw new CliException(messageOf(e), e);
    }
  }

  /** The message of a store that cannot be opened, as commands print it. */
  static String messageOf(StoreException e) {
    var message = String.valueOf(e.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  static Path database(Path root) {
    return root.resolve("filmgate.db");
  }

  Path root() {
    return root;
  }

  Path database() {
    return database(root);
  }

  Path blobs() {
    return root.resolve("blobs");
  }

  /** Inputs that were fetched for tasks at work. */
  Path fetched() {
    return root.resolve("work").resolve("fetched");
  }

  /** Decoded inputs and films that are being made. */
  Path renders() {
    return root.resolve("work").resolve("renders");
  }

  /** The media libraries, unpacked once for the workers. */
  Path natives() {
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
