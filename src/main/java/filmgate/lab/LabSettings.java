package filmgate.lab;

import java.time.Clock;

/**
 * Where the lab listens.
 *
 * @param port 0 for any free port
 * @param clock the time, which {@link UpstreamLab#time} can move forward
 */
public record LabSettings(String host, int port, Clock clock) {

  /** Any free port of the loopback address. */
  public static LabSettings onFreePort(Clock clock) {
    return new LabSettings("127.0.0.1", 0, clock);
  }
}
