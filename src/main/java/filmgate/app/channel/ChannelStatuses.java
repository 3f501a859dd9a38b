package filmgate.app.channel;

import filmgate.dispatch.health.AccountReading;
import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.health.CallSummary;
import filmgate.dispatch.health.RecentCalls;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.channel.ChannelStatus.AccountCheck;
import filmgate.intake.channel.ChannelStatus.AccountStatus;
import filmgate.intake.channel.ChannelStatus.BlockedModel;
import filmgate.intake.channel.ChannelStatus.CallCounts;
import filmgate.intake.channel.ChannelStatus.Circuit;
import filmgate.intake.channel.ChannelStatus.ErrorCount;
import filmgate.intake.channel.ChannelStatus.SubmitLatency;
import filmgate.provider.AccountStatus.Balance;
import filmgate.provider.ProviderException.AccountProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the present state of channels. */
final class ChannelStatuses {
  private ChannelStatuses() {}

  static ChannelStatus of(Channel channel, int inFlight) {
    var calls = channel.accounts().stream().map(one -> one.activity().calls()).toList();
    return new ChannelStatus(
        inFlight,
        channel.terms().concurrent(),
        counts(RecentCalls.summary(calls)),
        blockedModels(channel),
        channel.accounts().stream().map(ChannelStatuses::of).toList());
  }

  private static List<BlockedModel> blockedModels(Channel channel) {
    return channel.blocks().remaining().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(block -> new BlockedModel(block.getKey(), block.getValue()))
        .toList();
  }

  private static AccountStatus of(ChannelAccount account) {
    var breaker = account.breaker();
    return new AccountStatus(
        account.fingerprint(),
        new Circuit(
            breaker.state().wireName(),
            breaker.delay(),
            breaker.problem().map(AccountProblem::wireName).orElse("")),
        counts(account.activity().calls().summary()),
        account.activity().reading().map(ChannelStatuses::of));
  }

  private static AccountCheck of(AccountReading reading) {
    return new AccountCheck(reading.at(), reading.failure(), reported(reading.balances()));
  }

  static List<ReportedBalance> reported(List<Balance> balances) {
    return balances.stream()
        .map(one -> new ReportedBalance(one.name(), one.amount(), one.unit(), one.state()))
        .toList();
  }

  private static CallCounts counts(CallSummary summary) {
    return new CallCounts(
        summary.submissions(),
        Arrays.stream(CallOutcome.values())
            .filter(outcome -> outcome.isError() && summary.count(outcome) > 0)
            .map(outcome -> new ErrorCount(outcome.wireName(), summary.count(outcome)))
            .toList(),
        summary.latency().map(latency -> new SubmitLatency(latency.half(), latency.most())));
  }
}
