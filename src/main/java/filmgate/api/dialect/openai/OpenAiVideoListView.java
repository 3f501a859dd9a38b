package filmgate.api.dialect.openai;

import static filmgate.json.Schema.string;

import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.text.Language;
import filmgate.view.task.TaskListView;
import filmgate.view.task.TaskSnapshot;
import java.util.List;

/** A page of {@code GET /v1/videos}, in OpenAI's shape. */
public final class OpenAiVideoListView {
  public static final Schema SCHEMA =
      PageView.schemaWithNext(OpenAiVideoView.SCHEMA, string()).named("VideoPage");

  private OpenAiVideoListView() {}

  /** {@code more} says whether another page follows. */
  public static byte[] render(List<TaskSnapshot> page, boolean more, Language language) {
    return TaskListView.page(
        page, more, (json, task) -> OpenAiVideoView.write(json, task, language));
  }
}
