package filmgate.store.sql.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library of SQLite, unpacked once. By default, the driver unpacks a copy into the
 * temporary directory at each start, which remains if the process is killed.
 */
public final class SqliteLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  private SqliteLibrary() {}

  /**
   * Uses the library in this directory, and unpacks it if it is missing. Does nothing if another
   * directory is used, or if this one cannot be written. Must run before the first connection.
   */
  public static void useFrom(Path directory) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    var library = LibraryLoaderUtil.getNativeLibName();
    var file = directory.resolve(SQLiteJDBCLoader.getVersion() + "-" + library);
    try {
      if (!Files.exists(file)) {
        unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library, file);
      }
      System.setProperty(NAME, file.getFileName().toString());
      System.setProperty(PATH, directory.toString());
    } catch (IOException e) {
      LOG.debug("event=database_library_not_unpacked", e);
    }
  }

  /** The file is complete under its name, even if another process unpacks it at the same time. */
  private static void unpack(String resource, Path file) throws IOException {
    var directory = Files.createDirectories(file.resolveSibling(""));
    var partial = Files.createTempFile(directory, "sqlite-", ".part");
    try (var packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException("the driver has no library for this system: " + resource);
      }
      Files.copy(packed, partial, StandardCopyOption.REPLACE_EXISTING);
      try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
