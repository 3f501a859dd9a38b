package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Unreachable;
import filmgate.net.Cidr;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fetcher that may call one address of this machine, and the server there. */
abstract class FetchFixture {
  static final byte[] IMAGE = "a picture".getBytes(StandardCharsets.US_ASCII);
  static final FetchAgent AGENT = new FetchAgent("https://videos.example");
  static final AddressGuard LOOPBACK_ONLY = new AddressGuard(List.of(Cidr.parse("127.0.0.1")));

  @TempDir Path directory;
  LoopbackServer server;
  SafeFetch fetch;

  @BeforeEach
  void open() throws IOException {
    server = new LoopbackServer();
    fetch = new SafeFetch(LOOPBACK_ONLY, NameResolver.NONE, directory, AGENT);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  FetchOutcome get(String target) {
    return get(target, FetchLimits.IMAGE);
  }

  FetchOutcome get(String target, FetchLimits limits) {
    return fetch.fetch(UrlSource.CALLER, server.url(target), limits);
  }

  String named(String target) {
    return "http://media.example:" + server.port() + target;
  }

  SafeFetch with(NameResolver names) {
    return new SafeFetch(LOOPBACK_ONLY, names, directory, AGENT);
  }

  void assertDirectoryIsEmpty() throws IOException {
    assertThat(directory).isEmptyDirectory();
  }

  static void assertTimeout(FetchOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unreachable.class, it -> assertThat(it.reason()).isEqualTo(FailureReason.TIMEOUT));
  }

  static void endless(OutputStream out, String head, byte[] piece) throws IOException {
    out.write(head.getBytes(ascii()));
    while (true) {
      out.write(piece);
    }
  }

  static boolean awaited(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }

  static FetchLimits bytes(long most) {
    return limits(most, Duration.ofSeconds(15), Duration.ofSeconds(15));
  }

  static FetchLimits total(long millis) {
    return limits(1000, Duration.ofSeconds(15), Duration.ofMillis(millis));
  }

  static FetchLimits limits(long bytes, Duration response, Duration total) {
    return new FetchLimits(bytes, 3, Duration.ofSeconds(5), response, total);
  }

  static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }

  static InetAddress ip(String literal) {
    return Cidr.literal(literal).orElseThrow();
  }
}
