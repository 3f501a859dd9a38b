package filmgate.api.dialect.openai;

import static filmgate.api.route.Operation.Tag.VIDEOS;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectRoutes;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import java.util.List;
import java.util.Set;

/** The format of OpenAI's videos: {@code /v1/videos}. */
public final class OpenAiDialect implements Dialect {
  private static final String VIDEOS_PATH = "/v1/videos";
  private static final String VIDEO_PATH = VIDEOS_PATH + "/{id}";

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public List<String> pathPrefixes() {
    return List.of(VIDEOS_PATH);
  }

  @Override
  public ErrorEnvelope errors() {
    return ErrorEnvelope.REASON_AS_CODE;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("extra_body", "input_reference", "n", "seconds");
  }

  @Override
  public List<Route> routes(DialectRoutes routes) {
    return List.of(
        routes.list(
            VIDEOS_PATH,
            Operation.of(VIDEOS, "listVideos", "List videos.").returns(OpenAiVideoListView.SCHEMA),
            OpenAiVideoListView::render),
        routes.delete(
            VIDEO_PATH, Operation.of(VIDEOS, "deleteVideo", "Delete a video."), "video.deleted"),
        routes.get(
            VIDEO_PATH,
            Operation.of(VIDEOS, "getVideo", "Get a video (OpenAI format).")
                .returns(OpenAiVideoView.SCHEMA),
            OpenAiVideoView::render),
        routes.content(
            VIDEO_PATH + "/content", Operation.of(VIDEOS, "getVideoContent", "Download a video.")));
  }
}
