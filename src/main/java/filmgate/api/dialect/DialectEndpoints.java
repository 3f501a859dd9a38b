package filmgate.api.dialect;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.Endpoint;
import filmgate.api.task.GetTaskEndpoint;
import filmgate.api.task.ListTasksEndpoint;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskEndpoints;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.video.CreateVideoEndpoint;
import filmgate.api.video.VideoContentEndpoint;
import filmgate.intake.Submissions;
import filmgate.store.TaskQueries;
import filmgate.task.SubmissionReceipt;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Creates the endpoints of a dialect from the functions that read and write its format. */
public final class DialectEndpoints {
  private final Submissions submissions;
  private final TaskQueries queries;
  private final TaskLookup tasks;
  private final TaskSnapshots snapshots;
  private final LongPolls longPolls;
  private final TaskEndpoints taskEndpoints;
  private final VideoContentEndpoint content;

  public DialectEndpoints(
      Submissions submissions,
      TaskQueries queries,
      TaskSnapshots snapshots,
      LongPolls longPolls,
      TaskEndpoints taskEndpoints,
      VideoContentEndpoint content) {
    this.submissions = submissions;
    this.queries = queries;
    this.tasks = new TaskLookup(queries);
    this.snapshots = snapshots;
    this.longPolls = longPolls;
    this.taskEndpoints = taskEndpoints;
    this.content = content;
  }

  /** An endpoint that creates a video from a body that is a model and its fields. */
  public Endpoint create(Function<SubmissionReceipt, byte[]> submitted) {
    return create(ApiRequest::json, submitted);
  }

  /**
   * An endpoint that creates a video.
   *
   * @param reader reads a request as a model and its fields
   * @param submitted writes the response
   */
  public Endpoint create(
      Function<ApiRequest, ObjectNode> reader, Function<SubmissionReceipt, byte[]> submitted) {
    return new CreateVideoEndpoint(submissions, snapshots, reader, submitted);
  }

  /** An endpoint that returns one task. */
  public Endpoint status(BiFunction<TaskSnapshot, Language, byte[]> view) {
    return new GetTaskEndpoint(tasks, longPolls, snapshots, view);
  }

  /** An endpoint that returns a page of tasks. */
  public Endpoint list(ListTasksEndpoint.PageRenderer view) {
    return new ListTasksEndpoint(queries, snapshots, view);
  }

  /** An endpoint that deletes a finished task; {@code object} is the type that it returns. */
  public Endpoint delete(String object) {
    return request -> taskEndpoints.delete(request, object);
  }

  /** An endpoint that returns the file of a video. */
  public Endpoint content() {
    return content::content;
  }
}
