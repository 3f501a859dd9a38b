package filmgate.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the keys of the secrets at rest: those of the setting {@code secrets.key}, then those of
 * the key file, which only its owner can read. The file has one key a line; the first one encrypts.
 */
public final class SecretKeys {
  private final List<EncryptionKey> given;
  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /** With the keys of the setting, which may be none, and the path of the key file. */
  public SecretKeys(List<EncryptionKey> given, Path file) {
    this.given = List.copyOf(given);
    this.file = file;
  }

  /** The keys. Without a key in the setting, a missing file is created. */
  public KeyRing ring() {
    try {
      if (given.isEmpty() && !Files.exists(file)) {
        create();
      }
      var stored = Files.exists(file) ? read() : List.<EncryptionKey>of();
      return new KeyRing(Stream.concat(given.stream(), stored.stream()).toList());
    } catch (IOException e) {
      throw new SecretException("cannot read or write the key file " + file, e);
    }
  }

  /**
   * Makes a new key the first one of the file. The file keeps the one before it, which another
   * process may still use, and every key that encrypted one of the ciphertexts. With a key in the
   * setting, that one encrypts, and nothing changes.
   */
  public KeyRing rotate(Collection<String> ciphertexts) {
    var before = ring();
    if (!given.isEmpty()) {
      return before;
    }
    try {
      var keys = new ArrayList<EncryptionKey>();
      keys.add(EncryptionKey.generate(random));
      var stored = read();
      keys.add(stored.getFirst());
      stored.stream().skip(1).filter(key -> key.isUsedBy(ciphertexts)).forEach(keys::add);
      var temporary = write(keys);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      return ring();
    } catch (IOException e) {
      throw new SecretException("cannot write the key file " + file, e);
    }
  }

  /** Two processes may start at the same time: the first file wins. */
  private void create() throws IOException {
    var temporary = write(List.of(EncryptionKey.generate(random)));
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException _) {
      // Another process has created it since.
    } finally {
      Files.delete(temporary);
    }
  }

  private Path write(List<EncryptionKey> keys) throws IOException {
    var directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException("the key file has no directory");
    }
    var temporary = Files.createTempFile(directory, "secrets", ".tmp", ownerOnly(directory));
    Files.write(temporary, keys.stream().map(EncryptionKey::hex).toList());
    try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return temporary;
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private List<EncryptionKey> read() throws IOException {
    var keys = new ArrayList<EncryptionKey>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        keys.add(
            EncryptionKey.parse(line)
                .orElseThrow(
                    () -> new SecretException("the key file %s is damaged".formatted(file))));
      }
    }
    if (keys.isEmpty()) {
      throw new SecretException("the key file %s has no key".formatted(file));
    }
    return keys;
  }
}
