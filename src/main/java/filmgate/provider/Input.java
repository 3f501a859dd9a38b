package filmgate.provider;

import java.nio.file.Path;

/** A picture or clip of a generation, fetched for its provider. */
public sealed interface Input {
  /** Where the caller wrote it, {@code image_urls[0]}: the key of the picture or clip. */
  String param();

  /** The file as it came: untrusted, undecoded. */
  record Fetched(String param, Path file) implements Input {}

  /** It could not be fetched; {@code why} is one sentence. */
  record Missing(String param, String reason) implements Input {}
}
