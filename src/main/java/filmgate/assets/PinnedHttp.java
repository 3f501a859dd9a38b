package filmgate.assets;

import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Reason;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/** One GET to addresses that were vetted before; never follows a redirect. */
final class PinnedHttp {
  /** Where to go: the socket is opened to one of {@code addresses}, whatever the host is called. */
  record Visit(WebUrl url, List<InetAddress> addresses, Path folder) {}

  /** What came of one visit. */
  sealed interface Answer {
    record Ended(FetchOutcome outcome) implements Answer {}

    /** A redirect to this absolute URL, not yet vetted. */
    record Moved(String location) implements Answer {}
  }

  /** Addresses tried one after the other; each may take the connect limit. */
  private static final int ADDRESSES_MAX = 3;

  private static final int BUFFER = 64 * 1024;
  private static final ManagedHttpClientConnectionFactory CONNECTIONS =
      ManagedHttpClientConnectionFactory.builder()
          .http1Config(
              Http1Config.custom()
                  .setMaxLineLength(16 * 1024)
                  .setMaxHeaderCount(100)
                  .setMaxEmptyLineCount(10)
                  .build())
          .build();

  /**
   * Apart, so that the system's certificates are read at the first visit that needs them: they took
   * a fifth of a server's start.
   */
  private static final class Trusting {
    static final TlsSocketStrategy SYSTEM = DefaultClientTlsStrategy.createDefault();
  }

  private final TlsSocketStrategy tls;

  PinnedHttp() {
    this(
        (socket, target, port, attachment, context) ->
            Trusting.SYSTEM.upgrade(socket, target, port, attachment, context));
  }

  PinnedHttp(TlsSocketStrategy tls) {
    this.tls = tls;
  }

  Answer get(Visit visit, FetchLimits limits, Deadline deadline) {
    var request = request(visit.url(), limits, deadline);
    var client = client(visit, limits, deadline);
    try (var _ = deadline.alarm(request::cancel)) {
      return exchange(client, request, visit, limits);
    } catch (IOException e) {
      return new Answer.Ended(
          deadline.hasPassed()
              ? new Unreachable(Reason.TIMEOUT, "it took longer than " + seconds(limits.total()))
              : unreachable(e));
    } finally {
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private static Answer exchange(
      CloseableHttpClient client, HttpUriRequestBase request, Visit visit, FetchLimits limits)
      throws IOException {
    var target = new HttpHost(visit.url().scheme(), visit.url().host(), visit.url().port());
    var response = client.executeOpen(target, request, HttpClientContext.create());
    try {
      return answer(response, visit, limits.bytesMax());
    } finally {
      // Closing alone would first read the rest of the body, however long it is.
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private static Answer answer(ClassicHttpResponse response, Visit visit, long bytesMax)
      throws IOException {
    var status = response.getCode();
    return switch (status) {
      case 200, 203 -> new Answer.Ended(body(response, visit.folder(), bytesMax));
      case 301, 302, 303, 307, 308 ->
          header(response, "Location")
              .<Answer>map(to -> new Answer.Moved(visit.url().resolve(to)))
              .orElseGet(() -> status(status));
      default -> status(status);
    };
  }

  private static FetchOutcome body(ClassicHttpResponse response, Path folder, long bytesMax)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null || entity.getContentLength() > bytesMax) {
      return entity == null
          ? new Unreachable(Reason.STATUS, "the answer has no body")
          : new TooLarge(bytesMax);
    }
    try (var spool = Spool.in(folder)) {
      var in = entity.getContent();
      var buffer = new byte[BUFFER];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (spool.bytes() + read > bytesMax) {
          return new TooLarge(bytesMax);
        }
        spool.write(buffer, 0, read);
      }
      var type = header(response, "Content-Type").map(PinnedHttp::mediaType).orElse("");
      return new Fetched(spool.keep(), spool.bytes(), type);
    }
  }

  private CloseableHttpClient client(Visit visit, FetchLimits limits, Deadline deadline) {
    var connections =
        BasicHttpClientConnectionManager.create(
            DefaultSchemePortResolver.INSTANCE,
            new Pinned(visit.addresses()),
            RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build(),
            CONNECTIONS);
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(connectLimit(visit, limits, deadline)))
            .setSocketTimeout(timeout(deadline.atMost(limits.response())))
            .build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setUserAgent("Filmgate")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  /** So short that trying every address still ends at the deadline. */
  private static Duration connectLimit(Visit visit, FetchLimits limits, Deadline deadline) {
    var tries = Math.min(visit.addresses().size(), ADDRESSES_MAX);
    var share = deadline.remaining().dividedBy(tries);
    return deadline.atMost(share.compareTo(limits.connect()) < 0 ? share : limits.connect());
  }

  private static HttpUriRequestBase request(WebUrl url, FetchLimits limits, Deadline deadline) {
    var request = new HttpUriRequestBase("GET", URI.create("/"));
    request.setPath(url.target());
    request.setHeader("Accept", "*/*");
    request.setHeader("Connection", "close");
    request.setConfig(
        RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setRedirectsEnabled(false)
            .setResponseTimeout(timeout(deadline.atMost(limits.response())))
            .build());
    return request;
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private static String mediaType(String header) {
    var semicolon = header.indexOf(';');
    return (semicolon < 0 ? header : header.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Answer status(int status) {
    return new Answer.Ended(new Unreachable(Reason.STATUS, "it answered HTTP " + status));
  }

  private static Unreachable unreachable(IOException e) {
    return e instanceof InterruptedIOException
        ? new Unreachable(Reason.TIMEOUT, "it did not answer in time")
        : new Unreachable(Reason.CONNECTION, "the connection failed");
  }

  private static Timeout timeout(Duration span) {
    return Timeout.ofMilliseconds(span.toMillis());
  }

  private static String seconds(Duration span) {
    return span.toMillis() / 1000.0 + " s";
  }

  /** Answers the vetted addresses to whatever is asked; there is no second look-up. */
  private record Pinned(List<InetAddress> addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.stream().limit(ADDRESSES_MAX).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
