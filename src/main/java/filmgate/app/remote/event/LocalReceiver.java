package filmgate.app.remote.event;

import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ConnectionProblems;
import filmgate.app.remote.HttpUrls;
import filmgate.delivery.WebhookSender;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends events to a URL that this machine can reach, signed as the server signs them. */
public final class LocalReceiver implements AutoCloseable {
  private static final int OK = 200;
  private static final int REDIRECTS = 300;

  private final List<URI> addresses;
  private final SigningSecret secret;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(WebhookSender.TIMEOUT)
          .build();

  public LocalReceiver(URI url, SigningSecret secret, Clock clock) {
    this.addresses = addresses(url);
    this.secret = secret;
    this.clock = clock;
  }

  /** A receiver at {@code localhost} may listen on ::1 only, and Java tries one address. */
  private static List<URI> addresses(URI url) {
    return url.getHost().equalsIgnoreCase("localhost")
        ? List.of(url, URI.create(url.toString().replaceFirst("(?i)//localhost", "//[::1]")))
        : List.of(url);
  }

  /**
   * The result of an attempt.
   *
   * @param status 0 without a response
   * @param error why there was no response, or empty
   */
  public record Attempt(int status, Duration duration, String error) {
    public boolean isDelivered() {
      return status >= OK && status < REDIRECTS;
    }

    /** The status, or why there is none. */
    public String result() {
      return status == 0 ? error : Integer.toString(status);
    }
  }

  /** Reads the URL of a receiver. Without a scheme it is http. */
  public static URI url(String option, String text) {
    var absolute = text.contains("://") ? text : "http://" + text;
    return HttpUrls.parse(absolute)
        .orElseThrow(
            () ->
                new CliException(
                    "%s must be an http or https URL, such as http://localhost:3000/hook, not '%s'"
                        .formatted(option, text)));
  }

  /** Sends a message once. */
  Attempt send(String id, byte[] body) {
    var start = clock.instant();
    var attempt = failed(start, "");
    for (var address : addresses) {
      attempt = attempt(address, id, body, start);
      if (!attempt.error().equals(ConnectionProblems.REFUSED)) {
        return attempt;
      }
    }
    return attempt;
  }

  private Attempt attempt(URI target, String id, byte[] body, Instant start) {
    try {
      var response = http.send(request(target, id, body, start), BodyHandlers.discarding());
      return new Attempt(response.statusCode(), since(start), "");
    } catch (IOException e) {
      return failed(start, ConnectionProblems.reason(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failed(start, "interrupted");
    }
  }

  private HttpRequest request(URI target, String id, byte[] body, Instant at) {
    var signed = WebhookSignature.sign(id, at, body, List.of(secret));
    return HttpRequest.newBuilder(target)
        .timeout(WebhookSender.TIMEOUT)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Filmgate")
        .header(WebhookSignature.ID_HEADER, signed.id())
        .header(WebhookSignature.TIMESTAMP_HEADER, signed.timestamp())
        .header(WebhookSignature.SIGNATURE_HEADER, signed.signature())
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private Attempt failed(Instant start, String error) {
    return new Attempt(0, since(start), error);
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
