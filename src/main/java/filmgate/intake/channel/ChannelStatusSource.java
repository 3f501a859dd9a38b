package filmgate.intake.channel;

import java.util.Optional;

/** Reports what a running server has measured of its channels. */
public interface ChannelStatusSource {
  /** The status of a channel; empty if the server does not run it. */
  Optional<ChannelStatus> status(String channel);
}
