package filmgate.api.dialect.openai;

import static filmgate.api.route.Operation.Tag.VIDEOS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectEndpoints;
import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.task.GetTaskEndpoint;
import filmgate.api.task.ListTasksEndpoint;
import filmgate.api.task.TaskEndpoints;
import filmgate.api.video.VideoContentEndpoint;
import java.util.List;
import java.util.Set;

/** The format of OpenAI's videos: {@code /v1/videos}. */
public final class OpenAiDialect implements Dialect {
  private static final String VIDEOS_PATH = "/v1/videos";
  private static final String ONE = VIDEOS_PATH + "/{id}";

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
    return new OpenAiErrors();
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("extra_body", "input_reference", "n", "seconds");
  }

  @Override
  public List<Route> routes(DialectEndpoints endpoints) {
    return List.of(
        Route.get(
            VIDEOS_PATH,
            KEY,
            endpoints.list(OpenAiVideoListView::render),
            Operation.of(VIDEOS, "listVideos", "List videos.")
                .withParameters(ListTasksEndpoint.PARAMETERS)
                .returns(OpenAiVideoListView.SCHEMA)),
        Route.delete(
            ONE,
            GENERATE,
            endpoints.delete("video.deleted"),
            Operation.of(VIDEOS, "deleteVideo", "Delete a video.")
                .returns(TaskEndpoints.DELETED)
                .withErrors(
                    ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.TASK_NOT_FINISHED)),
        Route.get(
            ONE,
            KEY,
            endpoints.status(OpenAiVideoView::render),
            Operation.of(VIDEOS, "getVideo", "Get a video (OpenAI format).")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(OpenAiVideoView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)),
        Route.get(
            ONE + "/content",
            KEY,
            endpoints.content(),
            Operation.of(VIDEOS, "getVideoContent", "Download a video.")
                .withParameters(VideoContentEndpoint.VARIANT)
                .withParameters(VideoContentEndpoint.PARAMETERS)
                .returnsMedia("video/mp4")
                .returnsMedia(206, "video/mp4")
                .withErrors(VideoContentEndpoint.ERRORS)));
  }
}
