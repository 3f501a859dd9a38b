package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.UpstreamSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Kling's API of 2026. */
public final class KlingDialect implements KlingApi {
  private static final String KEY = "api-key-kling-lab-000000000001";
  private static final String TASKS = "/tasks";

  private final AtomicLong ids = new AtomicLong(893_605_946_402_810_000L);
  private final KlingElements elements = new KlingElements();

  @Override
  public String name() {
    return "kling";
  }

  @Override
  public UpstreamSettings defaults() {
    return UpstreamSettings.withKeys(List.of(KEY));
  }

  @Override
  public Optional<RouteKind> kindOf(DialectRequest request) {
    if (request.method().equals("POST") && isCreate(request.path())) {
      return Optional.of(RouteKind.CREATE);
    }
    if (request.is("GET", TASKS) || request.is("POST", TASKS)) {
      return Optional.of(RouteKind.QUERY);
    }
    return request.is("GET", KlingAccount.COSTS)
        ? Optional.of(RouteKind.BALANCE)
        : KlingElements.kindOf(request);
  }

  @Override
  public String externalId(DialectRequest request) {
    return KlingElements.isFor(request)
        ? KlingElements.externalId(request)
        : request.json().path("options").path("external_task_id").asString("");
  }

  @Override
  public String keyOf(DialectRequest request, UpstreamSettings settings) {
    return settings.keys().contains(request.bearer()) ? request.bearer() : "";
  }

  @Override
  public DialectReply respond(DialectRequest request, SimulatedUpstream upstream) {
    if (request.header("authorization").isEmpty()) {
      return KlingError.AUTH_EMPTY.reply(upstream.requestId());
    }
    var key = keyOf(request, upstream.settings());
    if (key.isEmpty()) {
      return KlingError.AUTH_INVALID.reply(upstream.requestId());
    }
    try {
      if (KlingElements.isFor(request)) {
        return elements.respond(request, key, upstream);
      }
      return isCreate(request.path()) ? create(request, key, upstream) : read(request, upstream);
    } catch (InvalidRequestException e) {
      return KlingError.PARAMETER_VALUE_INVALID.reply(e.text(), upstream.requestId());
    }
  }

  private static DialectReply read(DialectRequest request, SimulatedUpstream upstream) {
    if (request.path().equals(KlingAccount.COSTS)) {
      return KlingAccount.costs(request, upstream);
    }
    return request.method().equals("GET")
        ? KlingQueries.byIds(request, upstream)
        : KlingQueries.byCursor(request, upstream);
  }

  private static boolean isCreate(String path) {
    return KlingMotion.isFor(path) || KlingModel.at(path).isPresent();
  }

  private DialectReply create(DialectRequest request, String key, SimulatedUpstream upstream) {
    var task =
        KlingModel.at(request.path())
            .map(model -> KlingCreate.read(request, model, id -> elements.isReady(id, upstream)))
            .orElseGet(() -> KlingMotion.read(request, id -> elements.isReady(id, upstream)));
    var id = Long.toString(ids.incrementAndGet());
    return KlingReplies.created(
        upstream,
        upstream.create(id, key, task),
        KlingTaskView::created,
        "options.external_task_id");
  }

  @Override
  public byte[] callback(TaskView task) {
    var view = KlingElements.isFor(task.task()) ? elements.view(task) : KlingTaskView.of(task);
    return view.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String channelExample(String base) {
    return """
    - name: kling-lab
      provider: kling
      base-url: %s
      key: %s
      models: [kling-v3, kling-v3-omni, kling-v2-6]
    """
        .formatted(base, KEY);
  }

  @Override
  public String curlExample(String base) {
    return """
    %s/text-to-video/kling-3.0 \\
      -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
      -d '{"prompt":"a red fox runs through the snow","settings":{"duration":5}}'\
    """
        .formatted(base, KEY);
  }
}
