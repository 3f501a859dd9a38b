package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops of a server, and starts that fail. */
class StartAndEndJourneyTest {
  private static final int TERMINATED = 0;

  @TempDir Path directory;

  /** The command prints one sentence and exits with 2. */
  private static void refuses(ServerProcess program, String... words) throws Exception {
    try (program) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(2);
      var sentences =
          program.errors().lines().filter(line -> line.startsWith("filmgate: ")).toList();
      assertThat(sentences).as(program.errors()).hasSize(1);
      assertThat(sentences.getFirst()).contains(words);
      assertThat(program.errors()).doesNotContain("Exception", "\tat ");
      assertThat(program.said()).isEmpty();
    }
  }

  @Test
  void aTerminatedServerStopsCleanlyAndTheNextResumes() throws Exception {
    var data = directory.resolve("data");
    var request =
        "{\"model\":\"kling-v3\",\"prompt\":\"a long walk\",\"mode\":\"pro\",\"duration\":15}";
    String running;
    String waiting;
    try (var server = RunningServer.on(data, Map.of())) {
      running = server.submit(request);
      waiting = server.submit(request.replace("15", "3").replace("\"pro\"", "\"std\""));
      server.awaitTask(running, task -> task.path("progress").intValue() > 0);
      server.program().terminate();
      assertThat(server.program().exitCode()).as(server.program().errors()).isEqualTo(TERMINATED);
      assertThat(server.program().errors())
          .contains("event=server_stopped")
          .doesNotContain(" WARN ", " ERROR ", "Exception");
    }
    for (var left : ServerProcess.at(data)) {
      left.onExit().get(20, TimeUnit.SECONDS);
    }
    try (var server = RunningServer.on(data, Map.of())) {
      server.awaitVideo(running);
      server.awaitVideo(waiting);
      assertThat(new Database(data).events(running)).containsOnlyOnce("interrupted", "kept");
    }
  }

  /** A start after kill -9 leaves as little as one after a clean stop. */
  @Test
  void startsLeaveNoFilesInTheTemporaryDirectory() throws Exception {
    var data = directory.resolve("data");
    var temporary = Files.createDirectory(directory.resolve("tmp"));
    var settings =
        Map.of("FILMGATE_LOCAL_WORKERS", "0", "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    for (var kill : List.of(true, false, true)) {
      try (var server = RunningServer.on(data, settings)) {
        assertThat(server.get("/readyz").status()).isEqualTo(200);
        if (kill) {
          server.program().kill();
        } else {
          server.program().terminate();
          assertThat(server.program().exitCode()).isEqualTo(TERMINATED);
        }
      }
      assertThat(temporary).isEmptyDirectory();
    }
  }

  /** A home directory that cannot be written leaves the data directory for the libraries. */
  @Test
  void theDatabaseLibraryIsUnpackedOnceIntoTheDataDirectoryWithoutACache() throws Exception {
    var data = directory.resolve("data");
    var file = Files.writeString(directory.resolve("a-file"), "");
    var settings =
        Map.of("FILMGATE_LOCAL_WORKERS", "0", "XDG_CACHE_HOME", file.resolve("cache").toString());
    RunningServer.on(data, settings).close();
    var library = library(data);
    var written = Files.getLastModifiedTime(library);
    RunningServer.on(data, settings).close();
    assertThat(Files.getLastModifiedTime(library(data))).isEqualTo(written);
  }

  private static Path library(Path data) throws IOException {
    try (var files = Files.list(data.resolve("native"))) {
      var found = files.filter(file -> file.toString().contains("sqlite")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  @Test
  void aDirectoryServesOneProcessAtATime() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"))) {
      refuses(RunningServer.launch(data, Map.of()), "in use by process ", data.toString());
      assertThat(server.get("/readyz").status()).isEqualTo(200);
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsSaid() throws Exception {
    var file = Files.writeString(directory.resolve("a-file"), "");
    refuses(RunningServer.launch(file, Map.of()), file.toString());
  }

  @Test
  void aDatabaseOfANewerVersionIsNotChanged() throws Exception {
    var data = directory.resolve("data");
    RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0")).close();
    new Database(data).change("UPDATE flyway_schema_history SET version = '999'");
    refuses(RunningServer.launch(data, Map.of()), "version 999", "newer");
  }

  @Test
  void aDamagedDatabaseIsSaid() throws Exception {
    var data = Files.createDirectories(directory.resolve("data"));
    Files.writeString(data.resolve("filmgate.db"), "this is no database, ".repeat(400));
    refuses(RunningServer.launch(data, Map.of()), "filmgate.db");
  }
}
