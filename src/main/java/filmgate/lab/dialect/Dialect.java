package filmgate.lab.dialect;

import filmgate.lab.script.RouteKind;
import filmgate.lab.script.UpstreamSettings;
import java.util.Optional;
import java.util.Set;

/** The wire format of one upstream. */
public interface Dialect {
  /** The first part of its paths, {@code kling}. */
  String name();

  /** Its behaviour without a script. */
  UpstreamSettings defaults();

  /** What a request is for; empty if the upstream does not have the route. */
  Optional<RouteKind> kindOf(DialectRequest request);

  /** Whether a request of this kind is to create a task or an element. */
  default boolean creates(DialectRequest request, RouteKind kind) {
    return kind == RouteKind.CREATE;
  }

  /** The id that the caller chose in a create; empty if there is none. */
  String externalId(DialectRequest request);

  /** The key of {@link UpstreamSettings#keys} that a request carries; empty if it has none. */
  String keyOf(DialectRequest request, UpstreamSettings settings);

  /** The response to a request that has a kind. */
  DialectReply respond(DialectRequest request, SimulatedUpstream upstream);

  /** The response to a request for a route that the upstream does not have. */
  DialectReply notFound(DialectRequest request);

  /** The error with this code; empty if the upstream has no such error. */
  Optional<DialectReply> error(int code);

  /** The codes of all its errors. */
  Set<Integer> errorCodes();

  /** The code of the error for too many requests. */
  int rateLimitCode();

  /** The code of the error for an account without credit. */
  int outOfCreditCode();

  /** The body of a callback about a task. */
  byte[] callback(TaskView task);

  /** The lines of a channel in {@code filmgate.yaml}, without indentation. */
  String channelExample(String base);

  /** The arguments of curl with which a task is created. */
  String curlExample(String base);
}
