package filmgate.api.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip file file by file. It is complete only after {@link #finish}: a zip file that was
 * cut off has no directory, and no program takes it for a complete one.
 */
public final class ZipWriter implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Archive zip;

  public ZipWriter(OutputStream output) {
    this.zip = new Archive(output);
  }

  /** Writes one file. */
  @FunctionalInterface
  public interface FileContent {
    void writeTo(OutputStream output) throws IOException;
  }

  /** Adds a file of text, compressed. */
  public void addText(String name, FileContent content) throws IOException {
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Adds a video or an image, which does not become smaller. Closes the channel. */
  public void addMedia(String name, ReadableByteChannel content) throws IOException {
    try (var input = Channels.newInputStream(content)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry(name));
      input.transferTo(zip);
      zip.closeEntry();
    }
  }

  /** Writes the directory of the zip file. */
  public void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  /** Releases memory. Does not close the output. */
  @Override
  public void close() {
    zip.release();
  }

  private static final class Archive extends ZipOutputStream {
    Archive(OutputStream output) {
      super(new BufferedOutputStream(output, BUFFER_BYTES));
      buf = new byte[BUFFER_BYTES];
    }

    void release() {
      def.end();
    }
  }
}
