package filmgate.intake.upload;

import filmgate.assets.BlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.TempFile;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadInspector.Inspection;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.net.DataUri;
import filmgate.store.Command.DeleteUpload;
import filmgate.store.Command.StoreUpload;
import filmgate.store.Outcome.UploadStored;
import filmgate.store.Store;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.upload.FileName;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Checks and stores uploads. Blocks. */
public record UploadService(
    Store store,
    BlobStore blobs,
    FreeSpaceGuard freeSpace,
    UploadInspector inspector,
    UploadSettings settings,
    Clock clock,
    RandomGenerator random,
    CrashPoints points) {

  /** The result of an upload. */
  public sealed interface UploadResult {
    record Received(Upload upload) implements InlineResult {}

    /** The file is not what is accepted, or cannot be decoded. */
    record Unusable(Reason reason, LocalizedText message) implements UploadResult {}

    /** The account would have more bytes than its quota. */
    record OverQuota(long quota, long used, long bytes) implements InlineResult {}

    /** The upload has expired or was deleted. */
    record Ended() implements UploadResult {}

    /** The file could not be checked now. */
    record TryLater() implements UploadResult {}
  }

  /** The result of storing a file that a request contained. */
  public sealed interface InlineResult extends UploadResult {}

  /** Whether the disk has space for more uploads. */
  public boolean hasFreeSpace() {
    return freeSpace.hasFreeSpace();
  }

  /** An empty file for an upload; the caller closes it, which deletes what was not stored. */
  public TempFile newFile() {
    return TempFile.create(settings.directory());
  }

  /**
   * Checks and stores a complete file by moving it.
   *
   * @param filename as the caller wrote it
   */
  public UploadResult store(Caller caller, Path file, AcceptedFiles accepted, String filename) {
    return switch (inspector.inspect(file, accepted)) {
      case Inspection.Unusable(var reason, var message) ->
          new UploadResult.Unusable(reason, message);
      case Inspection.NotInspected _ -> new UploadResult.TryLater();
      case Inspection.Usable usable ->
          store(caller, file, InputReferences.kind(accepted), usable, filename, false);
    };
  }

  /** Stores a file that a request contained. The task decodes it. */
  InlineResult storeInline(Caller caller, DataUri uri) {
    try (var file = newFile()) {
      uri.writeTo(file);
      var path = file.sync();
      var kind = uri.type().startsWith("video/") ? UploadKind.VIDEO : UploadKind.IMAGE;
      return store(caller, path, kind, UploadInspector.sniff(path, uri.type()), "", true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InlineResult store(
      Caller caller,
      Path file,
      UploadKind kind,
      Inspection.Usable usable,
      String filename,
      boolean inline) {
    var id = blobs.identify(file);
    var used = store.uploads().usedBytes(caller.account());
    if (id.bytes() > settings.accountBytesMax() - used
        && !store.uploads().isUploadedBy(caller.account(), id.digest())) {
      return overQuota(used, id.bytes());
    }
    blobs.moveIn(file, id);
    points.pass(CrashPoint.UPLOAD_BLOB_STORED);
    var content = new Upload.UploadedFile(kind, usable.type(), id.digest(), id.bytes());
    return stored(newUpload(newId(), owner(caller), filename, content, usable.media()), inline);
  }

  UploadId newId() {
    return UploadId.of(clock.millis(), random.nextLong(), random.nextLong());
  }

  static Upload.Owner owner(Caller caller) {
    return new Upload.Owner(caller.account(), caller.key(), caller.kind() == KeyKind.TEST);
  }

  /** The time of the clock in whole seconds, as links and responses show it. */
  Instant now() {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  Upload newUpload(
      UploadId id,
      Upload.Owner owner,
      String filename,
      Upload.UploadedFile content,
      Upload.Media media) {
    var now = now();
    var fallback = content.kind().wireName() + UploadLinks.extension(content.type());
    return new Upload(
        id,
        owner,
        FileName.clean(filename, fallback),
        content,
        media,
        now,
        now.plus(settings.retention()));
  }

  private InlineResult stored(Upload upload, boolean inline) {
    var command = new StoreUpload(upload, settings.accountBytesMax(), inline);
    return switch (store.await(command)) {
      case UploadStored.WithinQuota(var stored) -> {
        points.pass(CrashPoint.UPLOAD_BEFORE_ANSWER);
        yield new UploadResult.Received(stored);
      }
      case UploadStored.OverQuota(var used) -> overQuota(used, upload.content().bytes());
    };
  }

  private InlineResult overQuota(long used, long bytes) {
    return new UploadResult.OverQuota(settings.accountBytesMax(), used, bytes);
  }

  /** Deletes an upload of the caller's account. */
  public boolean delete(Caller caller, UploadId id) {
    return switch (store.await(new DeleteUpload(caller.account(), id, clock.instant()))) {
      case DELETED -> true;
      case NO_SUCH_UPLOAD -> false;
    };
  }
}
