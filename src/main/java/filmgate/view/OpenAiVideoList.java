package filmgate.view;

import static filmgate.view.Schema.text;

import filmgate.catalogue.Language;
import java.util.List;

/** A page of {@code GET /v1/videos}, in OpenAI's shape. */
public final class OpenAiVideoList {
  public static final Schema SCHEMA =
      Pages.schemaWithNext(OpenAiVideo.SCHEMA, text()).named("VideoPage");

  private OpenAiVideoList() {}

  /** {@code more} says whether another page follows. */
  public static byte[] render(List<Glimpse> page, boolean more, Language language) {
    return TaskList.page(page, more, (json, task) -> OpenAiVideo.write(json, task, language));
  }
}
