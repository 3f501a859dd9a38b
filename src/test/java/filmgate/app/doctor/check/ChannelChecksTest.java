package filmgate.app.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.doctor.check.ChannelChecks.FoundChannel;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.local.LocalChannels;
import filmgate.channel.ChannelConfig;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.store.StoreSettings;
import filmgate.store.channel.ChannelState;
import filmgate.store.sql.SqlInspection;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class ChannelChecksTest {
  private static final String SECRET = "api-key-kling-never-shown-0123456789";
  @TempDir Path directory;

  private Settings settings(Map<String, String> environment) {
    var data = Map.of(Setting.DATA, directory.resolve("data").toString());
    var result = SettingsReader.read(new SettingsFile.DefaultFile(directory), environment, data);
    return ((ReadResult.ValidSettings) result).settings();
  }

  private Path addStored(String name) throws IOException {
    var data = Files.createDirectories(directory.resolve("data"));
    var database = data.resolve("filmgate.db");
    SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD)).close();
    var channel =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("provider", "kling")
            .put("base-url", "http://127.0.0.1:1")
            .put("key", SECRET);
    new LocalChannels().add(settings(Map.of()), channel);
    return database;
  }

  private List<FoundChannel> all(Path database) {
    return new ChannelChecks(
            settings(Map.of()), SqlInspection.channels(database), new SettableClock())
        .all();
  }

  private static FoundChannel.Decrypted decrypted(List<FoundChannel> all) {
    return (FoundChannel.Decrypted) all.getFirst();
  }

  private static CheckOutcome check(FoundChannel channel, List<CredentialTest> results) {
    return new CredentialCheck(channel, _ -> true, _ -> results).run();
  }

  private static CredentialTest failed(String failure) {
    return new CredentialTest("f1e2", failure, List.of());
  }

  @Test
  void aStoredChannelIsDecrypted() throws IOException {
    var channel = decrypted(all(addStored("kling")));
    assertThat(channel.state()).isEqualTo(ChannelState.ACTIVE);
    assertThat(channel.config().credentials().keys().getFirst().value()).isEqualTo(SECRET);
    assertThat(ChannelChecks.upstreams(List.of(channel)))
        .containsExactly(URI.create("http://127.0.0.1:1"));
  }

  @Test
  void aChannelOfTheFileNeedsNoDatabase() throws IOException {
    Files.writeString(
        directory.resolve("filmgate.yaml"),
        "channels:\n  - {name: one, provider: kling, key: %s}\n".formatted(SECRET));
    var checks = new ChannelChecks(settings(Map.of()), List.of(), new SettableClock());
    assertThat(checks.all()).extracting(FoundChannel::name).containsExactly("one");
  }

  @Test
  void aMissingKeyFileIsAProblemAndIsNotCreated() throws IOException {
    var database = addStored("kling");
    var keys = database.resolveSibling("secrets.key");
    Files.delete(keys);
    assertThat(check(all(database).getFirst(), List.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).contains(keys + " is missing");
              assertThat(problem.fix()).startsWith("restore it").contains("secrets.key-file");
            });
    assertThat(keys).doesNotExist();
  }

  @Test
  void anotherEncryptionKeyIsAProblem() throws IOException {
    var database = addStored("kling");
    Files.writeString(database.resolveSibling("secrets.key"), "ab".repeat(32) + "\n");
    var outcome = check(all(database).getFirst(), List.of());
    assertThat(outcome).isInstanceOf(Problem.class);
    assertThat(outcome.detail()).contains("needs the encryption key").doesNotContain(SECRET);
  }

  @Test
  void credentialsAreJudgedByTheTestOfTheUpstream() throws IOException {
    var channel = decrypted(all(addStored("kling")));
    var good =
        new CredentialTest("a1", "", List.of(new ReportedBalance("pack", "12.5", "units", "ok")));
    assertThat(check(channel, List.of(good)).detail()).contains("balance 12.5 units");
    assertThat(check(channel, List.of(good))).isInstanceOf(Passed.class);
    assertThat(check(channel, List.of(good, failed("credentials")))).isInstanceOf(Warning.class);
    assertThat(check(channel, List.of(failed("credentials"))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail())
                  .contains("http://127.0.0.1:1", "f1e2", "refuses the key");
              assertThat(problem.fix()).contains("filmgate channels set kling", "clock");
            });
    for (var failure : List.of("out_of_credit", "suspended", "misconfigured", "no_response")) {
      assertThat(check(channel, List.of(failed(failure)))).isInstanceOf(Problem.class);
    }
  }

  /** The upstream is a port of this machine where no process listens. */
  @Test
  void anUpstreamThatCannotBeReachedIsAProblem() throws IOException {
    var database = addStored("kling");
    var checks =
        new ChannelChecks(
            settings(Map.of()), SqlInspection.channels(database), new SettableClock());
    assertThat(checks.check(checks.all().getFirst()).detail()).contains("cannot be reached");
  }

  @Test
  void aChannelWithoutNewTasksIsNotTested() throws IOException {
    var config = decrypted(all(addStored("kling"))).config();
    assertThat(check(new FoundChannel.Decrypted(config, ChannelState.PAUSED), List.of(failed("x"))))
        .isInstanceOf(Skipped.class)
        .extracting(CheckOutcome::detail)
        .asString()
        .contains("filmgate channels resume kling");
  }

  @Test
  void aProviderOfAnotherVersionIsAProblem() throws IOException {
    ChannelConfig config = decrypted(all(addStored("kling"))).config();
    var channel = new FoundChannel.Decrypted(config, ChannelState.ACTIVE);
    assertThat(new CredentialCheck(channel, _ -> false, _ -> List.of()).run().detail())
        .isEqualTo("this version has no provider kling");
  }
}
