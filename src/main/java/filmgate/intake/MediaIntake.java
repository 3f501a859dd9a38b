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
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Stores the images and clips that are inside of requests. */
public record MediaIntake(BlobStore blobs, FreeSpaceGuard freeSpace, CrashPoints points) {
  /** The longest stored value of an ignored field, in characters. */
  private static final int IGNORED_MAX = 10_000;

  boolean hasFreeSpace() {
    return freeSpace.hasFreeSpace();
  }

  /**
   * Stores the media as blobs, and returns the request as the task stores it.
   *
   * @param body the request; its data: URIs and long ignored fields are replaced
   */
  Task.Request accept(ObjectNode body, CheckResult.Passed passed, TaskOptions options) {
    var media = new InlineMedia(blobs);
    var generation = media.store(passed.generation());
    media.replaceSources(body);
    media.replaceSources(passed.normalized());
    points.pass(CrashPoint.SUBMIT_MEDIA_STORED);
    truncateIgnoredFields(body, passed);
    return new Task.Request(
        generation.model(),
        body.toString(),
        passed.normalized().toString(),
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
