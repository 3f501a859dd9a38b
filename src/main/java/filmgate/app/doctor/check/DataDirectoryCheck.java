package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.files.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks that the data directory can be used by one account, and by no other. Asks the system and
 * writes nothing.
 *
 * @param directory an absolute path
 * @param keyFile the file of the encryption keys
 * @param account the name of the operating-system account of this process
 * @param canUse whether this account may read and write a path
 */
public record DataDirectoryCheck(
    Path directory, Path keyFile, String account, Predicate<Path> canUse) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final String ADMINISTRATOR = "root";

  /** Asks the operating system what this process may do. */
  public static DataDirectoryCheck ofThisProcess(Path directory, Path keyFile) {
    return new DataDirectoryCheck(
        directory,
        keyFile,
        System.getProperty("user.name"),
        path ->
            Files.isReadable(path)
                && Files.isWritable(path)
                && (!Files.isDirectory(path) || Files.isExecutable(path)));
  }

  /** The closest directory at or above a path that exists. */
  static Path existing(Path path) {
    var at = path;
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /** Whether the checks of the database and of the lock can read what is there. */
  public boolean isOpen() {
    var database = directory.resolve(LockFile.DATABASE);
    return !Files.exists(directory)
        || (Files.isDirectory(directory)
            && canUse.test(directory)
            && (!Files.exists(database) || canUse.test(database)));
  }

  public CheckOutcome run() {
    try {
      return Files.exists(directory) ? existingDirectory() : missing();
    } catch (IOException | UncheckedIOException e) {
      return new Problem(
          "%s cannot be read: %s".formatted(directory, e.getMessage()), runAsOwner(directory));
    }
  }

  private CheckOutcome missing() {
    var parent = existing(directory);
    if (!Files.isDirectory(parent) || !canUse.test(parent)) {
      return new Problem(
          "%s does not exist, and %s cannot be written by %s".formatted(directory, parent, account),
          "create it for the account of the server, or name another directory with --data or"
              + " FILMGATE_DATA");
    }
    return new Warning(
        "%s does not exist: no server has run here".formatted(directory),
        "start the server once (filmgate serve creates it), or name the right directory with --data"
            + " or FILMGATE_DATA");
  }

  private CheckOutcome existingDirectory() throws IOException {
    if (!Files.isDirectory(directory)) {
      return new Problem(directory + " is a file", "name a directory with --data or FILMGATE_DATA");
    }
    if (!canUse.test(directory)) {
      return new Problem(
          "%s (%s) cannot be read and written by %s"
              .formatted(directory, describe(directory), account),
          runAsOwner(directory));
    }
    var entries = entries();
    var foreign = firstOf(entries, path -> !owner(path).equals(owner(directory)));
    if (foreign.isPresent()) {
      return new Problem(
          "%s belongs to %s, and its directory to %s"
              .formatted(foreign.get(), owner(foreign.get()), owner(directory)),
          "give everything to one account: chown -R %s %s".formatted(owner(directory), directory));
    }
    return firstOf(entries, path -> !canUse.test(path))
        .<CheckOutcome>map(
            path ->
                new Problem(
                    "%s (%s) cannot be read and written by %s"
                        .formatted(path, describe(path), account),
                    runAsOwner(path)))
        .orElseGet(this::access);
  }

  /** The directory is usable: who else can use it. */
  private CheckOutcome access() {
    if (isOpen(directory)) {
      return new Warning(
          "%s is open to other accounts (%s)".formatted(directory, describe(directory)),
          "chmod 700 " + directory);
    }
    if (Files.exists(keyFile) && isOpen(keyFile)) {
      return new Warning(
          "the encryption keys in %s can be read by other accounts (%s)"
              .formatted(keyFile, describe(keyFile)),
          "chmod 600 " + keyFile);
    }
    if (account.equals(ADMINISTRATOR) && !owner(directory).equals(ADMINISTRATOR)) {
      return new Warning(
          "%s belongs to %s, and this command runs as root, who may do everything"
              .formatted(directory, owner(directory)),
          "run the command as the account of the server: " + asOwner(directory));
    }
    return new Passed("%s (%s)".formatted(directory, describe(directory)));
  }

  private List<Path> entries() throws IOException {
    try (var files = Files.list(directory)) {
      return Stream.concat(files, Stream.of(keyFile).filter(Files::exists)).sorted().toList();
    }
  }

  private static Optional<Path> firstOf(List<Path> paths, Predicate<Path> condition) {
    return paths.stream().filter(condition).findFirst();
  }

  private static String owner(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(Path path) {
    var more = EnumSet.noneOf(PosixFilePermission.class);
    more.addAll(permissions(path));
    more.removeAll(OWNER);
    return !more.isEmpty();
  }

  /** None on systems without POSIX permissions. */
  private static Set<PosixFilePermission> permissions(Path path) {
    try {
      return path.getFileSystem().supportedFileAttributeViews().contains("posix")
          ? Files.getPosixFilePermissions(path)
          : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(Path path) {
    return owner(path) + ", " + PosixFilePermissions.toString(permissions(path));
  }

  private String runAsOwner(Path path) {
    return "run the server and this command as the account that owns it, %s, or change the owner:"
            .formatted(asOwner(path))
        + " chown -R %s %s".formatted(account, directory);
  }

  private static String asOwner(Path path) {
    try {
      return "sudo -u %s filmgate doctor".formatted(Files.getOwner(path).getName());
    } catch (IOException _) {
      return "sudo -u OWNER filmgate doctor";
    }
  }
}
