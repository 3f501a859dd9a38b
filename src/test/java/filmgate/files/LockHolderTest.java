package filmgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockHolderTest {
  @TempDir Path directory;

  @Test
  void aDirectoryWithoutALockHasNoHolderAndStaysEmpty() throws Exception {
    assertThat(LockHolder.of(directory)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aLockOnEitherFileHasTheHolderThatTheLockFileNames() throws Exception {
    for (var name : new String[] {LockHolder.FILE, LockHolder.DATABASE}) {
      Files.writeString(directory.resolve(LockHolder.FILE), "process 4711 since today\n");
      var file = directory.resolve(name);
      try (var channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock(LockHolder.LOCKED_BYTE, 1, false)) {
        assertThat(LockHolder.of(directory)).as(name).contains("process 4711 since today");
      }
      assertThat(LockHolder.of(directory)).as(name).isEmpty();
    }
  }

  @Test
  void theHolderIsAnotherProcessIfTheLockFileWasDeleted() throws Exception {
    try (var channel =
            FileChannel.open(
                directory.resolve(LockHolder.DATABASE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock(LockHolder.LOCKED_BYTE, 1, false)) {
      assertThat(LockHolder.of(directory)).contains("another process");
    }
  }
}
