package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its users run it: in processes of its own. */
class CommandLineJourneyTest {
  @TempDir Path directory;

  private ServerProcess command(Map<String, String> environment, String... words) throws Exception {
    return new ServerProcess(directory, environment, List.of(words));
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("FILMGATE_EGRESS_NAMES", "none");
    settings.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return settings;
  }

  @Test
  void aDemonstrationWritesAVideoAndLeavesNothingBehind() throws Exception {
    var before = temporaryDirectories();
    try (var demo = command(settings(), "demo", "a fox", "--out", "fox.mp4", "--exit")) {
      assertThat(demo.exitCode()).as(demo.errors()).isZero();
      assertThat(demo.said()).isEqualToNormalizingNewlines("fox.mp4\n");
      assertThat(demo.errors()).contains("Filmgate listens on http://127.0.0.1:", "task_");
    }
    assertThatFfprobeFindsAVideo();
    assertThat(temporaryDirectories()).isSubsetOf(before);
  }

  private void assertThatFfprobeFindsAVideo() throws Exception {
    Tools.need("ffprobe");
    var stream = AuditWitness.probe(directory.resolve("fox.mp4")).at("/streams/0");
    assertThat(stream.path("codec_name").stringValue()).isEqualTo("h264");
    assertThat(stream.path("width").intValue()).isEqualTo(1280);
  }

  private static List<Path> temporaryDirectories() throws Exception {
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(one -> String.valueOf(one.getFileName()).startsWith("filmgate-demo-"))
          .toList();
    }
  }

  @Test
  void anInterruptedWaitNamesTheCommandThatWaitsAgain() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"))) {
      var key = Map.of("FILMGATE_KEY", RunningServer.KEY, "FILMGATE_SERVER", server.address());
      try (var generate = command(key, "generate", "a fox", "--out", "fox.mp4")) {
        generate.awaitError("in the queue");
        new ProcessBuilder("kill", "-INT", Long.toString(generate.pid())).start().waitFor();
        assertThat(generate.exitCode()).isEqualTo(130);
        assertThat(generate.errors())
            .containsPattern("filmgate tasks wait task_\\w+ --out fox.mp4");
      }
      assertThat(directory.resolve("fox.mp4")).doesNotExist();
    }
    resume(data);
  }

  /** The server renders now, and the printed command gets the video. */
  private void resume(Path data) throws Exception {
    try (var server = RunningServer.on(data, settings())) {
      var key = Map.of("FILMGATE_KEY", RunningServer.KEY, "FILMGATE_SERVER", server.address());
      var task = server.get("/v1/tasks").json().at("/data/0/id").asString("");
      try (var wait = command(key, "tasks", "wait", task, "--out", "fox.mp4")) {
        assertThat(wait.exitCode()).as(wait.errors()).isZero();
      }
    }
    assertThatFfprobeFindsAVideo();
    try (var files = Files.list(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void theServerOfTheDirectoryIsUsedWithoutAnyOption() throws Exception {
    try (var _ = RunningServer.on(directory.resolve("data"), settings())) {
      try (var generate =
          command(settings(), "generate", "a fox", "-p", "duration=3", "--frames", "frames")) {
        assertThat(generate.exitCode()).as(generate.errors()).isZero();
        assertThat(generate.errors()).contains("submitted to http://127.0.0.1:", "72 frames in ");
      }
      try (var frames = Files.list(directory.resolve("frames"))) {
        assertThat(frames).hasSize(72);
      }
      try (var list = command(settings(), "tasks", "list")) {
        assertThat(list.exitCode()).isZero();
        assertThat(list.said()).contains("\tsucceeded\tkling-v3\troot\t");
      }
    }
    try (var generate = command(settings(), "generate", "a fox", "-p", "dry_run=true")) {
      assertThat(generate.exitCode()).isZero();
      assertThat(generate.said()).contains("price: 5 s × 0.084 USD/s = 0.42 USD");
    }
  }
}
