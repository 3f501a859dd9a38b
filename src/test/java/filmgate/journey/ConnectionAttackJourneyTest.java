package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are taken and not used, and keys that are guessed. */
@Timeout(120)
class ConnectionAttackJourneyTest {
  private static final int HEAP_MEGABYTES = 200;
  private static final int SLOW_HEADS = 200;
  private static final int CONNECTIONS = 400;
  private static final int CONNECTIONS_MAX = 256;
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
  private static final String LIVE = "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n";

  @TempDir Path directory;
  private final List<Socket> sockets = new ArrayList<>();
  private Optional<Attacked> attacked = Optional.empty();

  private Attacked start(Map<String, String> settings) throws Exception {
    var started = Attacked.on(directory.resolve("data"), settings);
    attacked = Optional.of(started);
    return started;
  }

  @AfterEach
  void stop() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
    attacked.ifPresent(Attacked::close);
  }

  private Socket open(InetAddress address, int port) throws IOException {
    var socket = new Socket(address, port);
    socket.setSoTimeout(100);
    sockets.add(socket);
    return socket;
  }

  private static boolean send(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Each connection sends one more character each 250 ms; the default deadline is 15 s. */
  @Test
  void slowHeads() throws Exception {
    Map<String, String> quick = Map.of("FILMGATE_HTTP_HEAD_SECONDS", "2");
    var server = start(Attacked.FULL ? Map.of() : quick);
    var damage =
        server.during(
            "slow_heads",
            () -> {
              for (var i = 0; i < SLOW_HEADS; i++) {
                send(
                    open(InetAddress.getLoopbackAddress(), server.port()), "GET / HTTP/1.1\r\nX: ");
              }
              return trickle(Attacked.FULL ? 20 : 5) + " of " + SLOW_HEADS + " open";
            });
    server.assertUnharmed(damage, HEAP_MEGABYTES);
    assertThat(damage.result()).startsWith("0 of");
  }

  /** Writes slowly until all are closed or the time is over, and returns how many are open. */
  private long trickle(int seconds) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var open = (long) sockets.size();
    while (open > 0 && System.nanoTime() < end) {
      assertThat(new Semaphore(0).tryAcquire(250, TimeUnit.MILLISECONDS)).isFalse();
      open = sockets.stream().filter(socket -> send(socket, "a")).count();
    }
    return open;
  }

  @Test
  void manyConnectionsOfOneAddress() throws Exception {
    var address = outerAddress();
    assumeThat(address).as("the machine has an address besides loopback").isPresent();
    var server = start(Map.of("FILMGATE_HOST", "0.0.0.0"));
    var port = server.port();
    var damage =
        server.during(
            "connections",
            () -> {
              var answered = 0;
              for (var i = 0; i < CONNECTIONS; i++) {
                answered += isAnswered(open(address.orElseThrow(), port)) ? 1 : 0;
              }
              return answered + " of " + CONNECTIONS + " served";
            });
    server.assertUnharmed(damage, HEAP_MEGABYTES);
    var served = Integer.parseInt(damage.result().substring(0, damage.result().indexOf(' ')));
    assertThat(served).isBetween(CONNECTIONS_MAX - 8, CONNECTIONS_MAX);
  }

  private static Optional<InetAddress> outerAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }

  private static boolean isAnswered(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    try {
      return send(socket, LIVE) && RawRequests.status(socket) == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /** The honest caller shares the address of the guesser. */
  @Test
  void guessedKeysBesideAValidKey() throws Exception {
    var server = start(Map.of());
    var guesses = Attacked.FULL ? 20_000 : 2_000;
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Attacked.FULL ? 15 : 4);
    var damage =
        server.during(
            "guessed_keys",
            () ->
                RawRequests.repeat(
                        guesses,
                        32,
                        () -> System.nanoTime() > end ? 0 : guess(server.server).status())
                    .toString()
                    .replaceAll("\\{0=\\d+, ", "{"));
    server.assertUnharmed(damage, HEAP_MEGABYTES);
    assertThat(damage.result()).startsWith("{401=");
  }

  private static Reply guess(RunningServer server) throws Exception {
    return server.as("fg_live_" + System.nanoTime(), "GET", "/v1/tasks", "");
  }

  /** The limit of the running process falls below what it uses, so that accept itself fails. */
  @Test
  void acceptContinuesAfterTheDescriptorsRanOut() throws Exception {
    assumeThat(Files.isExecutable(PRLIMIT)).as("prlimit is installed").isTrue();
    var server = start(Map.of());
    var normal = open(InetAddress.getLoopbackAddress(), server.port());
    assertThat(isAnswered(normal)).isTrue();
    limitDescriptors(server, "16");
    var waiting = open(InetAddress.getLoopbackAddress(), server.port());
    send(waiting, LIVE);
    waiting.setSoTimeout(1_000);
    assertThat(isSilent(waiting)).isTrue();
    assertThat(isAnswered(normal)).as("a connection that was open before").isTrue();
    limitDescriptors(server, "4096");
    waiting.setSoTimeout(10_000);
    assertThat(RawRequests.status(waiting)).isEqualTo(200);
    assertThat(server.server.program().isAlive()).isTrue();
  }

  private static boolean isSilent(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < -1;
    } catch (SocketTimeoutException _) {
      return true;
    }
  }

  private static void limitDescriptors(Attacked server, String soft) throws Exception {
    var process =
        new ProcessBuilder(
                PRLIMIT.toString(),
                "--pid",
                Long.toString(server.server.program().pid()),
                "--nofile=" + soft + ":")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
