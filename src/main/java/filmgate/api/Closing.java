package filmgate.api;

import java.io.IOException;
import java.nio.channels.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes files that were only read. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("file not closed error={}", e.toString());
    }
  }
}
