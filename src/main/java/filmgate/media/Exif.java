package filmgate.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation from an image's Exif block. */
final class Exif {
  private static final int HEADER = 6;
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** The orientation 1 to 8 in a block that begins with {@code Exif}; 1 where there is none. */
  static int orientation(byte[] block) {
    return hasHeader(block) ? ofTiff(block, HEADER) : 1;
  }

  /** The orientation in a chunk of a PNG or WebP file, which may omit the header. */
  static int ofChunk(byte[] chunk) {
    return ofTiff(chunk, hasHeader(chunk) ? HEADER : 0);
  }

  private static boolean hasHeader(byte[] block) {
    return block.length >= HEADER && block[0] == 'E' && block[1] == 'x' && block[2] == 'i';
  }

  private static int ofTiff(byte[] block, int start) {
    if (block.length - start < 8) {
      return 1;
    }
    var tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      var directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xffff;
      for (var i = 0; i < entries; i++) {
        var entry = directory + 2 + i * 12;
        if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
          int value = tiff.getShort(entry + 8);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
      return 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return 1; // the block is damaged
    }
  }
}
