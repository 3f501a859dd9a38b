package filmgate.api.export;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.api.route.RouteGroup;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.upload.UploadRoutes;
import filmgate.api.zip.ZipDownload;
import filmgate.assets.BlobStore;
import filmgate.keys.LimitCache;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The route of exports. */
public final class ExportRoutes implements RouteGroup {
  private final ExportEndpoint export;

  public ExportRoutes(
      Store store,
      TaskQueries taskQueries,
      TaskSnapshots snapshots,
      LimitCache limits,
      UploadRoutes uploadRoutes,
      BlobStore blobs,
      Clock clock) {
    var tasks = new TaskParts(taskQueries, snapshots, blobs);
    var uploads = new UploadParts(store.uploads(), uploadRoutes, blobs);
    var parts =
        Stream.of(
                new AccountParts(store, limits, clock).all(),
                List.of(tasks.rowsPart(), uploads.rowsPart()),
                new WebhookParts(store.webhooks()).all(),
                List.of(tasks.filesPart(), uploads.filesPart()))
            .flatMap(List::stream)
            .toList();
    export = new ExportEndpoint(parts, clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(
                Operation.Tag.ACCOUNT, "exportAccount", "Download everything that the account has.")
            .returnsMedia(ZipDownload.TYPE)
            .withErrors(
                ApiError.Forbidden.LIVE_KEY_REQUIRED, ApiError.ExportConflict.EXPORT_IN_PROGRESS)
            .get("/v1/export", RouteAccess.ACCOUNT, export));
  }
}
