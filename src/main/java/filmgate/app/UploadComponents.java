package filmgate.app;

import filmgate.api.upload.UploadRoutes;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.maintenance.UploadCleaner;
import filmgate.files.PartialFiles;
import filmgate.intake.upload.InputReferences;
import filmgate.intake.upload.ResumableUploads;
import filmgate.intake.upload.UploadInspector;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadSettings;
import filmgate.schedule.Scheduler;
import filmgate.schedule.TimerScheduler;
import java.security.SecureRandom;
import java.time.Clock;

/** The components that receive uploads, find them in requests, and delete them. */
record UploadComponents(
    UploadService service,
    ResumableUploads resumable,
    UploadLinks links,
    InputReferences.Finder finder,
    UploadCleaner cleaner,
    Scheduler scheduler)
    implements AutoCloseable {
  static UploadComponents of(
      Settings settings,
      StorageComponents storage,
      MediaComponents media,
      CrashPoints points,
      Clock clock) {
    var links = new UploadLinks(storage.links(settings.uploads().retention()), clock);
    var service =
        new UploadService(
            storage.store(),
            storage.blobs(),
            storage.freeSpace(),
            new UploadInspector(media.decoder()),
            limits(settings, storage),
            clock,
            new SecureRandom(),
            points);
    var files = PartialFiles.in(storage.data().partialUploads());
    var scheduler = new TimerScheduler();
    return new UploadComponents(
        service,
        new ResumableUploads(service, files),
        links,
        new InputReferences.Finder(storage.store().uploads(), links),
        new UploadCleaner(storage.store(), files, clock, scheduler),
        scheduler);
  }

  private static UploadSettings limits(Settings settings, StorageComponents storage) {
    return new UploadSettings(
        storage.data().uploading(),
        settings.egress().imageBytesMax(),
        settings.egress().clipBytesMax(),
        settings.uploads().accountBytesMax(),
        settings.uploads().retention());
  }

  UploadRoutes routes() {
    return new UploadRoutes(service, resumable, service.store().uploads(), links, service.blobs());
  }

  void start() {
    cleaner.start();
  }

  @Override
  public void close() {
    scheduler.close();
  }
}
