package filmgate.app.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.nio.file.Path;
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
}
