package filmgate.app.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A file that reports how many of its bytes were read. */
final class CountedFile extends FilterInputStream {
  private final LongConsumer listener;
  private long bytes;

  private CountedFile(InputStream input, LongConsumer listener) {
    super(input);
    this.listener = listener;
  }

  static InputStream open(Path file, LongConsumer listener) {
    try {
      return new CountedFile(Files.newInputStream(file), listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    bytes += read;
    listener.accept(bytes);
  }
}
