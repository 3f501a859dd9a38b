package filmgate.intake.overview;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.channel.ChannelStatus.AccountCheck;
import filmgate.intake.channel.ChannelStatus.AccountStatus;
import filmgate.intake.channel.ChannelStatus.CallCounts;
import filmgate.intake.channel.ChannelStatus.Circuit;
import filmgate.intake.channel.ChannelStatus.ErrorCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which problem a channel has. */
class ChannelProblemTest {
  private static final CallCounts NO_CALLS = new CallCounts(0, List.of(), Optional.empty());
  private static final CallCounts ACCEPTED = new CallCounts(1, List.of(), Optional.empty());
  private static final CallCounts FAILED =
      new CallCounts(1, List.of(new ErrorCount("not_sent", 1)), Optional.empty());

  private static AccountStatus account(String failure, CallCounts calls) {
    var check = new AccountCheck(Instant.EPOCH, failure, List.of());
    var circuit = new Circuit("closed", Duration.ZERO, "");
    return new AccountStatus("a", circuit, calls, Optional.of(check));
  }

  private static List<String> found(AccountStatus... accounts) {
    var status = new ChannelStatus(0, 5, NO_CALLS, List.of(), List.of(accounts));
    var finder = new ProblemFinder();
    finder.inChannels(Map.of("main", status), Map.of());
    return finder.found().stream()
        .map(one -> "%s %s".formatted(one.severity(), one.message().en()))
        .toList();
  }

  @Test
  void aFailedCheckIsAProblemUntilASubmissionIsAccepted() {
    assertThat(found(account("", NO_CALLS))).isEmpty();
    assertThat(found(account("unreachable", ACCEPTED))).isEmpty();
    assertThat(found(account("unreachable", FAILED)))
        .singleElement()
        .asString()
        .startsWith("ERROR The last check of the channel main failed: unreachable.");
  }

  @Test
  void itIsAWarningIfAnotherCredentialIsUsable() {
    assertThat(found(account("unreachable", NO_CALLS), account("", NO_CALLS)))
        .singleElement()
        .asString()
        .startsWith("WARNING The last check");
  }

  @Test
  void aRefusedAccountComesFirst() {
    var circuit = new Circuit("account_problem", Duration.ZERO, "credentials");
    var refused = new AccountStatus("b", circuit, NO_CALLS, Optional.empty());

    assertThat(found(refused, account("unreachable", NO_CALLS)))
        .singleElement()
        .asString()
        .startsWith("WARNING A credential of the channel main gets no tasks: credentials.");
  }
}
