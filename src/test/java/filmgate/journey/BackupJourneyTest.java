package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Backups beside a server, restored into another data directory. */
class BackupJourneyTest {
  private static final String VIDEO = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";
  private static final Map<String, String> PAUSED = Map.of("FILMGATE_LOCAL_WORKERS", "0");
  private static final int CALLERS = 4;
  private static final int BACKUPS = 3;

  @TempDir Path directory;

  private Path data() {
    return directory.resolve("data");
  }

  private ServerProcess start(String... words) throws Exception {
    var all = new ArrayList<>(List.of(words));
    if (!all.contains("--data")) {
      all.addAll(List.of("--data", data().toString()));
    }
    return new ServerProcess(directory, Map.of(), all);
  }

  private String run(int code, String... words) throws Exception {
    try (var program = start(words)) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(code);
      assertThat(program.errors()).doesNotContain("Exception", "\tat ");
      return code == 0 ? program.said() : program.errors();
    }
  }

  private static List<String> names(Path directory) throws Exception {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBackupBesideSubmissionsIsRestored() throws Exception {
    var copies = Files.createDirectory(directory.resolve("copies"));
    String before;
    try (var server = RunningServer.on(data(), PAUSED);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      before = server.submit(VIDEO);
      var done = new AtomicBoolean();
      var submissions =
          IntStream.range(0, CALLERS)
              .mapToObj(_ -> callers.submit(() -> submitUntil(done, server)))
              .toList();
      for (int i = 0; i < BACKUPS; i++) {
        assertThat(run(0, "backup", "copies/" + i + ".db"))
            .matches("Copied the database to .*/copies/" + i + "\\.db: [0-9,]+ bytes in .* s\n");
      }
      done.set(true);
      for (var submission : submissions) {
        assertThat(submission.get()).as("submissions beside the backups").isPositive();
      }
    }
    assertThat(names(copies)).containsExactly("0.db", "1.db", "2.db");
    for (int i = 0; i < BACKUPS; i++) {
      var copy = copies.resolve(i + ".db");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
          .isEqualTo("rw-------");
      var restored = Files.createDirectory(directory.resolve("restored-" + i));
      Files.copy(copy, restored.resolve("filmgate.db"));
      assertThat(run(0, "audit", "--data", restored.toString())).startsWith("The ledger is valid");
      assertThat(new Database(restored).integrity()).isEqualTo("ok");
    }
    try (var server = RunningServer.on(directory.resolve("restored-0"), PAUSED)) {
      assertThat(server.task(before).path("status").stringValue()).isEqualTo("pending");
      assertThat(server.submit(VIDEO)).startsWith("task_");
    }
  }

  private static int submitUntil(AtomicBoolean done, RunningServer server) throws Exception {
    var count = 0;
    while (!done.get()) {
      assertThat(server.submit(VIDEO)).startsWith("task_");
      count++;
    }
    return count;
  }

  @Test
  void aFileIsReplacedOnlyByForce() throws Exception {
    RunningServer.on(data(), PAUSED).close();
    var file = Files.writeString(directory.resolve("b.db"), "precious");
    assertThat(run(2, "backup", "b.db")).contains("b.db exists. Use --force to replace it");
    assertThat(file).hasContent("precious");
    var answer = JsonMapper.shared().readTree(run(0, "backup", "b.db", "--force", "--json"));
    assertThat(answer.path("object").stringValue()).isEqualTo("backup");
    assertThat(answer.path("file").stringValue()).isEqualTo(file.toString());
    assertThat(answer.path("bytes").longValue()).isEqualTo(Files.size(file));
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("SQLite format 3");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws Exception {
    RunningServer.on(data(), PAUSED).close();
    var before = names(data());
    assertThat(run(2, "backup", "missing/b.db")).contains("/missing does not exist");
    assertThat(run(2, "backup", "data/filmgate.db", "--force"))
        .contains("is in the data directory. Name a file outside of it");
    Files.createSymbolicLink(directory.resolve("link"), data());
    assertThat(run(2, "backup", "link/b.db")).contains("is in the data directory");
    assertThat(run(2, "backup", ".")).contains("is a directory. Name a file, such as ");
    assertThat(run(2, "backup", "b.db", "--data", directory.toString()))
        .contains("is not a data directory");
    assertThat(run(2, "backup")).contains("FILE");
    assertThat(names(data())).isEqualTo(before);
    Files.writeString(directory.resolve("filmgate.db"), "");
    assertThat(run(2, "backup", "b.db", "--data", directory.toString(), "--force"))
        .contains("in the data directory");
    var other = Files.createDirectory(directory.resolve("other"));
    Files.writeString(other.resolve("filmgate.db"), "");
    assertThat(run(2, "backup", "b.db", "--data", other.toString()))
        .contains("is not a database of Filmgate");
    assertThat(names(directory)).doesNotContain("b.db").noneMatch(name -> name.endsWith(".part"));
  }

  /** Killed when the copy has begun, which is long before or just before its end. */
  @Test
  void aKilledBackupLeavesNoPartialFileUnderTheName() throws Exception {
    RunningServer.on(data(), PAUSED).close();
    var copies = Files.createDirectory(directory.resolve("copies"));
    try (var program = start("backup", "copies/b.db")) {
      while (names(copies).isEmpty() && program.isAlive()) {
        Thread.onSpinWait();
      }
      program.kill();
    }
    var copy = copies.resolve("b.db");
    if (Files.exists(copy)) {
      var restored = Files.createDirectory(directory.resolve("restored"));
      Files.copy(copy, restored.resolve("filmgate.db"));
      assertThat(new Database(restored).integrity()).isEqualTo("ok");
    }
    assertThat(run(0, "backup", "copies/b.db", "--force")).contains(" bytes in ");
  }
}
