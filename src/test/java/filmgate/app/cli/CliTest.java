package filmgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.config.Settings;
import filmgate.keys.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  private static final String TASK = "{\"id\":\"task_1\"}";

  @TempDir Path directory;

  private final FakeKeyOperations keys = new FakeKeyOperations();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Settings> served = new ArrayList<>();
  private final List<GenerateRequest> wishes = new ArrayList<>();
  private List<String> violations = List.of();
  private GenerateResult outcome = new GenerateResult.Written(TASK);

  @Test
  void theVersionIsPrinted() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("filmgate 1.2.3\n");
  }

  @Test
  void theHelpNamesTheCommandsButNotTheHiddenOne() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("serve", "generate", "keys").doesNotContain("warm");
    assertThat(run("generate", "--help")).isZero();
    assertThat(out.toString()).contains("KEY=VALUE", "--out");
  }

  @Test
  void serveGetsItsSettingsFromTheFlags() {
    assertThat(run("serve", "--port", "0", "--data", "here", "--local-workers=0")).isZero();

    assertThat(served)
        .singleElement()
        .satisfies(
            settings -> {
              assertThat(settings.http().port()).isZero();
              assertThat(settings.storage().data()).isEqualTo(Path.of("here"));
              assertThat(settings.local().workers()).isZero();
            });
  }

  @Test
  void everyBadSettingIsPrintedAndNothingStarts() {
    assertThat(run("serve", "--port", "x", "--local-workers", "99")).isEqualTo(2);

    assertThat(served).isEmpty();
    assertThat(err.toString()).contains("--port must be", "--local-workers must be");
  }

  @Test
  void whatKeepsTheServerFromStartingIsOneSentence() {
    assertThat(run("serve", "--host", "taken")).isEqualTo(2);
    assertThat(err.toString()).isEqualToNormalizingNewlines("filmgate: the port is in use\n");
  }

  @Test
  void aDefectIsNoUsageError() {
    assertThat(run("serve", "--host", "defect")).isEqualTo(ExitCode.DEFECT);
  }

  @Test
  void wordsThatAreNoCommandEndWithTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("generat")).isEqualTo(2);
    assertThat(run("serve", "--prot", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing", "generate", "--port");
  }

  @Test
  void generateWritesTheRequestTheDoorWouldTake() throws IOException {
    Files.write(directory.resolve("a.png"), new byte[] {1, 2, 3});

    var code =
        run(
            "generate",
            "a fox",
            "--model",
            "kling-v3",
            "-p",
            "duration=5",
            "-p",
            "audio=true",
            "-p",
            "image_urls[]=@a.png",
            "-p",
            "image_urls[]=https://example.com/b.png",
            "-p",
            "shots=[{\"index\":1}]",
            "-p",
            "negative_prompt=@@home 1, 2",
            "--out",
            "fox.mp4");

    assertThat(code).isZero();
    assertThat(wishes)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.body())
                  .isEqualTo(
                      """
                      {"model":"kling-v3","prompt":"a fox","duration":5,"audio":true,\
                      "image_urls":["data:image/png;base64,AQID","https://example.com/b.png"],\
                      "shots":[{"index":1}],"negative_prompt":"@home 1, 2"}\
                      """);
              assertThat(request.out()).isEqualTo(directory.resolve("fox.mp4"));
              assertThat(request.timeout()).isEqualTo(Duration.ofHours(1));
            });
    assertThat(out.toString().strip()).isEqualTo(directory.resolve("fox.mp4").toString());
    assertThat(err.toString()).contains("rendering 50 % · 60 of 120 frames");
  }

  @Test
  void quietShowsNoProgressAndJsonPrintsTheTask() {
    assertThat(run("generate", "a fox", "--quiet", "--json")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().strip()).isEqualTo(TASK);
  }

  @Test
  void aRefusedRequestNamesEachField() {
    outcome =
        new GenerateResult.RequestInvalid(
            "{}",
            List.of(
                new GenerateResult.Violation("duration", "out_of_range", "must be 3 to 15"),
                new GenerateResult.Violation("", "malformed_json", "is no object")));

    assertThat(run("generate", "a fox", "--quiet")).isEqualTo(2);
    assertThat(err.toString())
        .contains("  duration: must be 3 to 15 (out_of_range)")
        .contains("  is no object (malformed_json)");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFailureAndATimeoutHaveTheirOwnCodes() {
    outcome = new GenerateResult.GenerationFailed("{}", "render_failed", "the worker ended");
    assertThat(run("generate", "a fox")).isEqualTo(6);
    outcome = new GenerateResult.TimedOut("{}");
    assertThat(run("generate", "a fox", "--timeout", "9")).isEqualTo(7);
    assertThat(err.toString()).contains("(render_failed)", "not done after 9 s");
  }

  @Test
  void wishesThatCannotBeWrittenAreRefusedBeforeAnyWork() {
    assertThat(run("generate", "a fox", "--out", "none/fox.mp4")).isEqualTo(2);
    assertThat(run("generate", "a fox", "--out", ".")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "duration")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "a=@none.png")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "a=@none.exe")).isEqualTo(2);
    assertThat(wishes).isEmpty();
    assertThat(err.toString()).contains("none", "is a folder", "key=value", "cannot be read");
  }

  @Test
  void anAdminKeyIsPrintedForScripts() {
    assertThat(run("keys", "create", "--admin", "--data", "here")).isZero();
    assertThat(out.toString().strip()).isEqualTo("fg_live_of_here");
    assertThat(keys.wishes.getFirst().account()).isEqualTo("root");
    assertThat(keys.wishes.getFirst().grant().scopes()).contains(Scope.ADMIN);
    assertThat(run("keys", "create")).isEqualTo(2);
  }

  @Test
  void aKeyIsMadeAsTheOptionsSay() {
    var words = "keys create --account acc_1 --kind test --scope read --scope model:kling-v3";
    assertThat(run((words + " --expires 2027-01-31 --ip 10.0.0.0/8 --name ci").split(" ", -1)))
        .isZero();
    assertThat(run("keys", "list", "acc_1")).isZero();
    assertThat(out.toString().lines().skip(1).findFirst().orElse(""))
        .endsWith("\ttest\tread model:kling-v3\tactive\t2027-01-31T00:00:00Z\tci");
    for (var wrong : List.of("--kind demo", "--scope all", "--ip here", "--expires soon")) {
      assertThat(run(("keys create --account a " + wrong).split(" ", -1))).as(wrong).isEqualTo(2);
    }
    assertThat(run("keys", "revoke", "key_1")).isZero();
    assertThat(run("keys", "rotate", "key_1", "--grace-seconds", "60")).isZero();
    assertThat(keys.told).containsExactly("revoke key_1", "rotate key_1 60");
  }

  @Test
  void anAccountIsChangedInWhatIsNamed() {
    assertThat(run("accounts", "update", "acc_1", "--state", "suspended")).isZero();
    assertThat(out.toString().strip()).isEqualTo("acc_1\t1.5\t0\t0\tUSD\tsuspended\tOne");
    assertThat(run("accounts", "update", "acc_1", "--state", "off")).isEqualTo(2);
    assertThat(run("accounts", "update", "acc_1", "--credit-limit", "-1")).isEqualTo(2);
    assertThat(run("accounts", "update", "acc_1", "--credit-limit", "unlimited")).isZero();
  }

  @Test
  void theMoneyOfAnAccountIsOneLineForScripts() {
    assertThat(run("balance", "acc_1", "--data", "here")).isZero();
    assertThat(run("credit", "acc_1", "10.25", "a gift")).isZero();
    assertThat(run("accounts", "list")).isZero();
    assertThat(run("accounts", "create", "Two")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "acc_1\t1.5\t0\t0\tUSD\tactive\tOne",
            "acc_1\t11.75\t0\t0\tUSD\tactive\ta gift",
            "acc_1\t1.5\t0\t0\tUSD\tactive\tOne",
            "acc_2\t0\t0\t0\tUSD\tactive\tTwo");
  }

  @Test
  void amountsThatAreNoneAreRefused() {
    for (var amount : List.of("0", "-1", "1e3", "0.0000001", "ten", "")) {
      assertThat(run("credit", "acc_1", amount, "memo")).isEqualTo(2);
    }
    assertThat(run("credit", "acc_1", "1")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aLedgerIsWrittenAsCsvThatNoSpreadsheetTakesForFormulas() throws IOException {
    assertThat(run("ledger", "--account", "acc_1", "--data", "here")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            "id,at,kind,debit,credit,amount,task,memo\r\n"
                + "2,1970-01-01T00:00:00Z,adjustment,house/adjustment,acc_1,0.000001,,"
                + "\"'=1+1, \"\"a\"\"\"\r\n"
                + "1,1970-01-01T00:00:00Z,top_up,house/funding,acc_1,1.5,,\r\n");
    assertThat(run("ledger", "--account", "acc_1", "--format", "json", "--out", "l.json")).isZero();
    assertThat(Files.readAllLines(directory.resolve("l.json")))
        .hasSize(2)
        .first()
        .isEqualTo(
            "{\"id\":2,\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"adjustment\","
                + "\"debit\":\"house/adjustment\",\"credit\":\"acc_1\","
                + "\"amount\":\"0.000001\",\"task\":\"\",\"memo\":\"=1+1, \\\"a\\\"\"}");
    assertThat(run("ledger")).isEqualTo(2);
    assertThat(run("ledger", "--account", "acc_1", "--format", "xml")).isEqualTo(2);
    assertThat(run("ledger", "--account", "acc_1", "--out", "no/such/folder.csv")).isEqualTo(2);
  }

  @Test
  void aThresholdOfLowMoneyIsAnAmountOrNone() {
    assertThat(run("accounts", "low-balance", "acc_1", "2.5")).isZero();
    assertThat(run("accounts", "low-balance", "acc_1", "none")).isZero();
    assertThat(out.toString()).contains("Below[micros=2500000]", "Never[]");
    assertThat(run("accounts", "low-balance", "acc_1", "-1")).isEqualTo(2);
  }

  @Test
  void anAuditEndsWithOneAndNamesEachViolation() {
    assertThat(run("audit", "--data", "here")).isZero();
    assertThat(out.toString()).startsWith("The books are sound: 3 tasks, 4 transfers, 0.000005");
    violations = List.of("transfer 1: missing", "transfer 2: missing");
    out.getBuffer().setLength(0);
    assertThat(run("audit", "--data", "here")).isEqualTo(1);
    assertThat(out.toString().lines()).containsExactlyElementsOf(violations);
  }

  @Test
  void thePriceBookIsShownAsItIsSet() {
    assertThat(run("prices", "show", "--data", "here")).isZero();
    assertThat(out.toString()).contains("\"currency\" : \"USD\"");
    assertThat(err.toString()).contains("The examples that came with the program");
    assertThat(run("prices", "set", "book.json", "--data", "here")).isZero();
    assertThat(err.toString()).contains("Version 1 is in force, set by cli");
    assertThat(run("prices", "set", "--data", "here")).isEqualTo(2);
  }

  @Test
  void aPreviewOfPricesIsATable() {
    assertThat(run("prices", "set", "book.json", "--preview", "--data", "here")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("kling-v3\tstd\t3\t1.26\t1\t-0.26\t1", "total\t\t3\t1.26\t1\t-0.26\t1");
    assertThat(err.toString().lines()).contains("no price: task_1");
  }

  private FakeAccountOperations books() {
    return new FakeAccountOperations(violations);
  }

  private int run(String... words) {
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false);
    var context = new CliEnvironment(directory, Map.of(), "1.2.3");
    var actions =
        new CliServices(
            this::serve, this::make, keys, books(), new FakePriceOperations(), () -> {});
    return new Cli(terminal, context, actions).run(List.of(words));
  }

  private int serve(Settings settings) {
    switch (settings.http().host()) {
      case "taken" -> throw new CliException("the port is in use");
      case "defect" -> throw new IllegalStateException("told to");
      default -> served.add(settings);
    }
    return ExitCode.OK;
  }

  private GenerateResult make(
      Settings settings, GenerateRequest request, Consumer<FrameProgress> progress) {
    wishes.add(request);
    progress.accept(new FrameProgress(60, 120));
    return outcome;
  }
}
