package filmgate.testing;

import filmgate.id.TaskId;
import filmgate.store.ResultFileQueries;
import filmgate.store.TaskQueries;
import filmgate.task.TaskState;
import filmgate.task.VideoFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stills of the tasks in memory, and previews that a test sets. */
record InMemoryResultFiles(TaskQueries tasks, Map<TaskId, PreviewStatus> previews)
    implements ResultFileQueries {
  @Override
  public List<String> digests(TaskId task) {
    return tasks.find(task).stream()
        .filter(found -> found.state() instanceof TaskState.Succeeded)
        .flatMap(found -> ((TaskState.Succeeded) found.state()).result().stills().stream())
        .map(VideoFile::digest)
        .toList();
  }

  @Override
  public PreviewStatus preview(TaskId task) {
    return previews.getOrDefault(task, new PreviewStatus.NoPreview());
  }

  @Override
  public List<DuePreview> duePreviews(Instant by, int limit) {
    return List.of();
  }
}
