package filmgate.api.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.io.SelectorManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the open connections of one address, so that one client cannot take all. In IPv6 a network
 * of 64 bits counts as one address, because a client usually has all of it.
 */
final class ConnectionsPerAddress implements SelectorManager.AcceptListener {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionsPerAddress.class);
  private static final int NETWORK_BYTES = 8;

  private final int max;
  private final Predicate<InetAddress> isExempt;
  private final Map<InetAddress, Integer> counts = new HashMap<>();
  private final Map<SelectableChannel, InetAddress> open = new HashMap<>();

  /**
   * @param isExempt addresses without a limit: loopback and trusted proxies
   */
  ConnectionsPerAddress(int max, Predicate<InetAddress> isExempt) {
    this.max = max;
    this.isExempt = isExempt;
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    var client = clientOf(channel);
    if (client.isPresent() && !isExempt.test(client.get()) && !admit(channel, client.get())) {
      LOG.debug("event=connection_refused address={}", client.get().getHostAddress());
      close(channel);
    }
  }

  private synchronized boolean admit(SelectableChannel channel, InetAddress client) {
    var network = networkOf(client);
    if (counts.getOrDefault(network, 0) >= max) {
      return false;
    }
    counts.merge(network, 1, Integer::sum);
    open.put(channel, network);
    return true;
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    release(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    release(channel);
  }

  private synchronized void release(SelectableChannel channel) {
    var network = open.remove(channel);
    if (network != null) {
      counts.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private static Optional<InetAddress> clientOf(SelectableChannel channel) {
    try {
      return channel instanceof SocketChannel socket
              && socket.getRemoteAddress() instanceof InetSocketAddress client
          ? Optional.of(client.getAddress())
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  static InetAddress networkOf(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    var bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(SelectableChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("event=connection_close_failed error={}", e.toString());
    }
  }
}
