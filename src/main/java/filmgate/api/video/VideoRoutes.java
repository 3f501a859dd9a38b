package filmgate.api.video;

import static filmgate.api.route.Operation.Tag.TASKS;
import static filmgate.api.route.Operation.Tag.VIDEOS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.error.ApiError;
import filmgate.api.request.TestOutcomeHeader;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.intake.Submissions;
import filmgate.view.task.SubmittedView;
import java.util.List;

/** The routes of videos that belong to no dialect: estimate, retry, and files. */
public final class VideoRoutes implements RouteGroup {
  private final TaskLookup tasks;
  private final CreateVideoEndpoint create;
  private final VideoContentEndpoint content;

  public VideoRoutes(
      Submissions submissions,
      TaskLookup tasks,
      TaskSnapshots snapshots,
      VideoContentEndpoint content) {
    this.tasks = tasks;
    this.create =
        new CreateVideoEndpoint(
            "standard", submissions, snapshots, ApiRequest::json, SubmittedView::render);
    this.content = content;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(
                "/v1/videos/estimate",
                GENERATE,
                create::estimate,
                Operation.of(VIDEOS, "estimateVideo", "Estimate the cost of a video.")
                    .withParameters(CreateVideoEndpoint.DRY_RUN_QUERY, CreateVideoEndpoint.PREFER)
                    .returns(DryRunView.SCHEMA)
                    .withErrors(CreateVideoEndpoint.DRY_RUN_ERRORS))
            .withBody(new Route.BodyType.VideoBody()),
        Route.post(
            "/v1/tasks/{id}/retry",
            GENERATE,
            request -> create.retry(request, tasks.own(request)),
            Operation.of(TASKS, "retryTask", "Retry a task as a new task.")
                .withParameters(Parameter.IDEMPOTENCY_KEY, TestOutcomeHeader.PARAMETER)
                .returns(SubmittedView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND, ApiError.Gone.INPUT_EXPIRED)
                .withErrors(CreateVideoEndpoint.ERRORS)),
        Route.get(
            "/files/{file}",
            PUBLIC,
            content::signed,
            VideoContentEndpoint.describe(
                    Operation.of(
                            VIDEOS, "getFile", "Download a file of a video with a signed link.")
                        .withParameters(VideoContentEndpoint.SIGNATURE))
                .withErrors(ApiError.Forbidden.INVALID_SIGNATURE, ApiError.Gone.LINK_EXPIRED)));
  }
}
