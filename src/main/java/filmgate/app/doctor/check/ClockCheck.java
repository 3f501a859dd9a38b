package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.remote.HttpProbe;
import filmgate.app.remote.HttpProbe.Reply;
import filmgate.net.Cidr;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares the clock with the header {@code Date} of a server.
 *
 * @param servers the addresses that the settings name, of which the first that answers is used
 */
public record ClockCheck(HttpProbe http, List<URI> servers) {
  /** The header has whole seconds, so that a smaller difference is not known. */
  private static final Duration UNCERTAIN = Duration.ofSeconds(3);

  /** How fast a clock may be before Kling refuses its signatures. */
  private static final Duration MOST = Duration.ofSeconds(5);

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
  private static final double MILLIS = 1_000;

  public CheckOutcome run() {
    if (servers.isEmpty()) {
      return new Skipped("neither a channel nor public-url is configured to compare it with");
    }
    return servers.stream()
        .flatMap(server -> ahead(server).map(difference -> judge(server, difference)).stream())
        .findFirst()
        .orElseGet(
            () ->
                new Skipped(
                    "none of the configured servers answers: see channel and public-url below"));
  }

  /** How far this clock is ahead of the server's; negative if it is behind. */
  private Optional<Duration> ahead(URI server) {
    return http.get(server) instanceof Reply.Answered(var _, var _, var date, var at)
        ? date.map(theirs -> difference(theirs, at))
        : Optional.empty();
  }

  private static Duration difference(Instant theirs, Instant ours) {
    return Duration.between(theirs.plus(HALF_A_SECOND), ours);
  }

  private static String host(URI server) {
    return Optional.ofNullable(server.getHost()).orElseGet(server::toString);
  }

  private static boolean isLoopback(URI server) {
    var host = host(server).replaceAll("[\\[\\]]", "");
    return host.equals("localhost")
        || Cidr.literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  static CheckOutcome judge(URI server, Duration ahead) {
    var amount = ahead.abs();
    if (amount.compareTo(UNCERTAIN) <= 0 && isLoopback(server)) {
      return new Skipped(
          "%s is this machine, and no other server to compare it with is configured"
              .formatted(host(server)));
    }
    if (amount.compareTo(UNCERTAIN) <= 0) {
      return new Passed(
          "agrees with %s within %d s".formatted(host(server), UNCERTAIN.toSeconds()));
    }
    var detail =
        String.format(
            Locale.ROOT,
            "%.0f s %s of %s",
            amount.toMillis() / MILLIS,
            ahead.isNegative() ? "behind the clock" : "ahead of the clock",
            host(server));
    var fix =
        "synchronize the clock: timedatectl set-ntp true, or chronyc makestep. Signatures for"
            + " upstreams and webhooks contain the time";
    return amount.compareTo(MOST) > 0 ? new Problem(detail, fix) : new Warning(detail, fix);
  }
}
