package filmgate.view.task;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.JsonBuilder;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.text.Language;
import java.util.List;

/** Several tasks in one body. */
public final class TaskListView {
  public static final Schema TASKS =
      PageView.schemaWithNext(TaskView.TASK, string()).named("TaskPage");
  public static final Schema BATCH =
      object(
              required("object", enumOf("list")),
              required("data", arrayOf(TaskView.TASK)),
              required(
                  "not_found",
                  arrayOf(string()).describedAs("The ids that no task of the account has.")))
          .named("TaskBatch");

  private TaskListView() {}

  /** A page of tasks. {@code more} is true if another page follows. */
  public static byte[] tasks(List<TaskSnapshot> page, boolean more, Language language) {
    return page(page, more, (json, task) -> TaskView.write(json, task, language));
  }

  /** The tasks with the requested ids, and the ids that no task has. */
  public static byte[] batch(List<TaskSnapshot> found, List<String> notFound, Language language) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "list");
          PageView.writeData(json, found, (_, task) -> TaskView.write(json, task, language));
          json.writeArrayPropertyStart("not_found");
          notFound.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  /** A page of tasks in the format of a dialect. */
  public static byte[] page(
      List<TaskSnapshot> page, boolean more, PageView.ItemWriter<TaskSnapshot> item) {
    return PageView.page(
        page, more, (json, snapshot) -> json.writeString(snapshot.task().id().value()), item);
  }
}
