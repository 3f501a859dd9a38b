package filmgate.view.task;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.constant;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.task.SubmissionReceipt;

/** The response to a submission: the id of the new task. */
public final class SubmittedView {
  public static final Schema SCHEMA =
      object(
              required("code", constant(200)),
              required(
                  "data",
                  arrayOf(
                      object(
                          required("status", enumOf("submitted")), required("task_id", string())))))
          .named("Submitted");

  private SubmittedView() {}

  public static byte[] render(SubmissionReceipt receipt) {
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeName("data");
          json.writeStartArray();
          json.writeStartObject();
          json.writeStringProperty("status", "submitted");
          json.writeStringProperty("task_id", receipt.task().value());
          json.writeEndObject();
          json.writeEndArray();
        });
  }
}
