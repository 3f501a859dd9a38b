package filmgate.lab.gateway;

import filmgate.lab.dialect.CreateOutcome;
import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.LabTask.NewTask;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.UpstreamSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The documented API. */
public final class GatewayDialect implements Dialect {
  static final String OPENAI = "/v1/videos";
  private static final String STANDARD = "/v1/videos/generations";
  private static final String NEW_API = "/v1/video/generations";
  private static final Set<String> CREATES = Set.of(STANDARD, NEW_API, OPENAI);
  private static final Set<String> BALANCES =
      Set.of("/v1/balance", "/balance", "/v1/user/balance", "/user/balance");
  private static final String TASKS = "/v1/tasks/";
  private static final String VERSION = "/version";
  private static final String KEY = "lab-gateway-key-0001";

  private final AtomicLong ids = new AtomicLong();
  private final IdempotentReplies replies = new IdempotentReplies();

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public UpstreamSettings defaults() {
    return UpstreamSettings.withKeys(List.of(KEY));
  }

  @Override
  public Optional<RouteKind> kindOf(DialectRequest request) {
    var path = request.path();
    if (request.method().equals("POST") && CREATES.contains(path)) {
      return Optional.of(RouteKind.CREATE);
    }
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (path.startsWith(TASKS) || path.equals(VERSION)) {
      return Optional.of(RouteKind.QUERY);
    }
    return BALANCES.contains(path) ? Optional.of(RouteKind.BALANCE) : Optional.empty();
  }

  @Override
  public String externalId(DialectRequest request) {
    return "";
  }

  @Override
  public String keyOf(DialectRequest request, UpstreamSettings settings) {
    return settings.keys().contains(request.bearer()) ? request.bearer() : "";
  }

  @Override
  public DialectReply respond(DialectRequest request, SimulatedUpstream upstream) {
    if (request.path().equals(VERSION)) {
      return version(upstream.settings().version());
    }
    var key = keyOf(request, upstream.settings());
    if (key.isEmpty()) {
      return GatewayError.AUTHENTICATION.reply();
    }
    if (request.method().equals("POST")) {
      return create(request, key, upstream);
    }
    return request.path().startsWith(TASKS)
        ? task(request.path().substring(TASKS.length()), upstream)
        : balance(upstream);
  }

  private static DialectReply version(String version) {
    return version.isEmpty()
        ? GatewayError.NOT_FOUND.reply()
        : DialectReply.json(200, object().put("name", "filmgate").put("version", version));
  }

  private DialectReply create(DialectRequest request, String key, SimulatedUpstream upstream) {
    NewTask task;
    try {
      task = GatewayCreate.read(request);
    } catch (InvalidRequestException e) {
      return GatewayError.INVALID_REQUEST.reply(e.text());
    }
    var name = request.header("idempotency-key").filter(_ -> upstream.settings().idempotency());
    return name.isEmpty()
        ? create(task, key, upstream)
        : replies.once(
            name.get(),
            request,
            id -> upstream.tasks().find(id).isPresent(),
            () -> create(task, key, upstream));
  }

  private DialectReply create(NewTask task, String key, SimulatedUpstream upstream) {
    var id = "task_01KAB%021d".formatted(ids.incrementAndGet());
    return switch (upstream.create(id, key, task)) {
      case CreateOutcome.Created(var created) -> submitted(upstream.view(created)).created(id);
      case CreateOutcome.TooManyOpen() -> GatewayError.RATE_LIMIT.reply("too many open tasks");
      case CreateOutcome.DuplicateExternalId() -> GatewayError.CONFLICT.reply();
    };
  }

  private static DialectReply submitted(TaskView view) {
    var id = view.task().id();
    if (view.task().request().route().equals(STANDARD)) {
      var body = object().put("code", 200);
      body.putArray("data").addObject().put("status", "submitted").put("task_id", id);
      return DialectReply.json(200, body);
    }
    return DialectReply.json(
        200,
        object()
            .put("id", id)
            .put("task_id", id)
            .put("object", "video")
            .put("status", "queued")
            .put("progress", 0)
            .put("created_at", view.createdAt().getEpochSecond()));
  }

  private static DialectReply task(String id, SimulatedUpstream upstream) {
    return upstream
        .tasks()
        .find(id)
        .map(found -> DialectReply.json(200, GatewayTaskView.of(upstream.shownInQuery(found))))
        .orElseGet(GatewayError.NOT_FOUND::reply);
  }

  private static DialectReply balance(SimulatedUpstream upstream) {
    var credit = upstream.settings().credit();
    var dollars = BigDecimal.valueOf(credit);
    JsonNode body =
        object()
            .put("success", true)
            .put("remain_balance", dollars)
            .put("remain_credits", dollars.multiply(BigDecimal.TEN))
            .put("used_balance", 0)
            .put("used_credits", 0)
            .put("unlimited_quota", credit < 0);
    return DialectReply.json(200, body);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public DialectReply notFound(DialectRequest request) {
    return GatewayError.NOT_FOUND.reply();
  }

  @Override
  public Optional<DialectReply> error(int code) {
    return GatewayError.ofCode(code);
  }

  @Override
  public Set<Integer> errorCodes() {
    return GatewayError.codes();
  }

  @Override
  public int rateLimitCode() {
    return GatewayError.RATE_LIMIT.code();
  }

  @Override
  public int outOfCreditCode() {
    return GatewayError.PAYMENT.code();
  }

  @Override
  public byte[] callback(TaskView task) {
    return GatewayTaskView.of(task).toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String channelExample(String base) {
    return """
    - name: gateway-lab
      provider: gateway
      base-url: %s
      key: %s
      models: [kling-v3, veo3.1-fast-official]
    """
        .formatted(base, KEY);
  }

  @Override
  public String curlExample(String base) {
    return """
    %s/v1/videos/generations \\
      -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
      -d '{"model":"kling-v3","prompt":"a red fox runs through the snow","duration":5}'\
    """
        .formatted(base, KEY);
  }
}
