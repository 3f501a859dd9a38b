package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileBlobStoreTest extends BlobStoreContract {
  @TempDir Path root;
  private FileBlobStore blobs;

  @BeforeEach
  void open() {
    blobs = new FileBlobStore(root, clock);
  }

  @Override
  BlobStore blobs() {
    return blobs;
  }

  @Test
  void aBlobLiesInADirectoryNamedByItsFirstTwoDigits() throws IOException {
    blobs.store(stream("abc"));
    var file =
        root.resolve("ba")
            .resolve("7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(file).hasContent("abc");
  }

  @Test
  void nothingIsLeftInTheTemporaryDirectory() throws IOException {
    blobs.store(stream("abc"));
    blobs.store(stream("abc"));
    blobs.moveIn(Files.writeString(outside.resolve("video"), "video"));
    assertThat(root.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aStartRemovesWhatAKilledProcessLeftAndKeepsBlobs() throws IOException {
    var id = blobs.store(stream("abc"));
    Files.writeString(root.resolve("tmp").resolve("1.part"), "half");
    assertThat(new FileBlobStore(root, clock).exists(id.digest())).isTrue();
    assertThat(root.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aStreamThatFailsLeavesNoFile() throws IOException {
    assertThatThrownBy(() -> blobs.store(new Broken())).isInstanceOf(IOException.class);
    try (var files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aMissingFileCannotBeAdopted() {
    assertThatThrownBy(() -> blobs.moveIn(outside.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .isNotInstanceOf(DiskFullException.class);
  }

  @Test
  void aFullDiskIsOutOfSpace() throws IOException {
    var full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    try (var spool = TempFile.replacing(full)) {
      assertThatThrownBy(() -> spool.write(new byte[1000], 0, 1000))
          .isInstanceOf(DiskFullException.class)
          .hasMessage("no space left in the data directory");
      spool.commit();
    }
  }

  @Test
  void aKilledProcessLosesNoStoredBlob() throws Exception {
    for (var round = 0; round < 3; round++) {
      var kept = putUntilKilled(round, 10 + 7 * round);
      for (var digest : kept) {
        assertThat(blobs.exists(digest)).isTrue();
      }
      try (var files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).filter(this::isBlob).toList()) {
          var name = root.relativize(file).toString().replace("/", "").replace("\\", "");
          assertThat(sha256(Files.readAllBytes(file))).isEqualTo(name);
        }
      }
    }
    assertThat(new FileBlobStore(root, clock)).isNotNull();
    assertThat(root.resolve("tmp")).isEmptyDirectory();
  }

  private boolean isBlob(Path file) {
    return !file.startsWith(root.resolve("tmp"));
  }

  private List<String> putUntilKilled(long seed, int puts) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var writer =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BlobWriter.class.getName(),
                root.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var kept = new ArrayList<String>();
    try (var lines = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() == ABSENT.length()) {
          kept.add(line);
        }
        if (kept.size() == puts) {
          writer.toHandle().destroyForcibly();
        }
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return kept;
  }
}
