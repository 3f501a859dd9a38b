package filmgate.intake.upload;

import filmgate.assets.TempFile;
import filmgate.crash.CrashPoint;
import filmgate.files.PartialFiles;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadInspector.Inspection;
import filmgate.intake.upload.UploadService.UploadResult;
import filmgate.keys.Caller;
import filmgate.store.Command.BeginUpload;
import filmgate.store.Command.CancelUpload;
import filmgate.store.Command.CompleteUpload;
import filmgate.store.Outcome.UploadBegun;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.upload.FileName;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads whose bytes arrive in several requests, also after a restart. Blocks. */
public final class ResumableUploads {
  private final UploadService service;
  private final PartialFiles files;
  private final Set<UploadId> receiving = ConcurrentHashMap.newKeySet();

  public ResumableUploads(UploadService service, PartialFiles files) {
    this.service = service;
    this.files = files;
  }

  /** The result of beginning an upload. */
  public sealed interface BeginResult {
    record NewUpload(PartialUpload upload) implements BeginResult {}

    /** The account would have more bytes than its quota. */
    record AboveQuota(long quota, long used) implements BeginResult {}

    record TooMany() implements BeginResult {}
  }

  /** Begins an upload of so many bytes. */
  public BeginResult begin(Caller caller, String filename, long bytes, Optional<UploadKind> kind) {
    var now = service.now();
    var upload =
        new PartialUpload(
            service.newId(),
            UploadService.owner(caller),
            kind,
            FileName.clean(filename, ""),
            bytes,
            now,
            now.plus(PartialUpload.LIFE));
    var quota = service.settings().accountBytesMax();
    return switch (service.store().await(new BeginUpload(upload, quota))) {
      case UploadBegun.Begun _ -> new BeginResult.NewUpload(upload);
      case UploadBegun.QuotaExceeded(var used) -> new BeginResult.AboveQuota(quota, used);
      case UploadBegun.TooManyPartialUploads _ -> new BeginResult.TooMany();
    };
  }

  /** A partial upload of any account whose time has not passed. */
  public Optional<PartialUpload> find(UploadId id) {
    return service
        .store()
        .uploads()
        .partial(id)
        .filter(upload -> service.now().isBefore(upload.expiresAt()));
  }

  /** The number of bytes that have arrived. */
  public long received(PartialUpload upload) {
    return files.size(upload.id().value());
  }

  /** The right to send the bytes of an upload, which one request has at a time. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins the turn of a request; empty if another request has it. */
  public Optional<Turn> turn(UploadId id) {
    return receiving.add(id) ? Optional.of(() -> receiving.remove(id)) : Optional.empty();
  }

  /** Opens the file for its next bytes. The caller commits it, whatever happens. */
  public TempFile append(PartialUpload upload) {
    return TempFile.appending(files.file(upload.id().value()));
  }

  /** Forgets what has arrived. */
  public void restart(PartialUpload upload) {
    files.delete(upload.id().value());
  }

  /** Some bytes are in the file. */
  public void partWritten() {
    service.points().pass(CrashPoint.UPLOAD_PART_WRITTEN);
  }

  /** Ends a partial upload of the caller's account without a file. */
  public boolean cancel(Caller caller, UploadId id) {
    return find(id)
        .filter(upload -> upload.owner().account().equals(caller.account()))
        .map(this::cancel)
        .orElse(false);
  }

  private boolean cancel(PartialUpload upload) {
    var command = new CancelUpload(upload.owner().account(), upload.id());
    return switch (service.store().await(command)) {
      case DELETED -> {
        files.delete(upload.id().value());
        yield true;
      }
      case NO_SUCH_UPLOAD -> false;
    };
  }

  /** Checks and stores a file whose bytes have all arrived. A file that is refused is deleted. */
  public UploadResult complete(PartialUpload upload) {
    var file = files.file(upload.id().value());
    var accepted =
        upload
            .kind()
            .map(InputReferences::accepted)
            .orElseGet(() -> UploadInspector.accepted(file));
    var bytesMax = service.settings().bytesMax(accepted);
    if (upload.bytes() > bytesMax) {
      return refused(upload, Reason.MEDIA_TOO_LARGE, tooLarge(bytesMax));
    }
    return switch (service.inspector().inspect(file, accepted)) {
      case Inspection.Unusable(var reason, var message) -> refused(upload, reason, message);
      case Inspection.NotInspected _ -> new UploadResult.TryLater();
      case Inspection.Usable(var type, var media) ->
          stored(upload, file, InputReferences.kind(accepted), type, media);
    };
  }

  private UploadResult stored(
      PartialUpload partial, Path file, UploadKind kind, String type, Upload.Media media) {
    var blob = service.blobs().moveIn(file);
    var content = new Upload.UploadedFile(kind, type, blob.digest(), blob.bytes());
    var upload =
        service.newUpload(partial.id(), partial.owner(), partial.filename(), content, media);
    return switch (service.store().await(new CompleteUpload(upload))) {
      case COMPLETED -> {
        service.points().pass(CrashPoint.UPLOAD_BEFORE_ANSWER);
        yield new UploadResult.Received(upload);
      }
      case NO_LONGER_PARTIAL -> new UploadResult.Ended();
    };
  }

  private UploadResult refused(PartialUpload upload, Reason reason, LocalizedText message) {
    var _ = cancel(upload);
    return new UploadResult.Unusable(reason, message);
  }

  private static LocalizedText tooLarge(long bytesMax) {
    return AcceptedFiles.IMAGE.refusal(
        new LocalizedText(
            "the image has more than %d bytes".formatted(bytesMax),
            "图片超过 %d 字节".formatted(bytesMax)));
  }
}
