package filmgate.api.dialect;

import static filmgate.api.error.ApiError.NotFound.TASK_NOT_FOUND;
import static filmgate.api.error.ApiError.TaskConflict.TASK_NOT_FINISHED;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.Route.BodyType;
import filmgate.api.task.GetTaskEndpoint;
import filmgate.api.task.ListTasksEndpoint;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskEndpoints;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.video.CreateVideoEndpoint;
import filmgate.api.video.DryRunView;
import filmgate.api.video.VideoContentEndpoint;
import filmgate.intake.Submissions;
import filmgate.json.Schema;
import filmgate.store.TaskQueries;
import filmgate.task.SubmissionReceipt;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates the routes of a dialect from the functions that read and write its format. An operation
 * contains what is specific to the dialect: the id, the summary, and the schema of the response.
 */
public final class DialectRoutes {
  private final String dialect;
  private final Submissions submissions;
  private final TaskQueries queries;
  private final TaskLookup tasks;
  private final TaskSnapshots snapshots;
  private final LongPolls longPolls;
  private final TaskEndpoints taskEndpoints;
  private final VideoContentEndpoint content;

  /** Routes for the dialect with this name. */
  public DialectRoutes(
      String dialect,
      Submissions submissions,
      TaskQueries queries,
      TaskSnapshots snapshots,
      LongPolls longPolls,
      TaskEndpoints taskEndpoints,
      VideoContentEndpoint content) {
    this.dialect = dialect;
    this.submissions = submissions;
    this.queries = queries;
    this.tasks = new TaskLookup(queries);
    this.snapshots = snapshots;
    this.longPolls = longPolls;
    this.taskEndpoints = taskEndpoints;
    this.content = content;
  }

  /**
   * Creates a video from a body that is a model and its fields.
   *
   * @param submitted writes the response
   */
  public Route create(
      String path, Operation operation, Function<SubmissionReceipt, byte[]> submitted) {
    return create(path, operation, new BodyType.VideoBody(), ApiRequest::json, submitted);
  }

  /**
   * Creates a video from a body of another format.
   *
   * @param schema the schema of the body
   * @param reader reads a request as a model and its fields
   * @param submitted writes the response
   */
  public Route create(
      String path,
      Operation operation,
      Schema schema,
      Function<ApiRequest, ObjectNode> reader,
      Function<SubmissionReceipt, byte[]> submitted) {
    return create(path, operation, new BodyType.DialectBody(schema), reader, submitted);
  }

  private Route create(
      String path,
      Operation operation,
      BodyType bodyType,
      Function<ApiRequest, ObjectNode> reader,
      Function<SubmissionReceipt, byte[]> submitted) {
    return Route.post(
            path,
            GENERATE,
            new CreateVideoEndpoint(dialect, submissions, snapshots, reader, submitted),
            operation
                .withParameters(CreateVideoEndpoint.PARAMETERS)
                .returns(DryRunView.SCHEMA)
                .withErrors(CreateVideoEndpoint.ERRORS))
        .withBody(bodyType);
  }

  /** Returns one task. */
  public Route get(
      String path, Operation operation, BiFunction<TaskSnapshot, Language, byte[]> view) {
    return Route.get(
        path,
        KEY,
        new GetTaskEndpoint(tasks, longPolls, snapshots, view),
        operation.withParameters(GetTaskEndpoint.PARAMETERS).withErrors(TASK_NOT_FOUND));
  }

  /** Returns a page of tasks. */
  public Route list(String path, Operation operation, ListTasksEndpoint.PageRenderer view) {
    return Route.get(
        path,
        KEY,
        new ListTasksEndpoint(queries, snapshots, view),
        operation.withParameters(ListTasksEndpoint.PARAMETERS));
  }

  /** Deletes a finished task; {@code object} is the type in the response. */
  public Route delete(String path, Operation operation, String object) {
    return Route.delete(
        path,
        GENERATE,
        request -> taskEndpoints.delete(request, object),
        operation.returns(TaskEndpoints.DELETED).withErrors(TASK_NOT_FOUND, TASK_NOT_FINISHED));
  }

  /** Returns the file of a video. */
  public Route content(String path, Operation operation) {
    return Route.get(
        path,
        KEY,
        content::content,
        VideoContentEndpoint.describe(operation.withParameters(VideoContentEndpoint.VARIANT)));
  }
}
