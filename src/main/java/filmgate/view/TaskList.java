package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.word;

import filmgate.catalogue.Language;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Several tasks in one body (contract 5.1, 4.1). */
public final class TaskList {
  public static final Schema TASKS = page(TaskView.TASK).named("TaskPage");
  public static final Schema VIDEOS = page(OpenAiVideo.SCHEMA).named("VideoPage");
  public static final Schema BATCH =
      object(
              always("object", word("list")),
              always("data", listOf(TaskView.TASK)),
              always("not_found", listOf(text()).about("the ids that no task of the account has")))
          .named("TaskBatch");

  private static Schema page(Schema item) {
    return object(
        always("object", word("list")),
        always("data", listOf(item)),
        always("first_id", text().orNull()),
        always("last_id", text().orNull().about("give it as `after` for the next page")),
        always("has_more", flag()));
  }

  private TaskList() {}

  /** How one task is written. */
  private interface Item {
    void write(JsonGenerator json, Glimpse glimpse, Language language);
  }

  /** A page of {@code GET /v1/tasks}; {@code more} says whether another one follows. */
  public static byte[] tasks(List<Glimpse> page, boolean more, Language language) {
    return page(page, more, language, TaskView::write);
  }

  /** A page of {@code GET /v1/videos}. */
  public static byte[] videos(List<Glimpse> page, boolean more, Language language) {
    return page(page, more, language, OpenAiVideo::write);
  }

  /** The tasks that were asked for by name, and the names that no task has. */
  public static byte[] batch(List<Glimpse> found, List<String> notFound, Language language) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("object", "list");
          write(json, found, language, TaskView::write);
          json.writeName("not_found");
          json.writeStartArray();
          notFound.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  private static byte[] page(List<Glimpse> page, boolean more, Language language, Item item) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("object", "list");
          write(json, page, language, item);
          if (page.isEmpty()) {
            json.writeNullProperty("first_id");
            json.writeNullProperty("last_id");
          } else {
            json.writeStringProperty("first_id", page.getFirst().task().id().text());
            json.writeStringProperty("last_id", page.getLast().task().id().text());
          }
          json.writeBooleanProperty("has_more", more);
        });
  }

  private static void write(
      JsonGenerator json, List<Glimpse> glimpses, Language language, Item item) {
    json.writeName("data");
    json.writeStartArray();
    for (var glimpse : glimpses) {
      json.writeStartObject();
      item.write(json, glimpse, language);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
