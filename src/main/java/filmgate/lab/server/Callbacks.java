package filmgate.lab.server;

import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.NameResolver;
import filmgate.assets.SafePost;
import filmgate.assets.SafePost.JsonPost;
import filmgate.assets.SafePost.PostOutcome;
import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.dialect.Upstream;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.LiveScript;
import filmgate.lab.script.RouteKind;
import filmgate.net.Cidr;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a callback at each change of a task whose request has a URL for it. */
final class Callbacks {
  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int RESPONSE_BYTES = 1024;
  private static final Duration STALE = Duration.ofHours(1);
  private static final Duration FIRST = Duration.ofMillis(20);
  private static final SigningSecret FORGER =
      new SigningSecret("whsec_bm90LXRoZS1zZWNyZXQtb2YtdGhlLWxhYi0wMDAwMQ==");

  private final LiveScript script;
  private final LabTime time;
  private final AtomicLong ids = new AtomicLong(8_674_665_223_082_000_000L);
  private final SafePost http =
      new SafePost(
          new AddressGuard(List.of(Cidr.parse("0.0.0.0/0"), Cidr.parse("::/0"))),
          NameResolver.SYSTEM,
          new FetchAgent(""),
          TIMEOUT,
          RESPONSE_BYTES);

  Callbacks(LiveScript script, LabTime time) {
    this.script = script;
    this.time = time;
  }

  /** Plans the callbacks of a new task; the first is sent at once if the script says so. */
  void plan(Dialect dialect, Upstream upstream, LabTask task) {
    if (task.request().callbackUrl().isEmpty()) {
      return;
    }
    var early =
        script.take(
            upstream.name(), RouteKind.CALLBACK, task.key(), kind -> kind == FaultKind.EARLY);
    if (early.isPresent()) {
      send(dialect, upstream, task);
    } else {
      time.later(FIRST, () -> send(dialect, upstream, task));
    }
    var advance = upstream.settings().advance();
    if (advance.byClock()) {
      time.later(advance.queued(), () -> send(dialect, upstream, task));
      time.later(advance.queued().plus(advance.running()), () -> send(dialect, upstream, task));
    }
  }

  /** Sends the present state of a task. */
  void send(Dialect dialect, Upstream upstream, LabTask task) {
    var url = task.request().callbackUrl();
    if (url.isEmpty()) {
      return;
    }
    var faults = take(upstream, task);
    if (faults.contains(FaultKind.DROPPED)) {
      return;
    }
    var body = dialect.callback(upstream.view(task));
    var request = signed(upstream, body, faults);
    post(url, request);
    if (faults.contains(FaultKind.DUPLICATE)) {
      post(url, request);
    }
  }

  private Set<FaultKind> take(Upstream upstream, LabTask task) {
    var taken = EnumSet.noneOf(FaultKind.class);
    for (var kind : kinds()) {
      script
          .take(upstream.name(), RouteKind.CALLBACK, task.key(), one -> one == kind)
          .ifPresent(fault -> taken.add(fault.kind()));
    }
    return taken;
  }

  private static List<FaultKind> kinds() {
    return List.of(FaultKind.DROPPED, FaultKind.DUPLICATE, FaultKind.FORGED, FaultKind.STALE);
  }

  private JsonPost signed(Upstream upstream, byte[] body, Set<FaultKind> faults) {
    var secrets = new ArrayList<SigningSecret>();
    if (faults.contains(FaultKind.FORGED)) {
      secrets.add(FORGER);
    } else {
      SigningSecret.parse(upstream.settings().webhookSecret()).ifPresent(secrets::add);
    }
    var now = faults.contains(FaultKind.STALE) ? upstream.now().minus(STALE) : upstream.now();
    var text = new String(body, StandardCharsets.UTF_8);
    if (secrets.isEmpty()) {
      return new JsonPost(Map.of(), text);
    }
    var id = Long.toString(ids.incrementAndGet());
    var headers = WebhookSignature.sign(id, now, body, secrets);
    return new JsonPost(
        Map.of(
            WebhookSignature.ID_HEADER, headers.id(),
            WebhookSignature.TIMESTAMP_HEADER, headers.timestamp(),
            WebhookSignature.SIGNATURE_HEADER, headers.signature()),
        text);
  }

  private void post(String url, JsonPost request) {
    switch (http.post(url, request)) {
      case PostOutcome.Responded(var status, _, _) ->
          LOG.debug("event=lab_callback_sent status={}", status);
      case PostOutcome.NoResponse(var reason) ->
          LOG.debug("event=lab_callback_failed error={}", reason);
    }
  }
}
