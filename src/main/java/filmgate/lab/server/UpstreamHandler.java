package filmgate.lab.server;

import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.dialect.ResultLink;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.script.LiveScript;
import filmgate.lab.script.RouteKind;
import java.util.Optional;

/** Handles the requests to one upstream: counts, faults, and the dialect. */
final class UpstreamHandler {
  private final Dialect dialect;
  private final SimulatedUpstream upstream;
  private final LiveScript script;
  private final LabTime time;
  private final ResultFiles files;
  private final CreateLog creates;
  private final RequestCounts counts;
  private final FaultyResponses responses;
  private final Callbacks callbacks;

  UpstreamHandler(
      Dialect dialect,
      LiveScript script,
      LabTime time,
      ResultFiles files,
      CreateLog creates,
      RequestCounts counts,
      FaultyResponses responses) {
    this.dialect = dialect;
    this.script = script;
    this.time = time;
    this.files = files;
    this.creates = creates;
    this.counts = counts;
    this.responses = responses;
    this.callbacks = new Callbacks(script, time);
    this.upstream =
        new SimulatedUpstream(
            dialect.name(), script, time, task -> callbacks.plan(dialect, upstream(), task));
  }

  Dialect dialect() {
    return dialect;
  }

  SimulatedUpstream upstream() {
    return upstream;
  }

  Callbacks callbacks() {
    return callbacks;
  }

  void handle(Exchange exchange, DialectRequest request) {
    var kind = kindOf(request);
    counts.count(dialect.name(), kind.map(RouteKind::word).orElse("other"), route(request, kind));
    if (kind.isEmpty()) {
      FaultyResponses.send(exchange, dialect.notFound(request));
      return;
    }
    var key = dialect.keyOf(request, upstream.settings());
    var faults = script.takeForWire(dialect.name(), kind.get(), key);
    var bytes = upstream.settings().resultBytes();
    if (kind.get() == RouteKind.DOWNLOAD && faults.isEmpty() && files.isStreamed(request, bytes)) {
      files.stream(exchange, bytes);
    } else {
      responses.respond(exchange, dialect, faults, new Logged(request, kind.get(), key));
    }
  }

  /** A request that is written to the log of creates, if it is one. */
  private final class Logged implements Handling {
    private final DialectRequest request;
    private final RouteKind kind;
    private final String key;

    Logged(DialectRequest request, RouteKind kind, String key) {
      this.request = request;
      this.kind = kind;
      this.key = key;
    }

    @Override
    public DialectReply carryOut() {
      var reply =
          kind == RouteKind.DOWNLOAD ? files.serve(request) : dialect.respond(request, upstream);
      log(reply.taskId());
      return reply;
    }

    @Override
    public void skip() {
      log("");
    }

    private void log(String taskId) {
      if (dialect.creates(request, kind)) {
        creates.add(
            new Create(
                dialect.name(),
                kind.word(),
                time.now(),
                request.path(),
                dialect.externalId(request),
                key,
                request.header("idempotency-key").orElse(""),
                request.json(),
                !taskId.isEmpty(),
                taskId));
      }
    }
  }

  private Optional<RouteKind> kindOf(DialectRequest request) {
    var isFile =
        request.path().startsWith(ResultLink.FILES)
            && (request.method().equals("GET") || request.method().equals("HEAD"));
    return isFile ? Optional.of(RouteKind.DOWNLOAD) : dialect.kindOf(request);
  }

  /** The method and the path; the ids of files and tasks are cut off. */
  private static String route(DialectRequest request, Optional<RouteKind> kind) {
    var path =
        kind.filter(one -> one == RouteKind.DOWNLOAD).map(_ -> "/files").orElse(request.path());
    return request.method() + " " + path.replaceAll("/(task_|\\d{6,}).*", "/{id}");
  }
}
