package filmgate.app.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Sends GET requests without credentials, follows no redirect, and waits for seconds at most. */
public final class HttpProbe implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int BODY_BYTES_MAX = 64 * 1024;

  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  public HttpProbe(InstantSource clock) {
    this.clock = clock;
  }

  /** The result of a request. */
  public sealed interface Reply {
    /**
     * A response of any status.
     *
     * @param date the header {@code Date}
     * @param at the time on this machine in the middle of the request
     */
    record Answered(int status, String body, Optional<Instant> date, Instant at) implements Reply {}

    /**
     * No response.
     *
     * @param reason the end of a sentence
     * @param timedOut whether it was waited for in vain, as behind a firewall
     */
    record Unanswered(String reason, boolean timedOut) implements Reply {}
  }

  /** Sends a request, without its exceptions. */
  public Reply get(URI url) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .header("Cache-Control", "no-cache")
            .header("User-Agent", "filmgate-doctor")
            .GET()
            .build();
    var begin = clock.instant();
    try {
      var response = http.send(request, BodyHandlers.ofInputStream());
      var at = begin.plus(Duration.between(begin, clock.instant()).dividedBy(2));
      try (var body = response.body()) {
        return new Reply.Answered(
            response.statusCode(),
            new String(body.readNBytes(BODY_BYTES_MAX), StandardCharsets.UTF_8),
            response.headers().firstValue("Date").flatMap(HttpProbe::date),
            at);
      }
    } catch (IOException e) {
      return new Reply.Unanswered(reason(e), e instanceof HttpTimeoutException);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + url, e);
    }
  }

  private static String reason(IOException problem) {
    var reason = ConnectionProblems.reason(problem);
    return problem instanceof SSLException ? reason + " (" + problem.getMessage() + ")" : reason;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
