package filmgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import filmgate.app.cli.generate.GenerateResult;
import filmgate.app.local.LocalAccounts;
import filmgate.app.local.LocalBackups;
import filmgate.app.local.LocalChannels;
import filmgate.app.local.LocalKeys;
import filmgate.app.local.LocalTasks;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ManualInterruption;
import filmgate.config.Settings;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.FakeModelDescriptions;
import filmgate.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about channels, on a data directory without a server. */
class ChannelsCommandsTest {
  private static final String SECRET = "api-key-kling-never-shown-0123456789";

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Settings> served = new ArrayList<>();
  private String input = "";

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader(input)),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            false);
    var services =
        new CliServices(
            FakeServers.serving(
                settings -> {
                  served.add(settings);
                  return ExitCode.OK;
                }),
            (_, _, _) -> new GenerateResult.TimedOut("{}"),
            FakeModelDescriptions::ofAllModels,
            new LocalKeys(),
            new LocalAccounts(),
            new FakePriceOperations(),
            new LocalTasks(),
            new LocalBackups(),
            new LocalChannels(),
            new ClientProcess(new SettableClock(), new Random(1), new ManualInterruption()));
    var environment = new CliEnvironment(directory, Map.of("KLING_KEY", SECRET), "1.2.3");
    return new Cli(terminal, environment, services).run(List.of(words));
  }

  @Test
  void theProblemsOfSettingsAndChannelsArePrintedTogether() throws IOException {
    var text =
        """
        prt: 1
        channels:
          - name: main
            provider: klin
            key: "${NO_SUCH_VARIABLE}"
          - {name: main, provider: kling, key: secret-0123456789, models: [kling-v9]}
        """;
    Files.writeString(directory.resolve("filmgate.yaml"), text);

    assertThat(run("serve")).isEqualTo(ExitCode.USAGE);

    assertThat(served).isEmpty();
    assertThat(err.toString())
        .contains(
            "line 1: prt is not a setting. Did you mean port?",
            "line 4: channels[0].provider must be one of",
            "line 5: channels[0].key refers to the environment variable NO_SUCH_VARIABLE",
            "line 6: channels[1].name must differ from channels[0].name",
            "line 6: channels[1].models[0] must be one of")
        .doesNotContain("secret-0123456789");
  }

  @Test
  void aFieldThatIsSetTwiceIsReported() throws IOException {
    Files.writeString(
        directory.resolve("filmgate.yaml"),
        """
        channels:
          - name: main
            provider: kling
            key: first-0123456789
            weight: 2
            key: second-0123456789
            base-url: https://a.example
            base_url: https://b.example
        """);

    assertThat(run("serve")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString())
        .contains(
            "line 6: channels[0].key is set twice", "line 8: channels[0].base-url is set twice")
        .doesNotContain("0123456789");
  }

  @Test
  void anAliasOfAValueThatContainsItIsReported() throws IOException {
    for (var channels : List.of("&all [*all]", "[&one {name: a, headers: *one}]")) {
      Files.writeString(directory.resolve("filmgate.yaml"), "channels: " + channels + "\n");
      assertThat(run("serve")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("line 1", "is an alias of a value that contains it");
    }
    Files.writeString(directory.resolve("filmgate.yaml"), "http: &http {port: *http}\n");
    assertThat(run("serve")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("must not contain an alias of itself");
    assertThat(served).isEmpty();
  }

  @Test
  void onlyServeChecksTheChannelsOfTheFile() throws IOException {
    Files.writeString(directory.resolve("filmgate.yaml"), "channels: [{name: main}]\n");

    assertThat(run("prices", "show")).isEqualTo(ExitCode.OK);
    assertThat(run("serve")).isEqualTo(ExitCode.USAGE);
  }

  private int runOnData(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", directory.resolve("data").toString()));
    return run(all.toArray(String[]::new));
  }

  private void createDirectory() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    SqlStore.open(
            StoreSettings.defaults(directory.resolve("data").resolve("filmgate.db")),
            new TaskMachine(RetryPolicy.STANDARD))
        .close();
  }

  @Test
  void aChannelIsAddedChangedPausedAndRemoved() throws IOException {
    createDirectory();

    assertThat(
            runOnData("channels", "add", "main", "--provider", "kling", "--key-env", "KLING_KEY"))
        .as(err.toString())
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines("main\tkling\tactive\tapi\t20\t1\t0\tall\n");
    assertThat(
            runOnData(
                "channels", "set", "main", "--weight", "3", "--models", "kling-v3,kling-v2-6"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\t3\t0\tkling-v2-6,kling-v3");
    assertThat(
            runOnData(
                "channels", "set", "main", "--models", "kling-v3=other", "--weight", "default"))
        .isEqualTo(ExitCode.OK);
    assertThat(runOnData("channels", "show", "main", "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("\"models\":{\"kling-v3\":\"other\"}", "\"weight\":1", "\"keys\":[\"…6789\"]")
        .doesNotContain(SECRET);
    assertThat(runOnData("channels", "pause", "main")).isEqualTo(ExitCode.OK);
    assertThat(runOnData("secrets", "rotate")).isEqualTo(ExitCode.OK);
    assertThat(err.toString()).contains("The secrets of 1 channel are encrypted");
    assertThat(runOnData("channels", "list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("main\tkling\tpaused\tapi");
    assertThat(runOnData("channels", "remove", "main", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(runOnData("channels", "show", "main")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("there is no channel main");
  }

  @Test
  void aSecretIsReadFromAFileOrTheStandardInput() throws IOException {
    createDirectory();
    Files.writeString(directory.resolve("key.txt"), SECRET + "\n");
    input = "first-key-0123456789\nsecond-key-0123456789\n";

    assertThat(runOnData("channels", "add", "a", "--provider", "kling", "--key-file", "key.txt"))
        .isEqualTo(ExitCode.OK);
    assertThat(
            runOnData("channels", "add", "b", "--provider", "kling", "--keys-file", "-", "--json"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"keys\":[\"…6789\",\"…6789\"]");
    assertThat(runOnData("channels", "add", "c", "--provider", "kling", "--key-env", "NONE"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("the environment variable NONE is not set");
    assertThat(runOnData("channels", "add", "d", "--provider", "kling", "--key", SECRET))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void everyProblemOfAChannelIsPrinted() throws IOException {
    createDirectory();

    assertThat(
            runOnData(
                "channels", "add", "main", "--provider", "kling", "--weight", "0", "--cost", "x"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString())
        .contains(
            "weight must be between 1 and 1000",
            "cost must be a decimal string",
            "key is required: the provider kling needs `key`");
    assertThat(runOnData("channels", "list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void everyCommandHasAHelp() {
    for (var command :
        List.of("list", "show", "add", "set", "pause", "resume", "drain", "remove")) {
      assertThat(run("channels", command, "--help")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).contains("filmgate channels " + command);
    }
    assertThat(run("secrets", "rotate", "--help")).isEqualTo(ExitCode.OK);
  }

  @Test
  void aChangeOfAnOutdatedRevisionPrintsTheDifferences() throws IOException {
    createDirectory();
    assertThat(
            runOnData("channels", "add", "main", "--provider", "kling", "--key-env", "KLING_KEY"))
        .isZero();
    assertThat(runOnData("channels", "set", "main", "--weight", "3", "--revision", "1")).isZero();
    var late = runOnData("channels", "set", "main", "--weight", "4", "--revision", "1");

    assertThat(late).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("It has revision 2, changed by cli at ", "weight: 3 now, 4 requested")
        .contains("repeat the command with --revision 2");
    assertThat(runOnData("channels", "pause", "main", "--revision", "1")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("state: \"active\" now, \"paused\" requested");
    assertThat(runOnData("channels", "show", "main")).isZero();
    assertThat(out.toString()).contains("\"revision\" : 2");
    assertThat(runOnData("channels", "remove", "main", "--yes", "--revision", "2")).isZero();
  }
}
