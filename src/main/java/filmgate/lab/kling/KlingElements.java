package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.script.RouteKind;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The elements of an account, which both generations of the API create by the same route. Each is
 * the result of a task of its own.
 */
public final class KlingElements {
  static final String PATH = "/v1/general/advanced-custom-elements";
  private static final String EXTERNAL_ID = "external_task_id";

  /** The id of an element is that of its task, and this. */
  private static final long DISTANCE = 1_000_000_000_000L;

  private final AtomicLong ids = new AtomicLong(829_836_802_793_406_550L);

  /** What a request is for; empty if it is not for elements. */
  public static Optional<RouteKind> kindOf(DialectRequest request) {
    var isTask = request.method().equals("GET") && !idIn(request).isEmpty();
    return isTask || request.is("POST", PATH) ? Optional.of(RouteKind.ELEMENTS) : Optional.empty();
  }

  /** Whether the path is one of elements. */
  public static boolean isFor(DialectRequest request) {
    return request.path().equals(PATH) || request.path().startsWith(PATH + "/");
  }

  /** Whether a task creates an element. */
  public static boolean isFor(LabTask task) {
    return task.request().route().equals(PATH);
  }

  private static String idIn(DialectRequest request) {
    var prefix = PATH + "/";
    var path = request.path();
    return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
  }

  /** The id that the caller chose in a create; empty if there is none. */
  public static String externalId(DialectRequest request) {
    return request.json().path(EXTERNAL_ID).asString("");
  }

  /** The response to a request for elements that has a valid key. */
  public DialectReply respond(DialectRequest request, String key, SimulatedUpstream upstream) {
    return request.method().equals("POST")
        ? create(request, key, upstream)
        : task(idIn(request), upstream);
  }

  private DialectReply create(DialectRequest request, String key, SimulatedUpstream upstream) {
    var task = KlingElementCreate.read(request);
    var id = Long.toString(ids.incrementAndGet());
    return KlingReplies.created(
        upstream, upstream.createElement(id, key, task), LegacyTaskHead::of, EXTERNAL_ID);
  }

  private static DialectReply task(String id, SimulatedUpstream upstream) {
    return upstream
        .elements()
        .find(id)
        .or(() -> upstream.elements().findByExternalId(id))
        .map(upstream::view)
        .map(view -> KlingReplies.success(upstream, KlingElementView.of(view)))
        .orElseGet(() -> KlingError.NOT_FOUND.reply(upstream.requestId()));
  }

  static long elementId(LabTask task) {
    return Long.parseLong(task.id()) + DISTANCE;
  }

  /** Whether there is an element with this id. */
  public static boolean isReady(String elementId, SimulatedUpstream upstream) {
    return elementId.matches("[0-9]{1,18}")
        && upstream
            .elements()
            .find(Long.toString(Long.parseLong(elementId) - DISTANCE))
            .filter(task -> upstream.phase(task) == Phase.SUCCEEDED)
            .isPresent();
  }
}
