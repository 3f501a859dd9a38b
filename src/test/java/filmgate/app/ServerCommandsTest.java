package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.ExitCode;
import filmgate.app.remote.ManualInterruption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands against a server, whose renderer is paused. */
class ServerCommandsTest {
  @TempDir Path directory;

  private ServedCli served;

  @BeforeEach
  void start() {
    served = new ServedCli(directory);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  /** Runs a command with the root key and the URL of the server, and returns the exit code. */
  private int run(String... words) {
    return with(Map.of("FILMGATE_KEY", ServedCli.ROOT), words);
  }

  private int with(Map<String, String> variables, String... words) {
    served.out.getBuffer().setLength(0);
    served.err.getBuffer().setLength(0);
    return served.run(new ManualInterruption(), variables, words);
  }

  /** Runs a command without {@code FILMGATE_SERVER}. */
  private int withoutServer(Map<String, String> variables, String... words) {
    var all = new HashMap<>(variables);
    all.put("FILMGATE_SERVER", "");
    return with(all, words);
  }

  private String out() {
    return served.out.toString();
  }

  private String err() {
    return served.err.toString();
  }

  @Test
  void aTaskIsSubmittedListedShownAndCancelled() {
    assertThat(run("generate", "a fox", "--no-wait")).isZero();
    var task = out().strip();
    assertThat(task).startsWith("task_");

    assertThat(run("tasks", "list")).isZero();
    assertThat(out()).startsWith(task + "\tpending\tkling-v3\t").endsWith("\ta fox\n");
    assertThat(run("tasks", "list", "--all")).isZero();
    assertThat(out()).startsWith(task + "\tqueued\tkling-v3\troot\t");
    assertThat(run("tasks", "show", task)).isZero();
    assertThat(out()).contains("id\t" + task, "prompt\ta fox");
    assertThat(run("tasks", "download", task)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("has no video: its status is pending");

    assertThat(run("tasks", "cancel", task)).isZero();
    assertThat(out()).contains("\tcancelled\t");
    assertThat(run("tasks", "wait", task)).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("(cancelled)");
    assertThat(run("tasks", "retry", task)).isZero();
    assertThat(out()).startsWith("task_").isNotEqualTo(task + "\n");
  }

  @Test
  void aWaitThatIsTooLongNamesTheCommandThatGoesOn() {
    assertThat(run("generate", "a fox", "--timeout", "0", "--out", "fox.mp4"))
        .isEqualTo(ExitCode.TIMEOUT);
    assertThat(err()).containsPattern("filmgate tasks wait task_\\w+ --out \\S*fox.mp4");
    assertThat(directory.resolve("fox.mp4")).doesNotExist();
  }

  @Test
  void aSeedNeedsAModelThatHasIt() throws Exception {
    assertThat(run("generate", "a fox", "--seed", "7", "--no-wait")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--seed has no effect on a server", "--local", "veo3.1-fast");
    assertThat(run("tasks", "list")).isZero();
    assertThat(out()).isEmpty();

    assertThat(
            run("generate", "fox", "--seed", "7", "--model", "veo3.1-fast-official", "--no-wait"))
        .isZero();
    assertThat(sentRequest(out().strip()).path("seed").asInt(0)).isEqualTo(7);
  }

  @Test
  void framesOfATaskNeedTheFileOfItsVideo() {
    assertThat(run("tasks", "wait", "task_00000000000000000000000000", "--open"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--open needs the video. Name its file with --out");
  }

  @Test
  void theStandardInputIsThePrompt() {
    assertThat(run("generate", "-", "--no-wait")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("the standard input contains no prompt");
  }

  @Test
  void aFileIsUploadedForTheRequest() throws Exception {
    Files.copy(
        Path.of("src/main/resources/filmgate/docs/samples/coffee.jpg"),
        directory.resolve("cup.jpg"));

    assertThat(run("generate", "steam rises", "-p", "image_urls[]=@cup.jpg", "--no-wait")).isZero();
    var uploads = served.send(ServedCli.ROOT, "GET", "/v1/uploads", "");
    assertThat(uploads.at("/data/0/filename").asString("")).isEqualTo("cup.jpg");
    assertThat(sentRequest(out().strip()).at("/image_urls/0").asString(""))
        .endsWith("/docs/samples/coffee.jpg");
  }

  private JsonNode sentRequest(String task) throws Exception {
    return served.send(ServedCli.ROOT, "GET", "/v1/tasks/" + task + "/request", "").path("body");
  }

  @Test
  void aPriceIsPrintedAndNothingIsCreated() {
    assertThat(run("cost", "a fox", "-p", "duration=10")).isZero();
    assertThat(out()).contains("10 s × 0.084 USD/s = 0.84 USD");
    assertThat(run("generate", "a fox", "-p", "dry_run=true", "--json")).isZero();
    assertThat(out()).contains("\"status\":\"dry_run\"");
    assertThat(run("tasks", "list")).isZero();
    assertThat(out()).isEmpty();
  }

  @Test
  void anInvalidRequestIsRefusedWithItsFields() {
    assertThat(run("generate", "a fox", "-p", "duration=99", "--json")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("duration");
    assertThat(out()).contains("\"param\":\"duration\"");
  }

  @Test
  void theExitCodeTellsWhyAServerRefuses() throws Exception {
    var wrong = Map.of("FILMGATE_KEY", "fg_live_unknown");
    assertThat(with(wrong, "tasks", "list")).isEqualTo(ExitCode.KEY);
    assertThat(with(Map.of("FILMGATE_KEY", ""), "tasks", "list")).isEqualTo(ExitCode.KEY);
    assertThat(err()).contains("FILMGATE_KEY", "filmgate login");

    var account = served.send(ServedCli.ROOT, "POST", "/admin/v1/accounts", "{\"name\":\"poor\"}");
    var id = account.path("id").asString("");
    assertThat(run("keys", "create", "--account", id, "--name", "poor")).isZero();
    var poor = Map.of("FILMGATE_KEY", out().strip());
    assertThat(with(poor, "generate", "a fox", "--no-wait")).isEqualTo(ExitCode.BALANCE);
    assertThat(with(poor, "tasks", "list", "--all")).isEqualTo(ExitCode.KEY);

    var limit = "{\"name\":\"slow\",\"limits\":{\"requests_per_minute\":1}}";
    var slow = Map.of("FILMGATE_KEY", served.key(limit));
    assertThat(with(slow, "generate", "a fox", "--no-wait")).isZero();
    assertThat(with(slow, "generate", "a fox", "--no-wait")).isEqualTo(ExitCode.LIMIT);
  }

  @Test
  void keysAreManagedOnAServer() {
    assertThat(run("keys", "create", "--name", "app", "--kind", "test")).isZero();
    assertThat(out()).startsWith("fg_test_");
    var id = err().replaceAll("(?s).*(key_\\w+).*", "$1");

    assertThat(run("keys", "list")).isZero();
    assertThat(out()).contains(id + "\t", "\ttest\tgenerate\tactive\t-\tapp");
    assertThat(run("keys", "rotate", id)).isZero();
    assertThat(out()).startsWith("fg_test_");
    var rotated = err().replaceAll("(?s).*(key_\\w+).*", "$1");
    assertThat(run("keys", "revoke", rotated)).isZero();
    assertThat(run("keys", "list", "root")).isZero();
    assertThat(out()).contains("\trevoked\t");
  }

  @Test
  void modelsAndTheirParametersArePrinted() {
    for (var variables :
        List.of(Map.of("FILMGATE_KEY", ServedCli.ROOT), Map.<String, String>of())) {
      var code =
          variables.isEmpty()
              ? withoutServer(variables, "models", "list")
              : with(variables, "models", "list");
      assertThat(code).isZero();
      assertThat(out()).contains("kling-v3\tkling-v3\tKling v3");
    }
    assertThat(run("models", "show", "kling-v3")).isZero();
    assertThat(out()).contains("duration\tinteger\t5\t3 to 15\t");
    assertThat(withoutServer(Map.of(), "models", "show", "kling-v33")).isEqualTo(2);
    assertThat(err()).contains("Did you mean kling-v3?");
  }

  @Test
  void aLoginIsUsedUntilALogout() throws Exception {
    var home = directory.resolve("home");
    var variables = Map.of("HOME", home.toString(), "FILMGATE_KEY", ServedCli.ROOT);
    assertThat(with(variables, "login")).isZero();
    assertThat(out() + err()).doesNotContain(ServedCli.ROOT);
    var file = home.resolve(".config/filmgate/profile.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    var profile = Map.of("HOME", home.toString());
    assertThat(withoutServer(profile, "generate", "a fox", "--no-wait")).isZero();
    assertThat(withoutServer(profile, "tasks", "list")).isZero();
    assertThat(out()).contains("\tpending\t");
    // The key of the profile is not sent to another server.
    assertThat(with(profile, "tasks", "list", "--server", "http://127.0.0.1:1"))
        .isEqualTo(ExitCode.KEY);

    assertThat(with(profile, "logout")).isZero();
    assertThat(file).doesNotExist();
  }

  @Test
  void aLinkOfTheConsoleIsPrintedAndNothingIsStored() {
    var home = directory.resolve("home");
    var variables = Map.of("HOME", home.toString(), "FILMGATE_KEY", ServedCli.ROOT);
    assertThat(with(variables, "login", "--console")).isZero();
    assertThat(out().strip()).matches("http://127.0.0.1:\\d+/console/sign-in#[A-Za-z0-9_-]{43}");
    assertThat(home).doesNotExist();

    var data = directory.resolve("data").toString();
    assertThat(withoutServer(Map.of(), "login", "--console", "--data", data)).isZero();
    assertThat(out()).contains("/console/sign-in#");
    var nowhere = directory.resolve("nowhere").toString();
    assertThat(withoutServer(Map.of(), "login", "--console", "--data", nowhere)).isEqualTo(2);
    assertThat(err()).contains("no server runs on this data directory");
  }

  @Test
  void aRefusedKeyIsNotStored() {
    var variables = Map.of("HOME", directory.toString(), "FILMGATE_KEY", "fg_live_unknown");

    assertThat(with(variables, "login")).isEqualTo(ExitCode.KEY);
    assertThat(directory.resolve(".config")).doesNotExist();
  }

  @Test
  void theServerOfADataDirectoryIsFoundAndUsedWithATemporaryKey() {
    var data = directory.resolve("data").toString();

    assertThat(withoutServer(Map.of(), "generate", "a fox", "--no-wait", "--data", data)).isZero();
    var task = out().strip();
    assertThat(withoutServer(Map.of(), "tasks", "cancel", task, "--data", data)).isZero();
    assertThat(out()).contains("\tcancelled\t");
    assertThat(withoutServer(Map.of(), "keys", "list", "root", "--data", data)).isZero();
    assertThat(out().lines().filter(line -> line.endsWith("command line")))
        .hasSize(2)
        .allMatch(line -> line.contains("\trevoked\t"));
  }

  @Test
  void aNamedDirectoryComesBeforeTheServerOfTheEnvironment() {
    var data = directory.resolve("data").toString();
    var variables = Map.of("FILMGATE_SERVER", "http://127.0.0.1:1");

    assertThat(with(variables, "tasks", "list", "--data", data)).isZero();
    assertThat(with(variables, "tasks", "list")).isEqualTo(ExitCode.KEY);
  }

  @Test
  void theFormerVariableIsAnError() {
    var variables = Map.of("FILMGATE_URL", served.url());

    assertThat(withoutServer(variables, "tasks", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("FILMGATE_SERVER");
  }

  @Test
  void aRendererHereNeedsNoServerAndWaitsForItsVideo() {
    assertThat(withoutServer(Map.of(), "generate", "a fox", "--local", "--no-wait"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("without a task. Omit --no-wait or --local");
  }
}
