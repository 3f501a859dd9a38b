package filmgate.testing;

import filmgate.api.upload.UploadRoutes;
import filmgate.assets.FileBlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.crash.CrashPoints;
import filmgate.files.PartialFiles;
import filmgate.intake.upload.ResumableUploads;
import filmgate.intake.upload.UploadInspector;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadSettings;
import filmgate.media.DecodeSettings;
import filmgate.media.worker.Decoder;
import filmgate.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** The uploads of a {@link TestServer}. */
record TestUploads(
    Store store, FileBlobStore blobs, UploadLinks links, Path directory, Clock clock) {
  private static final long IMAGE_MAX = 20_000_000;

  UploadService service() {
    return new UploadService(
        store,
        blobs,
        new FreeSpaceGuard(directory, 0, clock),
        new UploadInspector(new Decoder(DecodeSettings.inDirectory(directory))),
        new UploadSettings(directory, IMAGE_MAX, IMAGE_MAX, IMAGE_MAX, Duration.ofDays(3)),
        clock,
        new Random(6),
        CrashPoints.NONE);
  }

  UploadRoutes routes() {
    var service = service();
    return new UploadRoutes(
        service,
        new ResumableUploads(service, PartialFiles.in(directory.resolve("partial"))),
        store.uploads(),
        links,
        blobs);
  }
}
