package filmgate.app;

import filmgate.api.upload.UploadRoutes;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.intake.upload.UploadInspector;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadReferences;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadSettings;
import java.security.SecureRandom;
import java.time.Clock;

/** The components that receive uploads and find them in requests. */
record UploadComponents(UploadService service, UploadLinks links, UploadReferences.Finder finder) {
  static UploadComponents of(
      Settings settings,
      StorageComponents storage,
      MediaComponents media,
      CrashPoints points,
      Clock clock) {
    var uploads = settings.uploads();
    var links = new UploadLinks(storage.links(uploads.retention()), clock);
    var service =
        new UploadService(
            storage.store(),
            storage.blobs(),
            storage.freeSpace(),
            new UploadInspector(media.decoder()),
            new UploadSettings(
                storage.data().uploading(),
                settings.egress().imageBytesMax(),
                settings.egress().clipBytesMax(),
                uploads.accountBytesMax(),
                uploads.retention()),
            clock,
            new SecureRandom(),
            points);
    return new UploadComponents(
        service, links, new UploadReferences.Finder(storage.store().uploads(), links));
  }

  UploadRoutes routes() {
    return new UploadRoutes(service, service.store().uploads(), links, service.blobs());
  }
}
