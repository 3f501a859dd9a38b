package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.testing.RawHttp;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take connections and do not use them. */
@Timeout(30)
class ConnectionLimitsTest {
  private static final int MAX = 3;
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final Server server = new Server();
  private ServerConnector connector;

  @BeforeEach
  void start() throws Exception {
    connector = new ApiConnector(server, new HttpConnectionFactory(), Duration.ofMillis(300));
    connector.setHost("127.0.0.1");
    connector.addBean(new ConnectionsPerAddress(MAX, _ -> false));
    server.addConnector(connector);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void aHeadThatTricklesIsCut() throws IOException {
    try (var socket = open()) {
      var trickle = Thread.ofVirtual().start(() -> trickle(socket));
      assertThat(socket.getInputStream().read()).isNegative();
      trickle.interrupt();
    }
  }

  /** One character each 50 ms: never idle, and never complete. */
  private static void trickle(Socket socket) {
    try {
      var out = socket.getOutputStream();
      send(out, "GET / HTTP/1.1\r\nX: ");
      while (!new Semaphore(0).tryAcquire(50, TimeUnit.MILLISECONDS)) {
        send(out, "a");
      }
    } catch (IOException | InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The body takes longer than the head may, and the next head on the connection is timed again.
   */
  @Test
  void aBodyIsNotTimedAsAHead(@TempDir Path directory) throws Exception {
    var limits = ApiSettings.HttpLimits.DEFAULT;
    var timed =
        new ApiSettings.SlowClientLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            1,
            Duration.ofMinutes(1),
            Duration.ofMillis(200));
    var settings =
        new ApiSettings.HttpLimits(
            limits.bodySizes(),
            timed,
            limits.headerBytes(),
            limits.connections(),
            limits.shutdownTimeout());
    try (var timedServer = new TestServer(directory, TestServer.settings(settings));
        var raw = new RawHttp(timedServer.port)) {
      raw.send(
          "POST /v1/videos/generations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
              + "Authorization: Bearer %s\r\nContent-Length: 12\r\n\r\n".formatted(TestServer.KEY));
      for (var part : "{          }".toCharArray()) {
        raw.send(String.valueOf(part));
        assertThat(new Semaphore(0).tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      }
      assertThat(raw.answer()).startsWith("HTTP/1.1 400 ").contains("missing_required");
      raw.send("GET /livez HT");
      assertThat(raw.answer()).isEqualTo("CLOSED");
    }
  }

  @Test
  void aConnectionWithCompleteHeadsStaysOpen() throws IOException {
    try (var socket = open()) {
      for (var i = 0; i < 3; i++) {
        send(socket.getOutputStream(), REQUEST.substring(0, 5));
        send(socket.getOutputStream(), REQUEST.substring(5));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
      }
    }
  }

  @Test
  void oneAddressHasAtMostItsShare() throws IOException {
    var open = new ArrayList<Socket>();
    for (var i = 0; i < MAX; i++) {
      open.add(open());
      assertThat(answers(open.getLast())).isTrue();
    }
    try (var refused = open()) {
      assertThat(answers(refused)).isFalse();
    }
    for (var socket : open) {
      socket.close();
    }
    var again = false;
    while (!again) {
      try (var socket = open()) {
        again = answers(socket);
      }
    }
    assertThat(again).isTrue();
  }

  @Test
  void aNetworkOfIpv6IsOneClient() throws IOException {
    var one = InetAddress.getByName("2001:db8:1:2::1");
    var other = InetAddress.getByName("2001:db8:1:2:ffff::9");
    var elsewhere = InetAddress.getByName("2001:db8:1:3::1");
    assertThat(ConnectionsPerAddress.networkOf(one))
        .isEqualTo(ConnectionsPerAddress.networkOf(other))
        .isNotEqualTo(ConnectionsPerAddress.networkOf(elsewhere));
  }

  @Test
  void connectionsLeaveDescriptorsForTheRest() {
    assertThat(
            List.of(
                DescriptorLimit.connections(256, 20_000),
                DescriptorLimit.connections(1024, 20_000),
                DescriptorLimit.connections(20_000, 20_000),
                DescriptorLimit.connections(1_048_576, 20_000),
                DescriptorLimit.connections(10, 20_000)))
        .containsExactly(192, 768, 15_904, 20_000, 1);
    assertThat(DescriptorLimit.current()).isPositive();
  }

  @Test
  void acceptingContinuesWithoutFreeDescriptors() {
    var connector = (ApiConnector) this.connector;
    assertThat(connector.handleAcceptFailure(new IOException("Too many open files"))).isTrue();
  }

  private Socket open() throws IOException {
    var socket = new Socket();
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static boolean answers(Socket socket) {
    try {
      send(socket.getOutputStream(), REQUEST);
      return socket.getInputStream().read() == 'H';
    } catch (IOException _) {
      return false;
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
