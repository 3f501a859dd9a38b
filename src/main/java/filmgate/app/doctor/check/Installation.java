package filmgate.app.doctor.check;

import filmgate.assets.SignedLink;
import filmgate.files.LockFile;
import filmgate.store.channel.StoredChannel;
import filmgate.store.sql.SqlInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A data directory, and the process that uses it.
 *
 * @param directory an absolute path
 * @param isOpen whether this account can use the directory
 * @param holder the process that uses the directory; empty if none does, or if it is not known
 */
public record Installation(Path directory, boolean isOpen, Optional<String> holder) {
  private static final String LINK_SECRET = "signed-links";

  /** Finds the process, before the database is opened. */
  public static Installation of(Path directory) {
    try {
      return new Installation(directory, true, LockFile.of(directory));
    } catch (IOException _) {
      return closed(directory);
    }
  }

  /** A directory that this account cannot use. */
  public static Installation closed(Path directory) {
    return new Installation(directory, false, Optional.empty());
  }

  public Path database() {
    return directory.resolve(LockFile.DATABASE);
  }

  /** The channels of a database that can be read. */
  public List<StoredChannel> channels() {
    return SqlInspection.channels(database());
  }

  /** The signature of links of a database that can be read; empty before the first start. */
  public Optional<SignedLink> links() {
    return Files.exists(database())
        ? SqlInspection.secret(database(), LINK_SECRET)
            .map(
                secret ->
                    new SignedLink(Base64.getDecoder().decode(secret), InstallationProbe.LINK_LIFE))
        : Optional.empty();
  }
}
