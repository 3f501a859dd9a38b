package filmgate.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir Path directory;

  @Test
  void aSecondClaimIsRefusedAndNamesTheHolder() {
    try (var _ = DirectoryLock.acquire(directory)) {
      assertThatThrownBy(() -> DirectoryLock.acquire(directory))
          .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
          .matches(e -> e.kind() == Kind.UNUSABLE)
          .extracting(StoreException::getMessage, InstanceOfAssertFactories.STRING)
          .contains("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aDirectoryThatWasGivenBackCanBeClaimed() {
    DirectoryLock.acquire(directory).close();
    assertThatCode(() -> DirectoryLock.acquire(directory).close()).doesNotThrowAnyException();
  }

  @Test
  void aDirectoryThatIsNotThereIsOneSentence() {
    assertThatThrownBy(() -> DirectoryLock.acquire(directory.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be written to");
  }

  @Test
  void theLockHoldsWhenItsFileIsDeleted() throws IOException {
    Files.createFile(DataDirectory.database(directory));
    try (var lock = DirectoryLock.acquire(directory)) {
      lock.lockDatabase();
      Files.delete(directory.resolve("filmgate.lock"));
      assertThatThrownBy(() -> DirectoryLock.acquire(directory))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use by another process");
    }
    assertThatCode(() -> DirectoryLock.acquire(directory).close()).doesNotThrowAnyException();
  }

  /** Another process takes the lock by Python's fcntl, which shares no code with Java's. */
  @Test
  void anotherProcessSeesTheLockOfTheDatabase() throws Exception {
    var database = Files.createFile(DataDirectory.database(directory));
    assertThat(lockElsewhere(database)).isEqualTo("free");
    try (var lock = DirectoryLock.acquire(directory)) {
      new SqliteDialect(database).openWriter().close();
      lock.lockDatabase();
      assertThat(lockElsewhere(database)).isEqualTo("locked");
    }
    assertThat(lockElsewhere(database)).isEqualTo("free");
  }

  private static String lockElsewhere(Path file) throws IOException, InterruptedException {
    Tools.need("python3");
    var script =
        """
        import fcntl, sys
        with open(sys.argv[1], 'r+b') as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 2**63 - 2)
                print('free')
            except OSError:
                print('locked')
        """;
    var process = new ProcessBuilder("python3", "-c", script, file.toString()).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return said;
  }

  @Test
  void aNewDirectoryIsForItsOwnerOnly() throws IOException {
    var made = directory.resolve("data");
    DirectoryAccess.create(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    assertThat(DirectoryAccess.isOpenToOthers(made)).isFalse();
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x---"));
    DirectoryAccess.create(made);
    assertThat(DirectoryAccess.isOpenToOthers(made)).isTrue();
  }
}
