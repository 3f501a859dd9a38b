package filmgate.api.archive;

import static filmgate.api.route.Operation.Tag.TASKS;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.task.RequestedTasks;
import filmgate.api.task.TaskLookup;
import filmgate.api.zip.ZipDownload;
import filmgate.assets.BlobStore;
import java.time.Clock;
import java.util.List;

/** The route of archives. */
public final class ArchiveRoutes implements RouteGroup {
  private final ArchiveEndpoint archive;

  public ArchiveRoutes(TaskLookup tasks, BlobStore blobs, Clock clock) {
    archive = new ArchiveEndpoint(tasks, blobs, clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(TASKS, "archiveTasks", "Download the videos of up to 100 tasks as a zip file.")
            .returnsMedia(ZipDownload.TYPE)
            .withErrors(ArchiveEndpoint.ERRORS)
            .post("/v1/tasks/archive", KEY, archive)
            .withBody(RequestedTasks.schema("ArchiveTasksRequest")));
  }
}
