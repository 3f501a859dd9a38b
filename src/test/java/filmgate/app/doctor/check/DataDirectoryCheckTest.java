package filmgate.app.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryCheckTest {
  @TempDir Path parent;
  private Path data;

  @BeforeEach
  void create() throws IOException {
    data = Files.createDirectory(parent.resolve("data"));
    permit(data, "rwx------");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private CheckOutcome check(Path directory) {
    return DataDirectoryCheck.ofThisProcess(directory, directory.resolve("secrets.key")).run();
  }

  /** The check of an account that may use only some paths. */
  private CheckOutcome check(Path directory, Predicate<Path> canUse) {
    return new DataDirectoryCheck(directory, data.resolve("secrets.key"), "eve", canUse).run();
  }

  @Test
  void aDirectoryForItsOwnerPassesAndNamesTheOwner() throws IOException {
    assertThat(check(data)).isInstanceOf(Passed.class);
    assertThat(check(data).detail())
        .contains(data.toString(), Files.getOwner(data).getName(), "rwx------");
  }

  @Test
  void aMissingDirectoryIsAWarningBecauseTheNameMayBeWrong() {
    var missing = data.resolve("a").resolve("b");
    assertThat(check(missing)).isInstanceOf(Warning.class);
    assertThat(check(missing).detail()).contains(missing + " does not exist");
    assertThat(missing.getParent()).doesNotExist();
  }

  @Test
  void aMissingDirectoryThatCannotBeCreatedIsAProblem() {
    assertThat(check(data.resolve("a"), path -> !path.equals(data)))
        .isInstanceOf(Problem.class)
        .extracting(CheckOutcome::detail)
        .asString()
        .contains(data + " cannot be written by eve");
  }

  @Test
  void aFileIsNotADirectory() throws IOException {
    var file = Files.writeString(parent.resolve("file"), "");
    assertThat(check(file).detail()).isEqualTo(file + " is a file");
    assertThat(check(file.resolve("data"))).isInstanceOf(Problem.class);
  }

  @Test
  void aDirectoryThatCannotBeUsedNamesTheAccountThatCan() throws IOException {
    var owner = Files.getOwner(data).getName();
    assertThat(check(data, _ -> false))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).contains("eve", owner);
              assertThat(problem.fix()).contains("sudo -u " + owner, "chown -R eve " + data);
            });
  }

  @Test
  void aFileInsideThatCannotBeUsedIsNamed() throws IOException {
    var database = Files.writeString(data.resolve("filmgate.db"), "");
    assertThat(check(data, path -> !path.equals(database)).detail()).contains(database.toString());
    assertThat(check(data, _ -> true)).isInstanceOf(Passed.class);
  }

  /** A problem of another file does not keep the database from being checked. */
  @Test
  void theDatabaseCanBeCheckedIfItCanBeRead() throws IOException {
    var database = Files.writeString(data.resolve("filmgate.db"), "");
    var blobs = Files.createDirectory(data.resolve("blobs"));
    assertThat(isOpen(path -> !path.equals(blobs))).isTrue();
    assertThat(isOpen(path -> !path.equals(database))).isFalse();
    assertThat(isOpen(path -> !path.equals(data))).isFalse();
    assertThat(DataDirectoryCheck.ofThisProcess(data.resolve("none"), data).isOpen()).isTrue();
    assertThat(DataDirectoryCheck.ofThisProcess(database, data).isOpen()).isFalse();
  }

  private boolean isOpen(Predicate<Path> canUse) {
    return new DataDirectoryCheck(data, data.resolve("secrets.key"), "eve", canUse).isOpen();
  }

  @Test
  void aDirectoryThatIsOpenToOthersIsAWarning() throws IOException {
    permit(data, "rwxr-x---");
    assertThat(check(data)).isEqualTo(openTo("rwxr-x---"));
  }

  private Warning openTo(String permissions) throws IOException {
    return new Warning(
        "%s is open to other accounts (%s, %s)"
            .formatted(data, Files.getOwner(data).getName(), permissions),
        "chmod 700 " + data);
  }

  @Test
  void encryptionKeysThatOthersCanReadAreAWarning() throws IOException {
    var keys = Files.writeString(data.resolve("secrets.key"), "");
    permit(keys, "rw-r--r--");
    assertThat(check(data))
        .isInstanceOfSatisfying(
            Warning.class, warning -> assertThat(warning.fix()).isEqualTo("chmod 600 " + keys));
    permit(keys, "rw-------");
    assertThat(check(data)).isInstanceOf(Passed.class);
  }
}
