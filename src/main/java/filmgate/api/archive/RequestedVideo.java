package filmgate.api.archive;

import filmgate.api.error.ApiError;

/** What an archive has of a requested task. */
sealed interface RequestedVideo {
  /** The id in the request. */
  String task();

  /**
   * A video.
   *
   * @param file its name in the archive
   * @param digest SHA-256, in lower-case hexadecimal digits
   */
  record Included(String task, String file, String digest) implements RequestedVideo {}

  record Missing(String task, ApiError reason) implements RequestedVideo {}
}
