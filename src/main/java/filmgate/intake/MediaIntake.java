package filmgate.intake;

import filmgate.assets.BlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.catalogue.check.CheckResult;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.generation.MediaInputs;
import filmgate.id.BlobUri;
import filmgate.intake.upload.InlineUploads;
import filmgate.intake.upload.InputReferences;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadService.UploadResult;
import filmgate.keys.Caller;
import filmgate.samples.SampleFile;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Stores the images and clips that are inside of requests or of this program. */
public record MediaIntake(
    BlobStore blobs, FreeSpaceGuard freeSpace, UploadService service, CrashPoints points) {
  /** The longest stored value of an ignored field, in characters. */
  private static final int IGNORED_MAX = 10_000;

  boolean hasFreeSpace() {
    return freeSpace.hasFreeSpace();
  }

  /**
   * The request as a task will store it, but with references to media that are not stored.
   *
   * @param files the references to files of this server, by the URLs that they replace
   */
  static Task.Request preview(
      ObjectNode body, CheckResult.Passed passed, TaskOptions options, Map<String, String> files) {
    return InlineMedia.isIn(passed.generation())
        ? request(body.deepCopy(), passed, options, InlineMedia.unstored(files))
        : request(body, passed, options, InlineMedia.unstored(files));
  }

  /** The result of storing the media of a request. */
  sealed interface StoredMedia {
    /** The request with references to them. */
    record MediaStored(Task.Request request) implements StoredMedia {}

    /** The account would have more bytes of uploads than its quota. */
    record MediaRefused(UploadResult.OverQuota quota) implements StoredMedia {}
  }

  /** Stores data: URIs as uploads of the caller, and the samples that the request refers to. */
  StoredMedia store(
      Caller caller,
      ObjectNode body,
      CheckResult.Passed passed,
      Task.Request preview,
      InputReferences used) {
    used.samples().forEach(this::store);
    if (!InlineMedia.isIn(passed.generation())) {
      points.pass(CrashPoint.SUBMIT_MEDIA_STORED);
      return new StoredMedia.MediaStored(preview);
    }
    var inline = new InlineUploads(service, caller);
    var media = InlineMedia.storedBy(inline::digest, used.references());
    var stored = request(body, passed, preview.options(), media);
    points.pass(CrashPoint.SUBMIT_MEDIA_STORED);
    return inline
        .refusal()
        .<StoredMedia>map(StoredMedia.MediaRefused::new)
        .orElseGet(() -> new StoredMedia.MediaStored(stored));
  }

  /** A submission stores a sample again, which keeps the blob for the task that refers to it. */
  private void store(SampleFile sample) {
    try {
      var _ = blobs.store(sample.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param body the request; its data: URIs, links, and long ignored fields are replaced
   */
  private static Task.Request request(
      ObjectNode body, CheckResult.Passed passed, TaskOptions options, InlineMedia media) {
    var generation = media.store(passed.generation());
    media.replaceSources(body);
    truncateIgnoredFields(body, passed);
    return new Task.Request(
        generation.model(),
        body.toString(),
        media.withReferences(passed.normalized()).toString(),
        GenerationJson.write(generation),
        options);
  }

  private static void truncateIgnoredFields(ObjectNode body, CheckResult.Passed passed) {
    for (var field : passed.ignored()) {
      var value = body.get(field);
      if (value != null && value.toString().length() > IGNORED_MAX) {
        body.put(field, "…");
      }
    }
  }

  /** The first field whose blob has been deleted. */
  Optional<String> expiredInput(Generation generation) {
    return generation.media().sources().stream()
        .filter(source -> isExpired(source.address()))
        .map(MediaInputs.Source::param)
        .findFirst();
  }

  private boolean isExpired(String source) {
    return BlobUri.digest(source).map(digest -> !blobs.exists(digest)).orElse(false);
  }
}
