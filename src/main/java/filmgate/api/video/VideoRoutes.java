package filmgate.api.video;

import static filmgate.api.route.Operation.Tag.TASKS;
import static filmgate.api.route.Operation.Tag.VIDEOS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.dialect.newapi.NewApiTaskView;
import filmgate.api.dialect.openai.OpenAiVideoListView;
import filmgate.api.dialect.openai.OpenAiVideoView;
import filmgate.api.dialect.standard.GenerationTaskView;
import filmgate.api.error.ApiError;
import filmgate.api.request.TestOutcomeHeader;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.services.ApiServices;
import filmgate.api.task.GetTaskEndpoint;
import filmgate.api.task.ListTasksEndpoint;
import filmgate.api.task.TaskEndpointFactory;
import filmgate.api.task.TaskEndpoints;
import filmgate.task.SubmissionReceipt;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asking for films at any of the doors, and fetching them (contract 2.1, 3.2, 4.1, 5.4). */
public final class VideoRoutes implements RouteGroup {
  private final ApiServices services;
  private final TaskEndpointFactory views;

  public VideoRoutes(ApiServices services, TaskEndpointFactory views) {
    this.services = services;
    this.views = views;
  }

  @Override
  public List<Route> routes() {
    return Stream.of(generations(), newApi(), openAi(), retry(), videos())
        .flatMap(List::stream)
        .toList();
  }

  /** The documented door, and what a request would cost. */
  private List<Route> generations() {
    var submit = create(CreateVideoEndpoint::acceptedBody);
    return List.of(
        Route.post(
                "/v1/videos/generations",
                GENERATE,
                submit,
                Operation.of(VIDEOS, "createVideo", "Asks for a film.")
                    .withParameters(CreateVideoEndpoint.PARAMETERS)
                    .returns(CreateVideoEndpoint.ACCEPTED)
                    .returns(CreateVideoEndpoint.DRY_RUN)
                    .withErrors(CreateVideoEndpoint.ERRORS))
            .withVideoBody(),
        Route.get(
            "/v1/videos/generations/{id}",
            KEY,
            views.status(GenerationTaskView::render),
            Operation.of(VIDEOS, "getGeneration", "How a task is, in a flat shape.")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(GenerationTaskView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)),
        Route.post(
                "/v1/videos/estimate",
                GENERATE,
                submit::estimate,
                Operation.of(VIDEOS, "estimateVideo", "What a film would cost, without making it.")
                    .withParameters(CreateVideoEndpoint.PREFER)
                    .returns(CreateVideoEndpoint.DRY_RUN)
                    .withErrors(CreateVideoEndpoint.DRY_RUN_ERRORS))
            .withVideoBody());
  }

  /** The door of new-api's clients. */
  private List<Route> newApi() {
    return List.of(
        Route.post(
                "/v1/video/generations",
                GENERATE,
                create(NewApiTaskView::submitted),
                Operation.of(VIDEOS, "createVideoNewApi", "Asks for a film, as new-api does.")
                    .withParameters(CreateVideoEndpoint.PARAMETERS)
                    .returns(NewApiTaskView.SUBMITTED)
                    .returns(CreateVideoEndpoint.DRY_RUN)
                    .withErrors(CreateVideoEndpoint.ERRORS))
            .withVideoBody(),
        Route.get(
            "/v1/video/generations/{id}",
            KEY,
            views.status(NewApiTaskView::render),
            Operation.of(VIDEOS, "getVideoNewApi", "How a task is, as new-api tells it.")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(NewApiTaskView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)));
  }

  /** The door of OpenAI's clients. */
  private List<Route> openAi() {
    var tasks = views.taskEndpoints();
    return List.of(
        Route.get(
            "/v1/videos",
            KEY,
            views.list(OpenAiVideoListView::render),
            Operation.of(VIDEOS, "listVideos", "The account's videos, a page at a time.")
                .withParameters(ListTasksEndpoint.PARAMETERS)
                .returns(OpenAiVideoListView.SCHEMA)),
        Route.delete(
            "/v1/videos/{id}",
            GENERATE,
            tasks::eraseVideo,
            Operation.of(VIDEOS, "deleteVideo", "Deletes a video with its files.")
                .returns(TaskEndpoints.ERASED)
                .withErrors(
                    ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.TASK_NOT_FINISHED)),
        Route.get(
            "/v1/videos/{id}",
            KEY,
            views.status(OpenAiVideoView::render),
            Operation.of(VIDEOS, "getVideo", "How a video is, as OpenAI tells it.")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(OpenAiVideoView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)));
  }

  private List<Route> retry() {
    var create = create(CreateVideoEndpoint::acceptedBody);
    return List.of(
        Route.post(
            "/v1/tasks/{id}/retry",
            GENERATE,
            call -> create.retry(call, views.lookup().own(call)),
            Operation.of(TASKS, "retryTask", "Asks for the same film again, as a new task.")
                .withParameters(Parameter.IDEMPOTENCY_KEY, TestOutcomeHeader.PARAMETER)
                .returns(CreateVideoEndpoint.ACCEPTED)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND, ApiError.Gone.INPUT_EXPIRED)
                .withErrors(CreateVideoEndpoint.ERRORS)));
  }

  private CreateVideoEndpoint create(Function<SubmissionReceipt, byte[]> accepted) {
    return new CreateVideoEndpoint(
        services.submissionServices().submissions(),
        services.submissionServices().backend(),
        services.taskServices().queueEstimator(),
        accepted);
  }

  /** The files. */
  private List<Route> videos() {
    var video =
        new VideoContentEndpoint(
            views.lookup(), services.videoServices().blobs(), views.snapshots());
    return List.of(
        Route.get(
            "/v1/videos/{id}/content",
            KEY,
            video::content,
            Operation.of(VIDEOS, "getVideoContent", "The film's file.")
                .withParameters(VideoContentEndpoint.VARIANT)
                .withParameters(VideoContentEndpoint.PARAMETERS)
                .returnsMedia("video/mp4")
                .returnsMedia(206, "video/mp4")
                .withErrors(VideoContentEndpoint.ERRORS)),
        Route.get(
            "/files/{file}",
            PUBLIC,
            video::signed,
            Operation.of(VIDEOS, "getFile", "The film's file, by the signed link of its task.")
                .withParameters(VideoContentEndpoint.SIGNATURE)
                .withParameters(VideoContentEndpoint.PARAMETERS)
                .returnsMedia("video/mp4")
                .returnsMedia(206, "video/mp4")
                .withErrors(VideoContentEndpoint.ERRORS)
                .withErrors(ApiError.Forbidden.INVALID_SIGNATURE, ApiError.Gone.LINK_EXPIRED)));
  }
}
