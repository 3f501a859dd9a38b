package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.TempFile;
import java.nio.ByteBuffer;

/** Writes a file while it arrives, within its limit and while the disk has space. */
final class FileSink {
  private final FreeSpaceGuard freeSpace;
  private final TempFile file;
  private final long bytesMax;
  private final byte[] buffer = new byte[16 * 1024];

  FileSink(FreeSpaceGuard freeSpace, TempFile file, long bytesMax) {
    this.freeSpace = freeSpace;
    this.file = file;
    this.bytesMax = bytesMax;
  }

  /**
   * Writes the rest of the buffer.
   *
   * @throws ApiException 413 or 503
   */
  void write(ByteBuffer bytes) {
    if (bytes.remaining() > bytesMax - file.bytes()) {
      throw new ApiException(new ApiError.FileTooLarge(bytesMax));
    }
    if (!freeSpace.hasFreeSpace()) {
      throw new ApiException(ApiError.Unavailable.INSUFFICIENT_STORAGE);
    }
    while (bytes.hasRemaining()) {
      var count = Math.min(buffer.length, bytes.remaining());
      bytes.get(buffer, 0, count);
      file.write(buffer, 0, count);
    }
  }
}
