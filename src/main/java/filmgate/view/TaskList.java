package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.word;

import filmgate.catalogue.Language;
import java.util.List;

/** Several tasks in one body (contract 5.1, 4.1). */
public final class TaskList {
  public static final Schema TASKS = Pages.schemaWithNext(TaskView.TASK, text()).named("TaskPage");
  public static final Schema BATCH =
      object(
              always("object", word("list")),
              always("data", listOf(TaskView.TASK)),
              always("not_found", listOf(text()).about("the ids that no task of the account has")))
          .named("TaskBatch");

  private TaskList() {}

  /** A page of {@code GET /v1/tasks}; {@code more} says whether another one follows. */
  public static byte[] tasks(List<Glimpse> page, boolean more, Language language) {
    return page(page, more, (json, task) -> TaskView.write(json, task, language));
  }

  /** The tasks that were asked for by name, and the names that no task has. */
  public static byte[] batch(List<Glimpse> found, List<String> notFound, Language language) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("object", "list");
          Pages.data(json, found, (_, task) -> TaskView.write(json, task, language));
          json.writeArrayPropertyStart("not_found");
          notFound.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  /** A page of tasks in any shape. */
  static byte[] page(List<Glimpse> page, boolean more, Pages.Item<Glimpse> item) {
    return Pages.page(
        page, more, (json, glimpse) -> json.writeString(glimpse.task().id().value()), item);
  }
}
