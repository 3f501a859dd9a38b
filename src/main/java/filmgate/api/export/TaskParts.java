package filmgate.api.export;

import static filmgate.api.export.ExportPart.forEach;
import static filmgate.api.export.ExportPart.rows;

import filmgate.api.export.ExportPart.ExportScope;
import filmgate.api.export.ExportPart.RowSink;
import filmgate.api.export.ExportPart.Sink;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.video.Availability;
import filmgate.api.video.ContentDisposition;
import filmgate.api.zip.ZipWriter;
import filmgate.assets.BlobStore;
import filmgate.id.AccountId;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import filmgate.text.LocalizedText;
import filmgate.view.task.TaskView;
import java.io.IOException;

/** The tasks and their videos. */
record TaskParts(TaskQueries tasks, TaskSnapshots snapshots, BlobStore blobs) {
  private static final String DIRECTORY = "videos/";
  private static final int PAGE = 100;

  ExportPart rowsPart() {
    return rows(
        "tasks.jsonl",
        new LocalizedText(
            "The tasks, with their requests; their links expire", "任务（含请求内容），其中的链接会过期"),
        this::writeTasks);
  }

  ExportPart filesPart() {
    return new ExportPart(
        DIRECTORY,
        new LocalizedText("The videos. Each name ends with the id of the task", "视频，文件名以任务 ID 结尾"),
        this::addVideos);
  }

  private void writeTasks(RowSink rows, ExportScope scope) throws IOException {
    forEachTask(
        scope.account(),
        StatusFilter.ANY,
        task -> {
          var snapshot = snapshots.snapshot(task, scope.language(), scope.origin());
          rows.accept(TaskView.exported(snapshot, scope.language()));
        });
  }

  private void addVideos(ZipWriter zip, ExportScope scope) throws IOException {
    forEachTask(scope.account(), StatusFilter.SUCCEEDED, task -> addVideo(zip, task));
  }

  private void addVideo(ZipWriter zip, Task task) throws IOException {
    switch (Availability.of(task, snapshots.now())) {
      case Availability.Available(var result) -> {
        var content = blobs.open(result.digest());
        if (content.isPresent()) {
          zip.addMedia(DIRECTORY + ContentDisposition.uniqueName(task), content.get());
        }
      }
      case Availability.Unavailable _ -> {}
    }
  }

  private void forEachTask(AccountId account, StatusFilter status, Sink<Task> sink)
      throws IOException {
    var filter = new TaskFilter(status, "", -1);
    forEach(
        last -> {
          var after = last.map(Task::id);
          var query = new TaskQuery(account, filter, after, SortOrder.OLDEST_FIRST, PAGE);
          return tasks.list(query).tasks();
        },
        sink);
  }
}
