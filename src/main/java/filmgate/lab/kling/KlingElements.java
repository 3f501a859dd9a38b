package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.RequestObject;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import filmgate.lab.script.RouteKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The elements of an account, which both generations of the API create by the same route. Each is
 * the result of a task of its own.
 */
public final class KlingElements {
  static final String PATH = "/v1/general/advanced-custom-elements";
  private static final String DELETE = "/v1/general/delete-advanced-elements";
  private static final String ID = "element_id";
  private static final int ID_MAX = 64;
  private static final String EXTERNAL_ID = "external_task_id";

  /** The id of an element is that of its task, and this. */
  private static final long DISTANCE = 1_000_000_000_000L;

  private final AtomicLong ids = new AtomicLong(829_836_802_793_406_550L);

  /** The ids of the tasks whose elements were deleted. */
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  /** What a request is for; empty if it is not for elements. */
  public static Optional<RouteKind> kindOf(DialectRequest request) {
    var isRead = request.method().equals("GET") && !request.path().equals(DELETE);
    var isKnown = isFor(request) && (isRead || isCreate(request) || isDelete(request));
    return isKnown ? Optional.of(RouteKind.ELEMENTS) : Optional.empty();
  }

  /** Whether the path is one of elements. */
  public static boolean isFor(DialectRequest request) {
    var path = request.path();
    return path.equals(PATH) || path.startsWith(PATH + "/") || path.equals(DELETE);
  }

  static boolean isCreate(DialectRequest request) {
    return request.is("POST", PATH);
  }

  private static boolean isDelete(DialectRequest request) {
    return request.is("POST", DELETE);
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
    if (isCreate(request)) {
      return create(request, key, upstream);
    }
    if (isDelete(request)) {
      return delete(request, upstream);
    }
    var id = idIn(request);
    return id.isEmpty() ? list(request, upstream) : task(id, upstream);
  }

  /** The tasks of elements, newest first. */
  private DialectReply list(DialectRequest request, SimulatedUpstream upstream) {
    var data = JsonNodeFactory.instance.arrayNode();
    KlingPages.page(request, upstream.elements().all().reversed()).stream()
        .map(upstream::view)
        .map(this::view)
        .forEach(data::add);
    return KlingReplies.success(upstream, data);
  }

  private DialectReply delete(DialectRequest request, SimulatedUpstream upstream) {
    var body = RequestObject.body(request);
    body.allowOnly(List.of(ID));
    var element = body.required(ID, ID_MAX);
    if (!isReady(element, upstream)) {
      return KlingError.NOT_FOUND.reply(upstream.requestId());
    }
    deleted.add(taskId(element));
    return KlingReplies.success(upstream, JsonNodeFactory.instance.objectNode().put(ID, element));
  }

  private DialectReply create(DialectRequest request, String key, SimulatedUpstream upstream) {
    var task = KlingElementCreate.read(request);
    var id = Long.toString(ids.incrementAndGet());
    return KlingReplies.created(
        upstream, upstream.createElement(id, key, task), LegacyTaskHead::of, EXTERNAL_ID);
  }

  private DialectReply task(String id, SimulatedUpstream upstream) {
    return upstream
        .elements()
        .find(id)
        .or(() -> upstream.elements().findByExternalId(id))
        .map(upstream::view)
        .map(view -> KlingReplies.success(upstream, view(view)))
        .orElseGet(() -> KlingError.NOT_FOUND.reply(upstream.requestId()));
  }

  /** The task of an element, in a query and in a callback. */
  public ObjectNode view(TaskView task) {
    return KlingElementView.of(task, deleted.contains(task.task().id()));
  }

  static long elementId(LabTask task) {
    return Long.parseLong(task.id()) + DISTANCE;
  }

  private static String taskId(String elementId) {
    return Long.toString(Long.parseLong(elementId) - DISTANCE);
  }

  /** Whether there is an element with this id. */
  public boolean isReady(String elementId, SimulatedUpstream upstream) {
    return elementId.matches("[0-9]{1,18}")
        && !deleted.contains(taskId(elementId))
        && upstream
            .elements()
            .find(taskId(elementId))
            .filter(task -> upstream.phase(task) == Phase.SUCCEEDED)
            .isPresent();
  }
}
