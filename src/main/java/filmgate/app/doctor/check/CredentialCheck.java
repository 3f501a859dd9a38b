package filmgate.app.doctor.check;

import filmgate.app.doctor.check.ChannelChecks.FoundChannel;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.channel.ChannelConfig;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.store.channel.ChannelState;
import filmgate.text.Plural;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Checks the credentials of a channel at its upstream.
 *
 * @param hasProvider whether this program has the provider of a channel
 * @param test tests each credential with a request that costs nothing
 */
record CredentialCheck(
    FoundChannel channel,
    Predicate<ChannelConfig> hasProvider,
    Function<ChannelConfig, List<CredentialTest>> test) {
  /** Whether the channel gets new tasks. */
  static boolean takesTasks(FoundChannel.Decrypted channel) {
    return channel.state() == ChannelState.ACTIVE && channel.config().routing().enabled();
  }

  CheckOutcome run() {
    return switch (channel) {
      case FoundChannel.Locked(var _, var explanation) -> locked(explanation);
      case FoundChannel.Decrypted found when !found.config().routing().enabled() ->
          new Skipped("disabled: its field enabled is false");
      case FoundChannel.Decrypted found when found.state() != ChannelState.ACTIVE ->
          new Skipped(
              "%s: filmgate channels resume %s gives it tasks again"
                  .formatted(found.state().wireName(), found.name()));
      case FoundChannel.Decrypted found when !hasProvider.test(found.config()) ->
          new Problem(
              "this version has no provider " + found.config().provider(),
              "use the version that added the channel, or remove the channel: filmgate channels"
                  + " remove "
                  + found.name());
      case FoundChannel.Decrypted found -> tested(found.config());
    };
  }

  /** The explanation consists of what is wrong and of what to do. */
  private static CheckOutcome locked(String explanation) {
    var parts = explanation.split("\\. ", 2);
    return new Problem(
        parts[0] + ": the server does not start",
        parts.length > 1
            ? Sentences.withLowerCase(parts[1])
            : "correct secrets.key-file or its permissions");
  }

  private CheckOutcome tested(ChannelConfig config) {
    var results = test.apply(config);
    var failed = results.stream().filter(one -> !one.isUsable()).toList();
    if (failed.isEmpty()) {
      return new Passed(usable(config, results));
    }
    var causes = failed.stream().map(one -> cause(one.failure(), config)).distinct().toList();
    var detail =
        "%s, %d of %s cannot be used (%s): %s"
            .formatted(
                upstream(config),
                failed.size(),
                Plural.of(results.size(), "credential"),
                failed.stream().map(CredentialTest::credential).collect(Collectors.joining(", ")),
                causes.stream().map(Cause::words).collect(Collectors.joining(", ")));
    var fix = causes.stream().map(Cause::fix).collect(Collectors.joining("; "));
    return failed.size() < results.size() ? new Warning(detail, fix) : new Problem(detail, fix);
  }

  private static String upstream(ChannelConfig config) {
    return ChannelChecks.address(config)
        .map(url -> config.provider() + " at " + url)
        .orElse(config.provider());
  }

  private static String usable(ChannelConfig config, List<CredentialTest> results) {
    var balances =
        results.stream()
            .flatMap(one -> one.balances().stream())
            .map(CredentialCheck::text)
            .collect(Collectors.joining(", "));
    var count =
        "%s, %s can be used".formatted(upstream(config), Plural.of(results.size(), "credential"));
    return balances.isEmpty() ? count : count + ", balance " + balances;
  }

  private static String text(ReportedBalance balance) {
    return balance.amount() + " " + balance.unit();
  }

  /** Why a credential cannot be used, and what to do. */
  private record Cause(String words, String fix) {}

  private static Cause cause(String failure, ChannelConfig config) {
    return switch (failure) {
      case "credentials" ->
          new Cause(
              "the upstream refuses the key",
              "correct the key in filmgate.yaml, or with filmgate channels set %s. If it is right,"
                      .formatted(config.name())
                  + " check the clock");
      case "out_of_credit" ->
          new Cause("the account is out of credit", "top up the account at the upstream");
      case "suspended" ->
          new Cause("the account is suspended", "contact the support of the upstream");
      case "unreachable" ->
          new Cause(
              "the upstream cannot be reached",
              "check base-url and proxy of the channel, the DNS, and the firewall of this machine");
      case "misconfigured" ->
          new Cause(
              "what answers is not the API of " + config.provider(),
              "correct provider or base-url of the channel");
      default ->
          new Cause(
              "the upstream is not available",
              "try again later with filmgate channels test " + config.name());
    };
  }
}
