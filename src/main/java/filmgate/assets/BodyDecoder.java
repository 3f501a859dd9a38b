package filmgate.assets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a body in the content encodings that servers send although only identity was requested. */
final class BodyDecoder {
  private BodyDecoder() {}

  /** The decoded body; empty if the encoding is not supported. The reader limits its size. */
  static Optional<InputStream> decode(InputStream body, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> Optional.of(body);
      case "gzip", "x-gzip" -> Optional.of(new GZIPInputStream(body));
      default -> Optional.empty();
    };
  }
}
