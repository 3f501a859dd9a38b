package filmgate.web.console;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file of the console, as it is and compressed. */
final class ConsoleFile {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  private final String type;
  private final byte[] bytes;
  private final Map<ContentCoding, byte[]> copies;
  private final String tag;

  /**
   * A file of an archive.
   *
   * @param copies the compressed bytes
   */
  ConsoleFile(String name, byte[] bytes, Map<ContentCoding, byte[]> copies) {
    this.type = typeOf(name);
    this.bytes = bytes;
    this.copies = Map.copyOf(copies);
    this.tag = tagOf(bytes);
  }

  /** The media type. */
  String type() {
    return type;
  }

  /** An ETag of the content. */
  String tag() {
    return tag;
  }

  /** The bytes as they are sent, which must not be changed. */
  byte[] body(Optional<ContentCoding> coding) {
    return coding.map(one -> copies.getOrDefault(one, bytes)).orElse(bytes);
  }

  private static String typeOf(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static String tagOf(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    var hex = HexFormat.of();
    return "W/\"" + hex.toHexDigits((int) crc.getValue()) + hex.toHexDigits(bytes.length) + '"';
  }

  /** The best coding that this file has and the client accepts; empty for none. */
  Optional<ContentCoding> coding(String acceptEncoding) {
    return Arrays.stream(ContentCoding.values())
        .filter(copies::containsKey)
        .filter(one -> one.isAccepted(acceptEncoding))
        .findFirst();
  }
}
