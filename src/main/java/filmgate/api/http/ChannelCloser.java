package filmgate.api.http;

import java.io.IOException;
import java.nio.channels.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes files that were only read, and logs failures. */
final class ChannelCloser {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelCloser.class);

  private ChannelCloser() {}

  static void closeQuietly(Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("event=file_not_closed error={}", e.toString());
    }
  }
}
