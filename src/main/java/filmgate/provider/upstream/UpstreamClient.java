package filmgate.provider.upstream;

import filmgate.assets.Deadline;
import filmgate.net.RetryAfter;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends JSON to an upstream, each request at most once: it never repeats a request and never
 * follows a redirect. Thread-safe.
 *
 * <p>Its exceptions separate what was surely not sent from what the upstream may have received.
 */
public final class UpstreamClient implements AutoCloseable {
  private static final int REQUEST_TIMEOUT = 408;

  private final UpstreamSettings settings;
  private final InstantSource clock;
  private final CloseableHttpClient http;

  /**
   * @param clock for the dates in {@code Retry-After}
   */
  public UpstreamClient(UpstreamSettings settings, InstantSource clock) {
    this(settings, clock, UpstreamConnections.systemTrust());
  }

  UpstreamClient(UpstreamSettings settings, InstantSource clock, UpstreamConnections connections) {
    this.settings = settings;
    this.clock = clock;
    this.http = connections.open(settings);
  }

  /**
   * The complete response. It may refuse the request; only then it may have no JSON.
   *
   * @throws ProviderException if there was none; {@link Cause.OutcomeUnknown} if the upstream may
   *     have received a request that changes something
   */
  public UpstreamReply send(UpstreamCall call) throws ProviderException {
    var request = request(call);
    var context = HttpClientContext.create();
    var deadline = Deadline.after(settings.limits().request());
    try (var _ = deadline.alarm(request::cancel)) {
      return exchange(call, request, context);
    } catch (IOException e) {
      var kind = e.getClass().getSimpleName();
      var detail = deadline.isExpired() ? "it took too long" : "the connection failed, " + kind;
      throw UpstreamConnections.wasSent(context)
          ? lost(call, detail)
          : new ProviderException(new Cause.NotSent(), call + ": " + detail);
    }
  }

  private UpstreamReply exchange(
      UpstreamCall call, HttpUriRequestBase request, HttpClientContext context)
      throws IOException, ProviderException {
    var target = HttpHost.create(settings.baseUrl());
    var response = http.executeOpen(target, request, context);
    try {
      if (!UpstreamConnections.wasSent(context)) {
        throw new ProviderException(new Cause.NotSent(), call + ": the proxy refused the tunnel");
      }
      var bytesMax = settings.limits().responseBytes();
      var entity = response.getEntity();
      var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        request.cancel();
        throw lost(call, "the response has more than " + bytesMax + " bytes");
      }
      return new UpstreamReply(
          response.getCode(), json(call, response.getCode(), bytes), retryAfter(response));
    } finally {
      Closer.closeQuietly(response);
    }
  }

  /** A response without JSON counts as complete only if its status refuses the request. */
  private static JsonNode json(UpstreamCall call, int status, byte[] bytes)
      throws ProviderException {
    var parsed = parse(bytes);
    if (parsed.isPresent()) {
      return parsed.get();
    }
    if (status >= 300 && status < 500 && status != REQUEST_TIMEOUT) {
      return MissingNode.getInstance();
    }
    throw lost(call, "the response is not JSON, HTTP status " + status);
  }

  private static Optional<JsonNode> parse(byte[] bytes) {
    try {
      return Optional.of(JsonMapper.shared().readTree(bytes)).filter(JsonNode::isContainer);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static ProviderException lost(UpstreamCall call, String detail) {
    var cause = call.isRead() ? new Cause.UpstreamDown(Duration.ZERO) : new Cause.OutcomeUnknown();
    return new ProviderException(cause, call + ": " + detail);
  }

  private HttpUriRequestBase request(UpstreamCall call) {
    var request = new HttpUriRequestBase(call.method(), settings.resolve(call.path()));
    request.setHeader("Accept", "application/json");
    request.setHeader("Accept-Encoding", "identity");
    settings.headers().forEach(request::setHeader);
    call.headers().forEach(request::setHeader);
    call.body()
        .map(body -> JsonMapper.shared().writeValueAsBytes(body))
        .map(bytes -> new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON))
        .ifPresent(request::setEntity);
    return request;
  }

  private Duration retryAfter(ClassicHttpResponse response) {
    var header = response.getFirstHeader("Retry-After");
    return header == null
        ? Duration.ZERO
        : RetryAfter.parse(header.getValue(), clock.instant()).orElse(Duration.ZERO);
  }

  /** Sends with the credential of the settings as a Bearer token. */
  public UpstreamReply sendWithKey(UpstreamCall call) throws ProviderException {
    return switch (settings.credential()) {
      case Credential.ApiKey(var secret) -> send(call.withBearer(secret));
      case Credential.KeyPair _, Credential.NoCredential _ -> send(call);
    };
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
