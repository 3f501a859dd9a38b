package filmgate.view.task;

import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Task;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The JSON of the request of a task, which can be sent again. */
public final class TaskRequestView {
  private static final JsonType<String> BODY =
      new JsonType<>(Schema.anyObject(), JsonGenerator::writeRawValue);

  private static final JsonShape<SentRequest> SHAPE =
      JsonShape.<SentRequest>object()
          .constant("object", "task_request")
          .field("task_id", STRING, one -> one.task.id().value())
          .field(
              "body",
              BODY.describedAs(
                  "The request as it was sent. A `data:` URI is the link of an upload."),
              SentRequest::body)
          .field(
              "missing",
              STRINGS.describedAs("The fields whose files have expired. The body lacks them."),
              SentRequest::missing);

  public static final Schema SCHEMA = SHAPE.schema().named("TaskRequest");

  private TaskRequestView() {}

  private record SentRequest(Task task, String body, List<String> missing) {}

  /**
   * The request of a task.
   *
   * @param body the JSON text of the request
   * @param missing the fields whose files have expired
   */
  public static byte[] render(Task task, String body, List<String> missing) {
    return SHAPE.render(new SentRequest(task, body, List.copyOf(missing)));
  }
}
