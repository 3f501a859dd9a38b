package filmgate.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.store.StoreException.Kind;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void aSecondClaimIsRefusedAndNamesTheHolder() {
    try (var _ = FolderLock.take(folder)) {
      assertThatThrownBy(() -> FolderLock.take(folder))
          .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
          .matches(e -> e.kind() == Kind.UNUSABLE)
          .extracting(StoreException::getMessage, InstanceOfAssertFactories.STRING)
          .contains("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderThatWasGivenBackCanBeClaimed() {
    FolderLock.take(folder).close();
    assertThatCode(() -> FolderLock.take(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void aFolderThatIsNotThereIsOneSentence() {
    assertThatThrownBy(() -> FolderLock.take(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be written to");
  }
}
