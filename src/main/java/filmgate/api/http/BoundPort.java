package filmgate.api.http;

import filmgate.api.route.ApiSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * A bound port. Connections wait until {@link HttpServer#start} serves them, so a server can bind
 * its port before it is ready.
 */
public final class BoundPort implements AutoCloseable {
  static final int BACKLOG = 1024;

  private final ServerSocketChannel channel;

  private BoundPort(ServerSocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Binds the address; port 0 binds any free port.
   *
   * @throws java.net.BindException if the port is in use or the machine does not have the address
   * @throws IOException if the host has no address or the port is not permitted
   */
  public static BoundPort bind(ApiSettings.Bind address) throws IOException {
    var socket = new InetSocketAddress(address.host(), address.port());
    if (socket.isUnresolved()) {
      throw new IOException("the host has no address");
    }
    var channel = ServerSocketChannel.open();
    try {
      channel.bind(socket, BACKLOG);
      return new BoundPort(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  ServerSocketChannel channel() {
    return channel;
  }

  /** Does nothing if the server has closed the port. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
