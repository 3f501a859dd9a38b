package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Unreachable;
import filmgate.net.Cidr;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pinned address changes nothing about whom TLS trusts: the certificate is that of the name. */
@Timeout(20)
class SecureFetchTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final InetAddress HERE = Cidr.literal("127.0.0.1").orElseThrow();

  @TempDir static Path keys;

  @SuppressWarnings("NullAway.Init")
  private static SSLContext tls;

  @TempDir Path directory;
  private LoopbackServer server;

  @BeforeAll
  static void certify() throws Exception {
    tls = context(certificateFor("media.example"));
  }

  @BeforeEach
  void open() throws Exception {
    var socket = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, HERE);
    server = new LoopbackServer(socket);
    server.on("/a", "HTTP/1.1 200 OK", "a picture".getBytes(StandardCharsets.US_ASCII));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aCertificateOfTheNameIsTaken() {
    var trusting = new PinnedHttpClient(FetchFixture.AGENT, new DefaultClientTlsStrategy(tls));
    assertThat(fetch(trusting, "media.example")).isInstanceOf(Fetched.class);
  }

  @Test
  void aCertificateOfAnotherNameIsNotTaken() {
    var trusting = new PinnedHttpClient(FetchFixture.AGENT, new DefaultClientTlsStrategy(tls));
    for (var host : List.of("other.example", "127.0.0.1")) {
      assertThat(fetch(trusting, host))
          .isEqualTo(new Unreachable(FailureReason.CONNECTION, "the connection failed"));
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anUntrustedCertificateIsRejected() {
    assertThat(fetch(new PinnedHttpClient(FetchFixture.AGENT), "media.example"))
        .isEqualTo(new Unreachable(FailureReason.CONNECTION, "the connection failed"));
    assertThat(server.requests()).isEmpty();
  }

  private FetchOutcome fetch(PinnedHttpClient http, String host) {
    var guard = new AddressGuard(List.of(Cidr.parse("127.0.0.1")));
    NameResolver names = _ -> List.of(HERE);
    return new SafeFetch(guard, names, directory, http)
        .fetch(
            UrlSource.CALLER, "https://%s:%d/a".formatted(host, server.port()), FetchLimits.IMAGE);
  }

  private static KeyStore certificateFor(String name) throws Exception {
    var file = keys.resolve("keys.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(keys.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(15, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(Files.readString(keys.resolve("keytool.txt"))).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static SSLContext context(KeyStore store) throws Exception {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("test", store.getCertificate("test"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
