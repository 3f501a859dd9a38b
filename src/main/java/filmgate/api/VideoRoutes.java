package filmgate.api;

import static filmgate.api.Access.GENERATE;
import static filmgate.api.Access.KEY;
import static filmgate.api.Access.PUBLIC;
import static filmgate.api.Operation.Tag.VIDEOS;

import filmgate.view.GenerationTaskView;
import filmgate.view.NewApiTaskView;
import filmgate.view.OpenAiVideoListView;
import filmgate.view.OpenAiVideoView;
import java.util.List;
import java.util.stream.Stream;

/** Asking for films at any of the doors, and fetching them (contract 2.1, 3.2, 4.1, 5.4). */
final class VideoRoutes implements RouteGroup {
  private final Surroundings around;
  private final TaskViews views;

  VideoRoutes(Surroundings around, TaskViews views) {
    this.around = around;
    this.views = views;
  }

  @Override
  public List<Route> routes() {
    return Stream.of(generations(), newApi(), openAi(), films()).flatMap(List::stream).toList();
  }

  /** The documented door, and what a request would cost. */
  private List<Route> generations() {
    var submit = views.submit(SubmitEndpoint::accepted);
    return List.of(
        Route.post(
                "/v1/videos/generations",
                GENERATE,
                submit,
                Operation.of(VIDEOS, "createVideo", "Asks for a film.")
                    .reads(SubmitEndpoint.PARAMETERS)
                    .answers(SubmitEndpoint.ACCEPTED)
                    .answers(SubmitEndpoint.DRY_RUN)
                    .fails(SubmitEndpoint.ERRORS))
            .takingFilm(),
        Route.get(
            "/v1/videos/generations/{id}",
            KEY,
            views.status(GenerationTaskView::render),
            Operation.of(VIDEOS, "getGeneration", "How a task is, in a flat shape.")
                .reads(StatusEndpoint.PARAMETERS)
                .answers(GenerationTaskView.SCHEMA)
                .fails(ApiError.Missing.TASK_NOT_FOUND)),
        Route.post(
                "/v1/videos/estimate",
                GENERATE,
                submit::estimate,
                Operation.of(VIDEOS, "estimateVideo", "What a film would cost, without making it.")
                    .reads(SubmitEndpoint.PREFER)
                    .answers(SubmitEndpoint.DRY_RUN)
                    .fails(SubmitEndpoint.DRY_RUN_ERRORS))
            .takingFilm());
  }

  /** The door of new-api's clients. */
  private List<Route> newApi() {
    return List.of(
        Route.post(
                "/v1/video/generations",
                GENERATE,
                views.submit(NewApiTaskView::submitted),
                Operation.of(VIDEOS, "createVideoNewApi", "Asks for a film, as new-api does.")
                    .reads(SubmitEndpoint.PARAMETERS)
                    .answers(NewApiTaskView.SUBMITTED)
                    .answers(SubmitEndpoint.DRY_RUN)
                    .fails(SubmitEndpoint.ERRORS))
            .takingFilm(),
        Route.get(
            "/v1/video/generations/{id}",
            KEY,
            views.status(NewApiTaskView::render),
            Operation.of(VIDEOS, "getVideoNewApi", "How a task is, as new-api tells it.")
                .reads(StatusEndpoint.PARAMETERS)
                .answers(NewApiTaskView.SCHEMA)
                .fails(ApiError.Missing.TASK_NOT_FOUND)));
  }

  /** The door of OpenAI's clients. */
  private List<Route> openAi() {
    var tasks = views.actions();
    return List.of(
        Route.get(
            "/v1/videos",
            KEY,
            views.list(OpenAiVideoListView::render),
            Operation.of(VIDEOS, "listVideos", "The account's videos, a page at a time.")
                .reads(ListEndpoint.PARAMETERS)
                .answers(OpenAiVideoListView.SCHEMA)),
        Route.delete(
            "/v1/videos/{id}",
            GENERATE,
            tasks::eraseVideo,
            Operation.of(VIDEOS, "deleteVideo", "Deletes a video with its files.")
                .answers(TaskEndpoints.ERASED)
                .fails(ApiError.Missing.TASK_NOT_FOUND, ApiError.Standing.TASK_NOT_FINISHED)),
        Route.get(
            "/v1/videos/{id}",
            KEY,
            views.status(OpenAiVideoView::render),
            Operation.of(VIDEOS, "getVideo", "How a video is, as OpenAI tells it.")
                .reads(StatusEndpoint.PARAMETERS)
                .answers(OpenAiVideoView.SCHEMA)
                .fails(ApiError.Missing.TASK_NOT_FOUND)));
  }

  /** The files. */
  private List<Route> films() {
    var film = new FilmEndpoint(around.tasks().kept(), around.films().blobs(), views.glimpses());
    return List.of(
        Route.get(
            "/v1/videos/{id}/content",
            KEY,
            film::content,
            Operation.of(VIDEOS, "getVideoContent", "The film's file.")
                .reads(FilmEndpoint.VARIANT)
                .reads(FilmEndpoint.PARAMETERS)
                .answersWith("video/mp4")
                .answersWith(206, "video/mp4")
                .fails(FilmEndpoint.ERRORS)),
        Route.get(
            "/files/{file}",
            PUBLIC,
            film::signed,
            Operation.of(VIDEOS, "getFile", "The film's file, by the signed link of its task.")
                .reads(FilmEndpoint.SIGNATURE)
                .reads(FilmEndpoint.PARAMETERS)
                .answersWith("video/mp4")
                .answersWith(206, "video/mp4")
                .fails(FilmEndpoint.ERRORS)
                .fails(ApiError.Forbidden.INVALID_SIGNATURE, ApiError.Gone.LINK_EXPIRED)));
  }
}
