package filmgate.app.local;

import filmgate.app.cli.CliServices.Backup;
import filmgate.app.cli.CliServices.BackupOperations;
import filmgate.app.cli.command.CliException;
import filmgate.config.Settings;
import filmgate.files.Directories;
import filmgate.store.StoreException;
import filmgate.store.sql.SqlBackup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Copies the database of a data directory into one file, which gets its name when it is complete.
 */
public final class LocalBackups implements BackupOperations {
  @Override
  public Backup backup(Settings settings, Path target, boolean replace) {
    var begin = System.nanoTime();
    var database = LocalStore.database(settings);
    var file = target.toAbsolutePath().normalize();
    try {
      requireUsable(file, database.resolveSibling(""), replace);
      write(database, file);
      var took = Duration.ofNanos(System.nanoTime() - begin);
      return new Backup(file, Files.size(file), took);
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    } catch (IOException e) {
      throw new CliException("cannot write %s".formatted(file), e);
    }
  }

  private static void requireUsable(Path file, Path data, boolean replace) throws IOException {
    var parent = file.resolveSibling("");
    if (!Files.isDirectory(parent)) {
      throw new CliException("the directory %s does not exist".formatted(parent));
    }
    if (Files.isDirectory(file)) {
      throw new CliException(
          "%s is a directory. Name a file, such as %s"
              .formatted(file, file.resolve("filmgate.db")));
    }
    if (parent.toRealPath().startsWith(data.toRealPath())) {
      throw new CliException(
          "%s is in the data directory. Name a file outside of it".formatted(file));
    }
    if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new CliException("%s exists. Use --force to replace it".formatted(file));
    }
  }

  /** A temporary file is for its owner only, which the backup remains. */
  private static void write(Path database, Path file) throws IOException {
    var directory = file.resolveSibling("");
    var partial = Files.createTempFile(directory, "." + file.getFileName() + ".", ".part");
    partial.toFile().deleteOnExit();
    try {
      SqlBackup.copy(database, partial);
      try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Directories.force(directory);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
