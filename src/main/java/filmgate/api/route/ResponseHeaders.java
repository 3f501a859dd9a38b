package filmgate.api.route;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers of several kinds of responses, encoded once. */
public final class ResponseHeaders {
  public static final String REQUEST_ID = "X-Request-Id";
  public static final String CLIENT_REQUEST_ID = "X-Client-Request-Id";

  /** The recommended interval of polling. */
  static final int POLL_SECONDS = 2;

  public static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
  public static final HttpField HTML =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
  public static final HttpField MP4 = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "video/mp4");
  public static final HttpField PRIVATE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "private, no-cache");
  public static final HttpField NO_STORE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  public static final HttpField ACCEPT_RANGES =
      new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");
  public static final HttpField NO_SNIFF =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
  public static final HttpField BEARER =
      new PreEncodedHttpField(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"filmgate\"");
  public static final HttpField CONNECTION_CLOSE =
      new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
  public static final HttpField PREFERENCE_STRICT =
      new PreEncodedHttpField("Preference-Applied", "handling=strict");

  /** Whether clients that retry automatically may. */
  public static final HttpField SHOULD_RETRY = new PreEncodedHttpField("x-should-retry", "true");

  public static final HttpField SHOULD_NOT_RETRY =
      new PreEncodedHttpField("x-should-retry", "false");
  public static final HttpField REPLAYED = new PreEncodedHttpField("Idempotent-Replayed", "true");

  /** When to poll again: the standard header and the one of OpenAI's clients. */
  public static final List<HttpField> POLL =
      List.of(retryAfter(POLL_SECONDS), field("openai-poll-after-ms", POLL_SECONDS * 1000L));

  /** Asks nginx not to collect the response. */
  public static final HttpField UNBUFFERED = new PreEncodedHttpField("X-Accel-Buffering", "no");

  public static final List<HttpField> EVENT_STREAM =
      List.of(
          new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/event-stream"),
          NO_STORE,
          new PreEncodedHttpField(HttpHeader.VARY, "Accept"),
          UNBUFFERED);

  private ResponseHeaders() {}

  public static HttpField retryAfter(int seconds) {
    return new PreEncodedHttpField(HttpHeader.RETRY_AFTER, String.valueOf(seconds));
  }

  public static HttpField field(String name, long value) {
    return new HttpField(name, String.valueOf(value));
  }

  public static List<HttpField> with(HttpField first, List<HttpField> rest) {
    var all = new ArrayList<HttpField>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
