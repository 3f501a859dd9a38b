package filmgate.app.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permissions of the data directory: it contains prompts, videos, and the hashes of keys, so
 * only its owner may open it. Systems without POSIX permissions keep their own.
 */
final class DirectoryAccess {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryAccess.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private DirectoryAccess() {}

  /** Creates the directory for its owner only; warns if it exists and others may open it. */
  static void create(Path directory) throws IOException {
    var posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (Files.isDirectory(directory)) {
      if (posix && isOpenToOthers(directory)) {
        LOG.warn(
            "event=data_directory_open path={} permissions={}",
            directory,
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
      }
      return;
    }
    Files.createDirectories(directory);
    if (posix) {
      Files.setPosixFilePermissions(directory, OWNER);
    }
  }

  /** Whether the group or others have any permission. */
  static boolean isOpenToOthers(Path directory) throws IOException {
    var more = EnumSet.copyOf(Files.getPosixFilePermissions(directory));
    more.removeAll(OWNER);
    return !more.isEmpty();
  }
}
