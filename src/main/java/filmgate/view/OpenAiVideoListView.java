package filmgate.view;

import static filmgate.view.Schema.string;

import filmgate.catalogue.Language;
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
