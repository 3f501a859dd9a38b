package filmgate.assets;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Forbidden;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import filmgate.net.DataUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the URLs of callers and upstreams (http, https, and data:); nothing else opens them.
 *
 * <p>A name is resolved once, all its addresses are checked, and the connection uses exactly those.
 * Redirects are followed here and checked like the first URL. A response 429 or 503 and a reset
 * connection are retried once. No cookies, credentials, proxy, or persistent connections. The body
 * is written to a file in the given directory, which is deleted after a failure.
 *
 * <p>A name that resolves to an address that may not be called has the same outcome as an unknown
 * name, so that callers cannot find out which internal names exist.
 *
 * <p>Thread-safe. A fetch blocks its thread, at most for {@link FetchLimits#totalTimeout}. A full
 * disk causes {@link DiskFullException}.
 */
public final class SafeFetch {
  private static final Logger LOG = LoggerFactory.getLogger(SafeFetch.class);

  private static final Pattern WEB = Pattern.compile("(?i)https?:");

  private final TargetResolver targets;
  private final Path directory;
  private final PinnedHttpClient http;

  /**
   * A fetcher that writes to {@code directory} and deletes the partial files of a killed process
   * there.
   */
  public SafeFetch(AddressGuard guard, NameResolver names, Path directory, FetchAgent agent) {
    this(guard, names, directory, new PinnedHttpClient(agent));
  }

  SafeFetch(AddressGuard guard, NameResolver names, Path directory, PinnedHttpClient http) {
    this.http = http;
    this.targets = new TargetResolver(guard, names);
    this.directory = directory;
    TempFile.prepare(directory);
  }

  /** Fetches one URL; {@code origin} is its author. */
  public FetchOutcome fetch(UrlSource origin, String url, FetchLimits limits) {
    var outcome = DataUri.isDataUri(url) ? decode(url, limits) : follow(url, limits);
    switch (outcome) {
      case Fetched(_, var bytes) ->
          LOG.debug("event=fetch_succeeded origin={} bytes={}", origin.wireName(), bytes);
      case Unreachable(var reason, _) ->
          LOG.info("event=fetch_failed origin={} reason={}", origin.wireName(), reason.wireName());
      case Forbidden(var detail) ->
          LOG.warn("event=fetch_forbidden origin={} detail={}", origin.wireName(), detail);
      case TooLarge(var limit) ->
          LOG.info("event=fetch_too_large origin={} limit={}", origin.wireName(), limit);
    }
    return outcome;
  }

  private FetchOutcome decode(String url, FetchLimits limits) {
    return switch (DataUri.parse(url)) {
      case DataUri.Parsed.Invalid(var fault) ->
          new Forbidden("data: URI: " + fault.name().toLowerCase(Locale.ROOT));
      case DataUri.Parsed.Valid(var uri) when uri.bytes() > limits.bytesMax() ->
          new TooLarge(limits.bytesMax());
      case DataUri.Parsed.Valid(var uri) -> write(uri);
    };
  }

  private Fetched write(DataUri uri) {
    try (var temp = TempFile.create(directory)) {
      uri.writeTo(temp);
      return new Fetched(temp.commit(), temp.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FetchOutcome follow(String first, FetchLimits limits) {
    var deadline = Deadline.after(limits.totalTimeout());
    var url = first;
    var retried = false;
    for (var redirects = 0; redirects <= limits.redirectsMax(); ) {
      switch (request(url, limits, deadline)) {
        case PinnedHttpClient.Response.Final(var outcome) -> {
          return outcome;
        }
        case PinnedHttpClient.Response.Temporary(var outcome, var pause) -> {
          if (retried || !deadline.pause(pause)) {
            return outcome;
          }
          retried = true;
        }
        case PinnedHttpClient.Response.Redirect(var location) when isUnreadable(location) -> {
          return new Unreachable(FailureReason.REDIRECTS, "the redirect leads to no valid URL");
        }
        case PinnedHttpClient.Response.Redirect(var location) -> {
          url = location;
          redirects++;
        }
      }
    }
    return new Unreachable(
        FailureReason.REDIRECTS, "more than %d redirects".formatted(limits.redirectsMax()));
  }

  /** Whether a redirect to http or https has no URL that could be checked. */
  private static boolean isUnreadable(String location) {
    return WEB.matcher(location).lookingAt()
        && WebUrl.parse(location) instanceof WebUrl.ParseResult.Unparsable;
  }

  private PinnedHttpClient.Response request(String url, FetchLimits limits, Deadline deadline) {
    return switch (targets.resolve(url, deadline)) {
      case TargetResolver.Refused(var outcome) -> new PinnedHttpClient.Response.Final(outcome);
      case TargetResolver.Target(var web, var addresses) ->
          http.fetch(new PinnedHttpClient.Request(web, addresses, directory), limits, deadline);
    };
  }
}
