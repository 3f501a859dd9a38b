package filmgate.provider.klinglegacy;

import filmgate.provider.ProviderException;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamReply;
import filmgate.provider.upstream.kling.KlingReplies;
import filmgate.provider.upstream.kling.KlingSender;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends with an API key, or with a token that is signed by a key pair and used until shortly before
 * its end. Thread-safe.
 */
final class KlingSession implements KlingSender, AutoCloseable {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Duration RENEWAL = Duration.ofMinutes(1);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

  private final UpstreamClient client;
  private final Credential credential;
  private final InstantSource clock;
  private volatile Token token = new Token("", Instant.MIN);

  private record Token(String value, Instant end) {}

  KlingSession(UpstreamClient client, Credential credential, InstantSource clock) {
    this.client = client;
    this.credential = credential;
    this.clock = clock;
  }

  /** A token that the upstream does not accept is signed again, once. */
  @Override
  public UpstreamReply send(UpstreamCall call) throws ProviderException {
    return switch (credential) {
      case Credential.ApiKey _, Credential.NoCredential _ -> client.sendWithKey(call);
      case Credential.KeyPair pair -> {
        var reply = client.send(call.withBearer(token(pair)));
        if (KlingReplies.refusesToken(reply)) {
          token = sign(pair);
          yield client.send(call.withBearer(token.value()));
        }
        yield reply;
      }
    };
  }

  private String token(Credential.KeyPair pair) {
    var known = token;
    if (!clock.instant().plus(RENEWAL).isBefore(known.end())) {
      known = sign(pair);
      token = known;
    }
    return known.value();
  }

  private Token sign(Credential.KeyPair pair) {
    var now = clock.instant();
    var end = now.plus(LIFE);
    var claims =
        JsonBodies.object()
            .put("iss", pair.accessKey())
            .put("exp", end.getEpochSecond())
            .put("nbf", now.minus(CLOCK_SKEW).getEpochSecond());
    var content = HEADER + "." + encode(claims.toString());
    return new Token(content + "." + signature(content, pair.secretKey()), end);
  }

  private static String signature(String content, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String encode(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    client.close();
  }
}
