package filmgate.api.archive;

import filmgate.api.error.ErrorCatalogue;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import java.util.List;
import java.util.Optional;

/** The last file of an archive: what it has of each requested task. */
final class ArchiveManifest {
  static final String NAME = "manifest.json";

  private static final JsonShape<RequestedVideo> VIDEO =
      JsonShape.<RequestedVideo>object()
          .field("task_id", JsonType.STRING, RequestedVideo::task)
          .optional("file", JsonType.STRING, ArchiveManifest::file)
          .optional("sha256", JsonType.STRING, ArchiveManifest::digest)
          .optional("reason", JsonType.STRING, ArchiveManifest::reason);

  private static final JsonShape<List<RequestedVideo>> MANIFEST =
      JsonShape.<List<RequestedVideo>>object()
          .field("tasks", VIDEO.type().list(), videos -> videos);

  private ArchiveManifest() {}

  static byte[] render(List<RequestedVideo> videos) {
    return MANIFEST.render(videos);
  }

  private static Optional<String> file(RequestedVideo video) {
    return switch (video) {
      case RequestedVideo.Included included -> Optional.of(included.file());
      case RequestedVideo.Missing _ -> Optional.empty();
    };
  }

  private static Optional<String> digest(RequestedVideo video) {
    return switch (video) {
      case RequestedVideo.Included included -> Optional.of(included.digest());
      case RequestedVideo.Missing _ -> Optional.empty();
    };
  }

  private static Optional<String> reason(RequestedVideo video) {
    return switch (video) {
      case RequestedVideo.Included _ -> Optional.empty();
      case RequestedVideo.Missing missing ->
          Optional.of(ErrorCatalogue.of(missing.reason()).reason());
    };
  }
}
