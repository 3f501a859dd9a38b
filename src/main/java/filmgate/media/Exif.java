package filmgate.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation from an image's Exif block. */
final class Exif {
  private static final int HEADER = 6;
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** The orientation 1 to 8 in the block that begins with {@code Exif}; 1 where there is none. */
  static int orientation(byte[] block) {
    if (block.length < 14 || block[0] != 'E' || block[1] != 'x' || block[2] != 'i') {
      return 1;
    }
    var tiff = ByteBuffer.wrap(block, HEADER, block.length - HEADER).slice();
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
