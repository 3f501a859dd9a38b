package filmgate.assets;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
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
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/** Sends one request to addresses that were checked before; never follows a redirect. */
final class PinnedHttpClient {
  /**
   * The target: the connection is opened to one of {@code addresses}; the host is not resolved
   * again.
   */
  record Request(WebUrl url, List<InetAddress> addresses, Path directory) {}

  /** The result of one request. */
  sealed interface Response {
    record Final(FetchOutcome outcome) implements Response {}

    /** A failure that may be temporary; the same request may succeed after a pause. */
    record Temporary(FetchOutcome outcome, Duration pause) implements Response {}

    /** A redirect to this absolute URL, not yet checked. */
    record Redirect(String location) implements Response {}
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
          .charCodingConfig(
              CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
          .build();

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int PAUSE_SECONDS_MAX = 10;

  /**
   * A class of its own, so that the system's certificates are read at the first HTTPS request and
   * do not delay the start.
   */
  private static final class SystemTrust {
    static final TlsSocketStrategy SYSTEM = DefaultClientTlsStrategy.createDefault();
  }

  private final FetchAgent agent;
  private final TlsSocketStrategy tls;

  PinnedHttpClient(FetchAgent agent) {
    this(
        agent,
        (socket, target, port, attachment, context) ->
            SystemTrust.SYSTEM.upgrade(socket, target, port, attachment, context));
  }

  PinnedHttpClient(FetchAgent agent, TlsSocketStrategy tls) {
    this.agent = agent;
    this.tls = tls;
  }

  Response fetch(Request fetchRequest, FetchLimits limits, Deadline deadline) {
    var request = request("GET", fetchRequest.url(), limits, deadline);
    request.setHeader("Accept", "*/*");
    var client = client(fetchRequest.addresses(), limits, deadline);
    try (var _ = deadline.alarm(request::cancel)) {
      return exchange(client, request, fetchRequest, limits);
    } catch (IOException e) {
      if (deadline.isExpired()) {
        var detail = "it took longer than " + seconds(limits.totalTimeout());
        return new Response.Final(new Unreachable(FailureReason.TIMEOUT, detail));
      }
      var outcome = unreachable(e);
      return isReset(e) ? new Response.Temporary(outcome, PAUSE) : new Response.Final(outcome);
    } finally {
      client.close(CloseMode.IMMEDIATE);
    }
  }

  /** Sends a body; the beginning of the response is kept. */
  SafePost.PostOutcome post(
      TargetResolver.Target target, SafePost.JsonPost post, FetchLimits limits, Deadline deadline) {
    var request = request("POST", target.url(), limits, deadline);
    post.headers().forEach(request::setHeader);
    request.setEntity(new StringEntity(post.body(), ContentType.APPLICATION_JSON));
    var client = client(target.addresses(), limits, deadline);
    try (var _ = deadline.alarm(request::cancel)) {
      return respond(client, request, target.url(), limits);
    } catch (IOException e) {
      return new SafePost.PostOutcome.NoResponse(
          deadline.isExpired()
              ? "it took longer than " + seconds(limits.totalTimeout())
              : unreachable(e).detail());
    } finally {
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private static SafePost.PostOutcome respond(
      CloseableHttpClient client, HttpUriRequestBase request, WebUrl url, FetchLimits limits)
      throws IOException {
    var host = new HttpHost(url.scheme(), url.host(), url.port());
    var response = client.executeOpen(host, request, HttpClientContext.create());
    try {
      var text =
          response.getEntity() == null
              ? ""
              : beginning(response.getEntity().getContent(), (int) limits.bytesMax());
      return new SafePost.PostOutcome.Responded(
          response.getCode(), header(response, "Retry-After"), text);
    } finally {
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  /** The first bytes as text; a response that ends early or late has a status all the same. */
  private static String beginning(InputStream content, int bytesMax) {
    try {
      return new String(content.readNBytes(bytesMax), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }

  private static Response exchange(
      CloseableHttpClient client,
      HttpUriRequestBase request,
      Request fetchRequest,
      FetchLimits limits)
      throws IOException {
    var target =
        new HttpHost(
            fetchRequest.url().scheme(), fetchRequest.url().host(), fetchRequest.url().port());
    var response = client.executeOpen(target, request, HttpClientContext.create());
    try {
      return answer(response, fetchRequest, limits.bytesMax());
    } finally {
      // Closing alone would first read the rest of the body, regardless of its size.
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private static Response answer(ClassicHttpResponse response, Request fetchRequest, long bytesMax)
      throws IOException {
    var status = response.getCode();
    return switch (status) {
      case 200, 203 -> new Response.Final(body(response, fetchRequest.directory(), bytesMax));
      case 301, 302, 303, 307, 308 ->
          header(response, "Location")
              .<Response>map(to -> new Response.Redirect(fetchRequest.url().resolve(to)))
              .orElseGet(() -> new Response.Final(status(status)));
      case 429, 503 -> new Response.Temporary(status(status), pause(response));
      default -> new Response.Final(status(status));
    };
  }

  private static FetchOutcome body(ClassicHttpResponse response, Path directory, long bytesMax)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null || entity.getContentLength() > bytesMax) {
      return entity == null
          ? new Unreachable(FailureReason.STATUS, "the response has no body")
          : new TooLarge(bytesMax);
    }
    var decoded =
        BodyDecoder.decode(entity.getContent(), header(response, "Content-Encoding").orElse(""));
    if (decoded.isEmpty()) {
      return new Unreachable(
          FailureReason.STATUS, "the response has a content encoding that is not supported");
    }
    return write(decoded.get(), directory, bytesMax);
  }

  private static FetchOutcome write(InputStream in, Path directory, long bytesMax)
      throws IOException {
    try (var temp = TempFile.create(directory)) {
      var buffer = new byte[BUFFER];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (temp.bytes() + read > bytesMax) {
          return new TooLarge(bytesMax);
        }
        temp.write(buffer, 0, read);
      }
      return new Fetched(temp.commit(), temp.bytes());
    }
  }

  private CloseableHttpClient client(
      List<InetAddress> addresses, FetchLimits limits, Deadline deadline) {
    var connections =
        BasicHttpClientConnectionManager.create(
            DefaultSchemePortResolver.INSTANCE,
            new PinnedResolver(addresses),
            RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build(),
            CONNECTIONS);
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(connectLimit(addresses, limits, deadline)))
            .setSocketTimeout(timeout(deadline.remainingAtMost(limits.responseTimeout())))
            .build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setUserAgent(agent.header())
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  /** A limit with which trying every address ends before the deadline. */
  private static Duration connectLimit(
      List<InetAddress> addresses, FetchLimits limits, Deadline deadline) {
    var tries = Math.min(addresses.size(), ADDRESSES_MAX);
    var share = deadline.remaining().dividedBy(tries);
    return deadline.remainingAtMost(
        share.compareTo(limits.connectTimeout()) < 0 ? share : limits.connectTimeout());
  }

  private static HttpUriRequestBase request(
      String method, WebUrl url, FetchLimits limits, Deadline deadline) {
    var request = new HttpUriRequestBase(method, URI.create("/"));
    request.setPath(url.pathAndQuery());
    request.setHeader("Accept-Encoding", "identity");
    request.setHeader("Connection", "close");
    request.setConfig(
        RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setRedirectsEnabled(false)
            .setResponseTimeout(timeout(deadline.remainingAtMost(limits.responseTimeout())))
            .build());
    return request;
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private static Unreachable status(int status) {
    return new Unreachable(FailureReason.STATUS, "the server returned HTTP " + status);
  }

  /** What {@code Retry-After} says in seconds, within bounds. */
  private static Duration pause(ClassicHttpResponse response) {
    return header(response, "Retry-After")
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Math.min(Integer.parseInt(text), PAUSE_SECONDS_MAX)))
        .orElse(PAUSE);
  }

  /** Whether the server ended a connection that was open. */
  private static boolean isReset(IOException e) {
    return e instanceof NoHttpResponseException
        || e instanceof ConnectionClosedException
        || (e instanceof SocketException && !(e instanceof ConnectException));
  }

  private static Unreachable unreachable(IOException e) {
    if (e instanceof ZipException) {
      return new Unreachable(FailureReason.STATUS, "the compressed response is malformed");
    }
    return e instanceof InterruptedIOException
        ? new Unreachable(FailureReason.TIMEOUT, "the server did not respond in time")
        : new Unreachable(FailureReason.CONNECTION, "the connection failed");
  }

  private static Timeout timeout(Duration span) {
    return Timeout.ofMilliseconds(span.toMillis());
  }

  private static String seconds(Duration span) {
    return span.toMillis() / 1000.0 + " s";
  }

  /** Returns the checked addresses for every name; there is no second lookup. */
  private record PinnedResolver(List<InetAddress> addresses) implements DnsResolver {
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
