package filmgate.provider.upstream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Opens HTTP clients that never repeat a request and record whether it was sent. */
record UpstreamConnections(TlsSocketStrategy tls) {
  private static final String SENT = "filmgate.sent";
  private static final int CONNECTIONS_MAX = 256;

  /** A class of its own, so that certificates are read at the first HTTPS request. */
  private static final class SystemTrust {
    static final TlsSocketStrategy SYSTEM = DefaultClientTlsStrategy.createDefault();
  }

  /** Connections that trust the certificates of the system. */
  static UpstreamConnections systemTrust() {
    return new UpstreamConnections(
        (socket, target, port, attachment, context) ->
            SystemTrust.SYSTEM.upgrade(socket, target, port, attachment, context));
  }

  /** Whether any byte of the request was given to a connection to the upstream. */
  static boolean wasSent(HttpContext context) {
    return context.getAttribute(SENT) != null;
  }

  CloseableHttpClient open(UpstreamSettings settings) {
    var client =
        HttpClients.custom()
            .setConnectionManager(manager(settings))
            .setDefaultRequestConfig(requestConfig(settings))
            .setRequestExecutor(new SentRecorder())
            .setUserAgent("filmgate")
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling();
    settings.proxy().filter(proxy -> !isSocks(proxy)).ifPresent(proxy -> use(proxy, client));
    return client.build();
  }

  private static void use(URI proxy, HttpClientBuilder client) {
    var host = new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort());
    client.setProxy(host);
    if (proxy.getUserInfo() != null) {
      var parts = proxy.getUserInfo().split(":", 2);
      var password = parts.length == 2 ? parts[1] : "";
      client.setDefaultCredentialsProvider(
          CredentialsProviderBuilder.create().add(host, parts[0], password.toCharArray()).build());
    }
  }

  private HttpClientConnectionManager manager(UpstreamSettings settings) {
    var sockets = SocketConfig.custom().setSoTimeout(timeout(settings.limits().connect()));
    settings
        .proxy()
        .filter(UpstreamConnections::isSocks)
        .map(proxy -> new InetSocketAddress(proxy.getHost(), proxy.getPort()))
        .ifPresent(sockets::setSocksProxyAddress);
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setTlsSocketStrategy(tls)
        .setMaxConnTotal(CONNECTIONS_MAX)
        .setMaxConnPerRoute(CONNECTIONS_MAX)
        .setDefaultSocketConfig(sockets.build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.limits().connect()))
                .setSocketTimeout(timeout(settings.limits().request()))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
  }

  /** Only a proxy may request a password; it has not sent the request on when it does. */
  private static RequestConfig requestConfig(UpstreamSettings settings) {
    var limits = settings.limits();
    return RequestConfig.custom()
        .setAuthenticationEnabled(
            settings.proxy().filter(proxy -> proxy.getUserInfo() != null).isPresent())
        .setProtocolUpgradeEnabled(false)
        .setRedirectsEnabled(false)
        .setConnectionRequestTimeout(timeout(limits.connect()))
        .setResponseTimeout(timeout(limits.request()))
        .build();
  }

  private static boolean isSocks(URI proxy) {
    return proxy.getScheme().startsWith("socks");
  }

  private static Timeout timeout(Duration span) {
    return Timeout.ofMilliseconds(span.toMillis());
  }

  /** Marks a request before its first byte; the request of a tunnel does not count. */
  private static final class SentRecorder extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request,
        HttpClientConnection connection,
        HttpResponseInformationCallback callback,
        HttpContext context)
        throws IOException, HttpException {
      if (!request.getMethod().equals("CONNECT")) {
        context.setAttribute(SENT, true);
      }
      return super.execute(request, connection, callback, context);
    }
  }
}
