package filmgate.lab.kling;

import filmgate.lab.dialect.CreateOutcome;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The responses that both generations of the API share. */
public final class KlingReplies {
  private KlingReplies() {}

  /** The envelope of a response without an error. */
  public static DialectReply success(SimulatedUpstream upstream, JsonNode data) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("code", 0).put("message", "SUCCEED").put("request_id", upstream.requestId());
    body.set("data", data);
    return DialectReply.json(200, body);
  }

  /**
   * The response to a create.
   *
   * @param view the new task as JSON
   * @param externalId the path of the field with the external id
   */
  public static DialectReply created(
      SimulatedUpstream upstream,
      CreateOutcome outcome,
      Function<TaskView, JsonNode> view,
      String externalId) {
    return switch (outcome) {
      case CreateOutcome.Created(var task) ->
          success(upstream, view.apply(upstream.view(task))).created(task.id());
      case CreateOutcome.TooManyOpen() -> KlingError.TOO_MANY_OPEN.reply(upstream.requestId());
      case CreateOutcome.DuplicateExternalId() ->
          KlingError.PARAMETER_VALUE_INVALID.reply(
              externalId + ": already exists", upstream.requestId());
    };
  }
}
