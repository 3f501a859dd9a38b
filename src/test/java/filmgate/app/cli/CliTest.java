package filmgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import filmgate.app.cli.generate.GenerateResult;
import filmgate.app.local.LocalChannels;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ManualInterruption;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.keys.Scope;
import filmgate.testing.FakeModelDescriptions;
import filmgate.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  @TempDir Path directory;

  private final FakeKeyOperations keys = new FakeKeyOperations();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Settings> served = new ArrayList<>();
  private List<String> violations = List.of();
  private boolean interactive;
  private String answer = "";

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
  void aProblemThatPreventsAStartIsOneSentence() {
    assertThat(run("serve", "--host", "taken")).isEqualTo(2);
    assertThat(err.toString()).isEqualToNormalizingNewlines("filmgate: the port is in use\n");
  }

  @Test
  void aDefectIsNotAUsageError() {
    assertThat(run("serve", "--host", "defect")).isEqualTo(ExitCode.DEFECT);
  }

  @Test
  void unknownCommandsExitWithTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("generat")).isEqualTo(2);
    assertThat(run("serve", "--prot", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing", "generate", "--port");
  }

  @Test
  void anAdminKeyIsPrintedForScripts() {
    assertThat(run("keys", "create", "--admin", "--data", "here")).isZero();
    assertThat(out.toString()).startsWith("fg_live_");
    assertThat(keys.calls).containsExactly("create in here");
    assertThat(keys.requests.getFirst().account()).isEqualTo(AccountId.ROOT);
    assertThat(keys.requests.getFirst().grant().scopes()).contains(Scope.ADMIN);
    assertThat(run("keys", "create")).isEqualTo(2);
  }

  @Test
  void aKeyIsCreatedFromTheOptions() {
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
    assertThat(keys.calls).endsWith("revoke key_1", "rotate key_1 60");
  }

  @Test
  void anUpdateChangesOnlyTheGivenOptions() {
    assertThat(run("accounts", "update", "acc_1", "--state", "suspended")).isZero();
    assertThat(out.toString().strip()).isEqualTo("acc_1\t1.5\t0\t0\tUSD\tsuspended\tOne");
    assertThat(run("accounts", "update", "acc_1", "--state", "off")).isEqualTo(2);
    assertThat(run("accounts", "update", "acc_1", "--credit-limit", "-1")).isEqualTo(2);
    assertThat(run("accounts", "update", "acc_1", "--credit-limit", "unlimited")).isZero();
  }

  @Test
  void theBalanceOfAnAccountIsOneLineForScripts() {
    assertThat(run("accounts", "balance", "acc_1", "--data", "here")).isZero();
    assertThat(run("accounts", "top-up", "acc_1", "10.25", "a gift")).isZero();
    assertThat(run("accounts", "list")).isZero();
    assertThat(run("accounts", "create", "Two")).isZero();
    assertThat(run("accounts", "create", "Two\nThree")).isEqualTo(2);
    assertThat(run("accounts", "top-up", "acc_1", "10.25", "a \u001b[2J")).isEqualTo(2);
    assertThat(run("keys", "create", "--account", "acc_1", "--name", "a\tb")).isEqualTo(2);
    assertThat(out.toString().lines())
        .containsExactly(
            "acc_1\t1.5\t0\t0\tUSD\tactive\tOne",
            "acc_1\t11.75\t0\t0\tUSD\tactive\ta gift",
            "acc_1\t1.5\t0\t0\tUSD\tactive\tOne",
            "acc_2\t0\t0\t0\tUSD\tactive\tTwo");
  }

  @Test
  void invalidAmountsAreRefused() {
    for (var amount : List.of("0", "-1", "1e3", "0.0000001", "ten", "")) {
      assertThat(run("accounts", "top-up", "acc_1", amount, "memo")).isEqualTo(2);
    }
    assertThat(run("accounts", "top-up", "acc_1", "1")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theCsvLedgerContainsNoSpreadsheetFormulas() throws IOException {
    assertThat(run("accounts", "ledger", "acc_1", "--data", "here")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            "id,created_at,kind,debit,credit,amount,task_id,memo\r\n"
                + "led_0000000000000002,1970-01-01T00:00:00Z,adjustment,house/adjustment,acc_1,0.000001,,\"'=1+1,"
                + " \"\"a\"\"\"\r\n"
                + "led_0000000000000001,1970-01-01T00:00:00Z,top_up,house/funding,acc_1,1.5,,\r\n");
    assertThat(run("accounts", "ledger", "acc_1", "--json", "--out", "l.json")).isZero();
    assertThat(Files.readAllLines(directory.resolve("l.json")))
        .hasSize(2)
        .first()
        .isEqualTo(
            "{\"id\":\"led_0000000000000002\",\"object\":\"ledger_entry\","
                + "\"account_id\":\"acc_1\",\"kind\":\"adjustment\","
                + "\"debit\":\"house/adjustment\",\"credit\":\"acc_1\","
                + "\"amount\":\"0.000001\",\"memo\":\"=1+1, \\\"a\\\"\","
                + "\"created_at\":0}");
    assertThat(run("accounts", "ledger")).isEqualTo(2);
    assertThat(run("accounts", "ledger", "acc_1", "--out", "no/such/directory.csv")).isEqualTo(2);
  }

  @Test
  void theLowBalanceThresholdIsAnAmountOrNone() {
    assertThat(run("accounts", "update", "acc_1", "--low-balance", "2.5")).isZero();
    assertThat(run("accounts", "update", "acc_1", "--low-balance", "none")).isZero();
    assertThat(out.toString()).contains("Below[micros=2500000]", "Never[]");
    assertThat(run("accounts", "update", "acc_1", "--low-balance", "-1")).isEqualTo(2);
  }

  @Test
  void theRetentionIsHoursOrTheDefault() {
    assertThat(run("accounts", "update", "acc_1", "--retention-hours", "24", "--json")).isZero();
    assertThat(out.toString()).contains("\"retention_hours\":24");
    assertThat(run("accounts", "update", "acc_1", "--retention-hours", "default", "--json"))
        .isZero();
    assertThat(out.toString()).contains("\"retention_hours\":null");
    for (var bad : List.of("0", "-1", "1.5", "87601", "day", "")) {
      assertThat(run("accounts", "update", "acc_1", "--retention-hours", bad)).isEqualTo(2);
    }
    assertThat(err.toString()).contains("from 1 to 87600, or default");
  }

  @Test
  void anAuditEndsWithOneAndNamesEachViolation() {
    assertThat(run("audit", "--data", "here")).isZero();
    assertThat(out.toString()).startsWith("The ledger is valid: 3 tasks, 4 transfers, 0.000005");
    violations = List.of("transfer 1: missing", "transfer 2: missing");
    out.getBuffer().setLength(0);
    assertThat(run("audit", "--data", "here")).isEqualTo(1);
    assertThat(out.toString().lines()).containsExactlyElementsOf(violations);
  }

  @Test
  void anInvalidAmountSaysWhatToUse() {
    assertThat(run("accounts", "top-up", "acc_1", "x", "memo")).isEqualTo(2);
    assertThat(err.toString())
        .contains("'x' is not a valid amount. Use a positive decimal such as 10 or 0.25");
  }

  @Test
  void everyResultIsAlsoPrintedAsJson() {
    assertThat(run("accounts", "list", "--json")).isZero();
    assertThat(run("accounts", "balance", "acc_1", "--json")).isZero();
    assertThat(run("keys", "create", "--admin", "--json")).isZero();
    assertThat(run("keys", "list", "root", "--json")).isZero();
    assertThat(run("keys", "revoke", "key_1", "--json")).isZero();
    assertThat(run("prices", "set", "book.json", "--preview", "--json")).isZero();
    assertThat(run("tasks", "list", "--json")).isZero();
    assertThat(run("tasks", "show", FakeTaskOperations.ID.value(), "--json")).isZero();
    assertThat(run("audit", "--json")).isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(9)
        .allSatisfy(line -> assertThat(line).startsWith("{\"").endsWith("}"));
  }

  @Test
  void tasksAreListedShownAndCancelled() {
    var id = FakeTaskOperations.ID.value();
    var line = "\tkling-v3\tacc_1\t1970-01-01T00:00:00Z\t0";
    assertThat(run("tasks", "list", "--limit", "1")).isZero();
    assertThat(run("tasks", "list", "--account", "acc_2")).isZero();
    assertThat(out.toString().lines()).containsExactly(id + "\tqueued" + line);
    out.getBuffer().setLength(0);
    assertThat(run("tasks", "show", id)).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            id + "\tqueued" + line,
            "key key_1, held 0, captured 0, refunded 0",
            "{\"model\":\"kling-v3\"}",
            "1\t1970-01-01T00:00:00Z\tsubmitted\tqueued");
    out.getBuffer().setLength(0);
    assertThat(run("tasks", "cancel", id)).isZero();
    assertThat(out.toString().lines()).containsExactly(id + "\tcancelled" + line);
    assertThat(run("tasks", "cancel", "1")).isEqualTo(2);
  }

  @Test
  void aRefundNeedsAReasonAndAValidAmount() {
    var id = FakeTaskOperations.ID.value();
    assertThat(run("refund", id, "--memo", "blurred")).isZero();
    assertThat(run("refund", id, "--memo", "blurred", "--amount", "0.10")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "led_0000000000000007\t" + id + "\tacc_1\t0.42\tblurred",
            "led_0000000000000007\t" + id + "\tacc_1\t0.1\tblurred");
    for (var wrong :
        List.of(
            List.of("refund", id),
            List.of("refund", id, "--memo", " "),
            List.of("refund", id, "--memo", "x".repeat(501)),
            List.of("refund", id, "--memo", "a\tb"),
            List.of("refund", id, "--memo", "x", "--amount", "0"),
            List.of("refund", id, "--memo", "x", "--amount", "-1"),
            List.of("refund", id, "--memo", "x", "--amount", "0.0000001"),
            List.of("refund", "1", "--memo", "x"),
            List.of("tasks", "list", "--account", "acc_1", "--status", "done"))) {
      err.getBuffer().setLength(0);
      assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
      assertThat(err.toString()).containsAnyOf("--memo", "--amount", "not a task id", "--status");
    }
  }

  @Test
  void usageIsATableWithATotal() {
    assertThat(run("usage", "--account", "acc_1", "--group-by", "model")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "model\ttasks\tsucceeded\tfailed\tcancelled\tspent\trefunded\theld\tvideo_seconds",
            "kling-v3\t3\t2\t0\t0\t0.74\t0.1\t0.42\t5.041",
            "total\t3\t2\t0\t0\t0.74\t0.1\t0.42\t5.041");
    out.getBuffer().setLength(0);
    assertThat(run("usage", "--account", "acc_1", "--json")).isZero();
    assertThat(out.toString()).contains("\"refunded\":0.1", "\"scope\":\"account\"");
    assertThat(run("usage")).isEqualTo(2);
    assertThat(err.toString()).contains("--account is required");
  }

  @Test
  void destructiveCommandsAskOnATerminal() {
    interactive = true;
    assertThat(run("keys", "revoke", "key_1")).isEqualTo(2);
    answer = "no\n";
    assertThat(run("accounts", "update", "acc_1", "--state", "suspended")).isEqualTo(2);
    assertThat(run("keys", "rotate", "key_1")).isEqualTo(2);
    assertThat(run("tasks", "cancel", FakeTaskOperations.ID.value())).isEqualTo(2);
    assertThat(run("refund", FakeTaskOperations.ID.value(), "--memo", "x")).isEqualTo(2);
    assertThat(run("prices", "set", "book.json")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Revoke key key_1 permanently? [y/N] ", "--yes");
    assertThat(run("keys", "revoke", "key_1", "--yes")).isZero();
    answer = "y\n";
    assertThat(run("keys", "revoke", "key_2")).isZero();
    assertThat(keys.calls).containsExactly("revoke key_1", "revoke key_2");
  }

  @Test
  void formerNamesOfCommandsNameTheCurrentOnes() {
    assertThat(run("credit", "acc_1", "1", "memo")).isEqualTo(2);
    assertThat(run("balance", "acc_1", "--data", "here")).isEqualTo(2);
    assertThat(run("ledger", "--account", "acc_1")).isEqualTo(2);
    assertThat(run("accounts", "low-balance", "acc_1", "1")).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).contains("was renamed. Use filmgate accounts "));
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).doesNotContain("  credit ", "  ledger ");
  }

  @Test
  void anUpdateWithoutAChangeIsRefused() {
    assertThat(run("accounts", "update", "acc_1")).isEqualTo(2);
    assertThat(err.toString()).contains("nothing to change");
  }

  @Test
  void thePriceBookIsShownAsItIsSet() {
    assertThat(run("prices", "show", "--data", "here")).isZero();
    assertThat(out.toString()).contains("\"currency\" : \"USD\"");
    assertThat(err.toString()).contains("The example prices of the program");
    assertThat(run("prices", "set", "book.json", "--data", "here")).isZero();
    assertThat(err.toString()).contains("Version 1 is in effect, set by cli");
    assertThat(run("prices", "set", "--data", "here")).isEqualTo(2);
  }

  @Test
  void aPreviewOfPricesIsATable() {
    assertThat(run("prices", "set", "book.json", "--preview", "--data", "here")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("kling-v3\tstd\t3\t1.26\t1\t-0.26\t1", "total\t\t3\t1.26\t1\t-0.26\t1");
    assertThat(err.toString().lines()).contains("no price: task_1");
  }

  private FakeAccountOperations accounts() {
    return new FakeAccountOperations(violations);
  }

  private int run(String... words) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader(answer)),
            new PrintWriter(out),
            new PrintWriter(err),
            interactive,
            false,
            false);
    var context = new CliEnvironment(directory, Map.of(), "1.2.3");
    var actions =
        new CliServices(
            FakeServers.serving(this::serve),
            (_, _, _) -> new GenerateResult.TimedOut("{}"),
            FakeModelDescriptions::ofAllModels,
            keys,
            accounts(),
            new FakePriceOperations(),
            new FakeTaskOperations(),
            (_, file, _) -> new CliServices.Backup(file, 1_234_567, Duration.ofMillis(250)),
            new LocalChannels(),
            new ClientProcess(new SettableClock(), new Random(1), new ManualInterruption()));
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
}
