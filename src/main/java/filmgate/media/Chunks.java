package filmgate.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The containers that consist of chunks, each with a size and a name of four letters. */
enum Chunks {
  PNG(8, "eXIf", 4),
  WEBP(12, "EXIF", 0);

  private static final int COUNT_MAX = 1 << 16;
  private static final int EXIF_MAX = 1 << 16;
  private static final int NAME = 4;

  private final int first;
  private final String exif;
  private final int checksum;

  /**
   * @param first where the first chunk begins
   * @param exif the name of the chunk with the Exif data
   * @param checksum how many bytes follow the data of each chunk
   */
  Chunks(int first, String exif, int checksum) {
    this.first = first;
    this.exif = exif;
    this.checksum = checksum;
  }

  /** The start of the Exif data, at most 64 KiB; empty if the file has none. */
  Optional<byte[]> exif(RandomAccessFile in) throws IOException {
    long at = first;
    var header = new byte[8];
    for (var i = 0; i < COUNT_MAX && at + header.length <= in.length(); i++) {
      in.seek(at);
      in.readFully(header);
      var data = at + header.length;
      var size = size(header);
      if (name(header).equals(exif)) {
        var block = new byte[(int) Math.min(Math.min(size, EXIF_MAX), in.length() - data)];
        in.readFully(block);
        return Optional.of(block);
      }
      at = data + size + (this == WEBP ? size & 1 : checksum);
    }
    return Optional.empty();
  }

  private String name(byte[] header) {
    var from = this == WEBP ? 0 : NAME;
    return new String(header, from, NAME, StandardCharsets.ISO_8859_1);
  }

  private long size(byte[] header) {
    long size = 0;
    for (var i = 0; i < NAME; i++) {
      size = size << 8 | (header[this == WEBP ? 7 - i : i] & 255);
    }
    return size;
  }
}
