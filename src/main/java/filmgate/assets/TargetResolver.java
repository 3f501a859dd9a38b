package filmgate.assets;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Forbidden;
import filmgate.assets.FetchOutcome.Unreachable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resolves the host of a URL once and checks all its addresses. */
record TargetResolver(AddressGuard guard, NameResolver names) {
  private static final Logger LOG = LoggerFactory.getLogger(TargetResolver.class);
  private static final String UNKNOWN_NAME = "the host name has no public address";

  /** The result of a resolution. */
  sealed interface Resolution {}

  /** A URL and the checked addresses to which a connection may be opened. */
  record Target(WebUrl url, List<InetAddress> addresses) implements Resolution {}

  /** The URL must not be called, or its name is unknown. */
  record Refused(FetchOutcome outcome) implements Resolution {}

  Resolution resolve(String url, Deadline deadline) {
    var parsed = WebUrl.parse(url);
    return switch (guard.check(parsed)) {
      case INVALID -> new Refused(new Forbidden("not a URL that may be fetched"));
      case BLOCKED -> new Refused(new Forbidden("the host has an address that may not be called"));
      case ALLOWED ->
          switch (parsed) {
            case WebUrl.ParseResult.AddressHost(var web, var address) ->
                new Target(web, List.of(address));
            case WebUrl.ParseResult.NamedHost(var web) -> resolve(web, deadline);
            case WebUrl.ParseResult.AmbiguousAddress _, WebUrl.ParseResult.Unparsable _ ->
                throw new IllegalStateException("an invalid URL was allowed");
          };
    };
  }

  private Resolution resolve(WebUrl url, Deadline deadline) {
    try {
      var addresses =
          url.isLocalhost()
              ? WebUrl.LOOPBACK.stream().filter(guard::permits).toList()
              : lookUp(url.host(), deadline);
      if (addresses.stream().allMatch(guard::permits)) {
        return new Target(url, addresses);
      }
      LOG.warn("event=fetch_name_forbidden");
      return unreachable(FailureReason.NAME, UNKNOWN_NAME);
    } catch (UnknownHostException _) {
      return unreachable(FailureReason.NAME, UNKNOWN_NAME);
    } catch (TimeoutException _) {
      return unreachable(FailureReason.TIMEOUT, "looking the host name up took too long");
    }
  }

  /**
   * Resolves on a platform thread: the system's lookup cannot be interrupted and would block the
   * carrier of a virtual thread.
   */
  private List<InetAddress> lookUp(String name, Deadline deadline)
      throws UnknownHostException, TimeoutException {
    var answer = new CompletableFuture<List<InetAddress>>();
    Thread.ofPlatform()
        .daemon()
        .name("resolve-name")
        .start(
            () -> {
              try {
                answer.complete(List.copyOf(names.resolve(name)));
              } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      var addresses = answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
      if (addresses.isEmpty()) {
        throw new UnknownHostException(name);
      }
      return addresses;
    } catch (ExecutionException e) {
      throw (UnknownHostException) new UnknownHostException(name).initCause(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    }
  }

  private static Refused unreachable(FailureReason reason, String detail) {
    return new Refused(new Unreachable(reason, detail));
  }
}
