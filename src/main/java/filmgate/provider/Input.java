package filmgate.provider;

import java.nio.file.Path;

/** An image or clip of a generation, in the form that its provider takes. */
public sealed interface Input {
  /** The field of the image or clip, such as {@code image_urls[0]}. */
  String param();

  /** The fetched file: untrusted and undecoded. */
  record Fetched(String param, Path file) implements Input {}

  /** A URL that the upstream fetches. */
  record Link(String param, String url) implements Input {}

  /** The file could not be fetched; {@code reason} is one sentence. */
  record Missing(String param, String reason) implements Input {}
}
