package filmgate.api.task;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.id.TaskId;
import filmgate.intake.TaskAccess;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import java.util.Optional;

/**
 * Finds the task that a request names. A task that the caller may not see is reported as not found.
 */
public final class TaskLookup {
  private final TaskQueries tasks;

  public TaskLookup(TaskQueries tasks) {
    this.tasks = tasks;
  }

  /**
   * The caller's task that the path names.
   *
   * @throws ApiException 404
   */
  public Task own(ApiRequest request) {
    return own(request, id(request)).orElseThrow(TaskLookup::notFound);
  }

  /** The caller's task with this id. */
  public Optional<Task> own(ApiRequest request, TaskId id) {
    return tasks.find(id).filter(task -> isOwn(request, task));
  }

  /** The caller's task that the path names, if it is cached. Never blocks. */
  public Optional<Task> cached(ApiRequest request) {
    var task = tasks.cached(id(request));
    if (task.isPresent() && !isOwn(request, task.get())) {
      throw notFound();
    }
    return task;
  }

  /**
   * The task with this id, of any account.
   *
   * @throws ApiException 404
   */
  public Task any(TaskId id) {
    return tasks.find(id).orElseThrow(TaskLookup::notFound);
  }

  /** Whether a task of any account has ended or was deleted. */
  public boolean isOver(TaskId id) {
    return tasks.find(id).map(task -> task.state().isFinal()).orElse(true);
  }

  /**
   * The id in the path.
   *
   * @throws ApiException 404
   */
  public static TaskId id(ApiRequest request) {
    return TaskId.parse(request.param()).orElseThrow(TaskLookup::notFound);
  }

  private static boolean isOwn(ApiRequest request, Task task) {
    return TaskAccess.isAllowed(request.caller(), task);
  }

  private static ApiException notFound() {
    return new ApiException(ApiError.NotFound.TASK_NOT_FOUND);
  }
}
