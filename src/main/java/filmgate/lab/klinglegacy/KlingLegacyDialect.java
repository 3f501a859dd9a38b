package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.RequestObject;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import filmgate.lab.kling.KlingAccount;
import filmgate.lab.kling.KlingApi;
import filmgate.lab.kling.KlingElements;
import filmgate.lab.kling.KlingError;
import filmgate.lab.kling.KlingReplies;
import filmgate.lab.kling.LegacyTaskHead;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.UpstreamSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Kling's legacy API. */
public final class KlingLegacyDialect implements KlingApi {
  private static final String API_KEY = "api-key-kling-lab-000000000001";
  private static final String ACCESS_KEY = "lab-access-key-0001";
  private static final String SECRET_KEY = "lab-secret-key-0001";
  private static final String EXTERNAL_ID = "external_task_id";
  private static final int MODEL_MAX = 64;

  private final AtomicLong ids = new AtomicLong(794_105_946_402_810_000L);
  private final KlingElements elements = new KlingElements();

  @Override
  public String name() {
    return "kling-legacy";
  }

  @Override
  public UpstreamSettings defaults() {
    return UpstreamSettings.withKeys(List.of(API_KEY, ACCESS_KEY + ":" + SECRET_KEY));
  }

  @Override
  public Optional<RouteKind> kindOf(DialectRequest request) {
    if (KlingElements.isFor(request)) {
      return KlingElements.kindOf(request);
    }
    var route = KlingLegacyRoute.at(request.path());
    if (request.method().equals("POST")) {
      return route.map(_ -> RouteKind.CREATE);
    }
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return request.path().equals(KlingAccount.COSTS)
        ? Optional.of(RouteKind.BALANCE)
        : route.or(() -> KlingLegacyRoute.above(request.path())).map(_ -> RouteKind.QUERY);
  }

  @Override
  public String externalId(DialectRequest request) {
    return request.json().path(EXTERNAL_ID).asString("");
  }

  /** The key itself, or the pair whose secret signed the token. */
  @Override
  public String keyOf(DialectRequest request, UpstreamSettings settings) {
    var bearer = request.bearer();
    var token = KlingToken.parse(bearer);
    return settings.keys().stream()
        .filter(
            key ->
                key.contains(":")
                    ? token.filter(one -> one.isSignedBy(key)).isPresent()
                    : key.equals(bearer))
        .findFirst()
        .orElse("");
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
    var refusal =
        KlingToken.parse(request.bearer()).flatMap(token -> token.refusalAt(upstream.now()));
    if (refusal.isPresent()) {
      return refusal.get().reply(upstream.requestId());
    }
    try {
      if (KlingElements.isFor(request)) {
        return elements.respond(request, key, upstream);
      }
      return request.method().equals("POST")
          ? create(request, key, upstream)
          : read(request, upstream);
    } catch (InvalidRequestException e) {
      return KlingError.PARAMETER_VALUE_INVALID.reply(e.text(), upstream.requestId());
    }
  }

  private static DialectReply read(DialectRequest request, SimulatedUpstream upstream) {
    var path = request.path();
    if (path.equals(KlingAccount.COSTS)) {
      return KlingAccount.costs(request, upstream);
    }
    return KlingLegacyRoute.at(path)
        .map(route -> KlingLegacyQueries.page(request, route, upstream))
        .or(
            () ->
                KlingLegacyRoute.above(path)
                    .map(route -> KlingLegacyQueries.byId(route, route.idIn(path), upstream)))
        .orElseGet(() -> KlingError.NOT_FOUND.reply(upstream.requestId()));
  }

  private DialectReply create(DialectRequest request, String key, SimulatedUpstream upstream) {
    var name = RequestObject.body(request).required("model_name", MODEL_MAX);
    var route = KlingLegacyRoute.at(request.path());
    var model = route.flatMap(one -> KlingLegacyModel.of(one, name));
    if (route.isEmpty() || model.isEmpty()) {
      return KlingError.NOT_FOUND.reply(upstream.requestId());
    }
    var task =
        KlingLegacyCreate.read(
            request, route.get(), model.get(), element -> elements.isReady(element, upstream));
    var id = Long.toString(ids.incrementAndGet());
    return KlingReplies.created(
        upstream, upstream.create(id, key, task), LegacyTaskHead::of, EXTERNAL_ID);
  }

  @Override
  public byte[] callback(TaskView task) {
    var view =
        KlingElements.isFor(task.task()) ? elements.view(task) : KlingLegacyTaskView.of(task);
    return view.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String channelExample(String base) {
    return """
    - name: kling-legacy-lab
      provider: kling-legacy
      base-url: %s
      access-key: %s
      secret-key: %s
      models: [kling-v3, kling-v3-omni, kling-v2-6]
    """
        .formatted(base, ACCESS_KEY, SECRET_KEY);
  }

  @Override
  public String curlExample(String base) {
    return """
    %s/v1/videos/text2video \\
      -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
      -d '{"model_name":"kling-v3","prompt":"a red fox runs through the snow","duration":"5"}'\
    """
        .formatted(base, API_KEY);
  }
}
