package filmgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  @TempDir Path directory;

  @Test
  void aDirectoryWithoutALockHasNoHolderAndStaysEmpty() throws Exception {
    assertThat(LockFile.of(directory)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aLockOnEitherFileHasTheHolderThatTheLockFileNames() throws Exception {
    for (var name : new String[] {LockFile.FILE, LockFile.DATABASE}) {
      Files.writeString(directory.resolve(LockFile.FILE), "process 4711 since today\n");
      var file = directory.resolve(name);
      try (var channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock(LockFile.LOCKED_BYTE, 1, false)) {
        assertThat(LockFile.of(directory)).as(name).contains("process 4711 since today");
      }
      assertThat(LockFile.of(directory)).as(name).isEmpty();
    }
  }

  @Test
  void theHolderIsAnotherProcessIfTheLockFileWasDeleted() throws Exception {
    try (var channel =
            FileChannel.open(
                directory.resolve(LockFile.DATABASE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock(LockFile.LOCKED_BYTE, 1, false)) {
      assertThat(LockFile.of(directory)).contains("another process");
    }
  }
}
