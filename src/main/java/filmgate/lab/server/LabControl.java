package filmgate.lab.server;

import filmgate.json.JsonFields;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.Phase;
import filmgate.lab.script.LiveScript;
import filmgate.lab.script.Script;
import filmgate.lab.script.ScriptJson;
import filmgate.lab.script.ScriptReader;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The routes of the lab itself, below {@code /_lab}. */
final class LabControl {
  private static final int ID_MAX = 200;
  private static final int MESSAGE_MAX = 1000;
  private static final Map<String, Phase> PHASES =
      Map.of(
          "submitted", Phase.SUBMITTED,
          "processing", Phase.RUNNING,
          "succeeded", Phase.SUCCEEDED,
          "failed", Phase.FAILED);

  private final LiveScript script;
  private final ScriptReader reader;
  private final CreateLog creates;
  private final RequestCounts counts;
  private final Map<String, UpstreamHandler> upstreams;

  LabControl(
      LiveScript script,
      ScriptReader reader,
      CreateLog creates,
      RequestCounts counts,
      Map<String, UpstreamHandler> upstreams) {
    this.script = script;
    this.reader = reader;
    this.creates = creates;
    this.counts = counts;
    this.upstreams = upstreams;
  }

  DialectReply handle(DialectRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /_lab/script" -> ok(ScriptJson.of(script));
      case "POST /_lab/script" -> set(request);
      case "DELETE /_lab/script" -> {
        script.set(Script.NONE);
        yield ok(ScriptJson.of(script));
      }
      case "POST /_lab/reset" -> {
        reset();
        yield ok(ScriptJson.of(script));
      }
      case "POST /_lab/tasks" -> force(request);
      case "GET /_lab/creates" -> ok(creates.json());
      case "GET /_lab/requests" -> ok(counts.json());
      default -> problem(404, List.of(noRoute()));
    };
  }

  private Problem noRoute() {
    var names = String.join(", /", upstreams.keySet().stream().sorted().toList());
    return new Problem(
        "",
        Reason.INVALID_VALUE,
        new LocalizedText(
            "There is no such route. The upstreams are below /%s, and the lab below /_lab."
                .formatted(names),
            "该路径不存在。上游位于 /%s，控制接口位于 `/_lab`。".formatted(names)));
  }

  private DialectReply set(DialectRequest request) {
    return switch (reader.read(request.json())) {
      case ScriptReader.ScriptResult.ValidScript(var next) -> {
        script.set(next);
        yield ok(ScriptJson.of(script));
      }
      case ScriptReader.ScriptResult.InvalidScript(var problems) -> problem(400, problems);
    };
  }

  /** Forgets the script, the tasks, and all counts. */
  void reset() {
    script.set(Script.NONE);
    creates.clear();
    counts.clear();
    upstreams.values().forEach(one -> one.upstream().clear());
  }

  /** Sets the progress of one task, or of all open tasks of an upstream. */
  private DialectReply force(DialectRequest request) {
    var fields = new JsonFields(request.json(), Set.of("provider", "id", "status", "message"));
    if (!fields.isGiven("provider")) {
      fields.addMissing("provider");
    }
    var handlers = new HashMap<String, Optional<UpstreamHandler>>();
    upstreams.forEach((name, one) -> handlers.put(name, Optional.of(one)));
    var handler = fields.oneOf("provider", handlers, Optional.empty());
    var phase = fields.oneOf("status", PHASES, Phase.SUCCEEDED);
    var message = fields.string("message", MESSAGE_MAX, "failed by the lab");
    var id = fields.string("id", ID_MAX, "");
    if (handler.isEmpty() || !fields.problems().isEmpty()) {
      return problem(400, fields.problems());
    }
    var changed = force(handler.get(), id, phase, message);
    return ok(JsonNodeFactory.instance.objectNode().put("changed", changed));
  }

  private static int force(UpstreamHandler handler, String id, Phase phase, String message) {
    var upstream = handler.upstream();
    var tasks =
        id.isEmpty()
            ? upstream.open()
            : upstream.tasks().find(id).map(List::of).orElseGet(List::of);
    tasks.forEach(
        task -> {
          upstream.force(task, phase, message);
          handler.callbacks().send(handler.dialect(), upstream, task);
        });
    return tasks.size();
  }

  private static DialectReply ok(JsonNode body) {
    return DialectReply.json(200, body);
  }

  private static DialectReply problem(int status, List<Problem> problems) {
    var body = JsonNodeFactory.instance.objectNode();
    var errors = body.putArray("errors");
    problems.forEach(
        problem ->
            errors
                .addObject()
                .put("param", problem.param())
                .put("message", problem.text().en())
                .put("message_zh", problem.text().zh()));
    return DialectReply.json(status, body);
  }
}
