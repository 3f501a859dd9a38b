package filmgate.intake.channel;

import filmgate.billing.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a running server has measured of a channel.
 *
 * @param inFlight the tasks at the upstream
 * @param circuit the least healthy of its keys
 * @param errorsLastHour the number of errors of the last hour by their class
 * @param latency the median time of the last requests; empty before the first one
 */
public record ChannelStatus(
    int inFlight,
    Circuit circuit,
    Map<String, Integer> errorsLastHour,
    Optional<Duration> latency,
    Optional<UpstreamBalance> balance) {
  public ChannelStatus {
    errorsLastHour = Map.copyOf(errorsLastHour);
  }

  /** Whether requests are sent. */
  public enum Circuit {
    CLOSED,
    HALF_OPEN,
    OPEN
  }

  /**
   * The balance that the upstream reported.
   *
   * @param unit the currency, or the name of the upstream's own unit
   */
  public record UpstreamBalance(Amount amount, String unit, Instant at) {}
}
