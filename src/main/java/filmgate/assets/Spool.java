package filmgate.assets;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A file being written, gone again when closed before {@link #keep}.
 *
 * <p>Every failure to write is {@link OutOfSpace} or another {@link UncheckedIOException}, so that
 * an {@link IOException} in code that fills a spool always comes from where the bytes come from.
 */
final class Spool extends OutputStream {
  private static final String SUFFIX = ".part";

  private final Path file;
  private final FileOutputStream out;
  private long bytes;
  private boolean kept;

  private Spool(Path file, FileOutputStream out) {
    this.file = file;
    this.out = out;
  }

  static Spool in(Path folder) {
    try {
      var file = Files.createTempFile(folder, "", SUFFIX);
      return over(file);
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder);
    }
  }

  /** A spool over a file of any kind: in a test, a device that is always full. */
  static Spool over(Path file) throws IOException {
    return new Spool(file, new FileOutputStream(file.toFile()));
  }

  /** Copies a whole stream; {@code digest} sees what is written. */
  void copy(InputStream in, MessageDigest digest) throws IOException {
    var buffer = new byte[64 * 1024];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      write(buffer, 0, read);
    }
  }

  /** Creates the folder and removes what a killed process left half-written in it. */
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      try (var stale = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (var file : stale) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    try {
      out.write(buffer, offset, length);
      bytes += length;
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder());
    }
  }

  long bytes() {
    return bytes;
  }

  /** Ends the writing; the file stays and is the caller's. */
  Path keep() {
    try {
      out.close();
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder());
    }
    kept = true;
    return file;
  }

  /** Forces the bytes to the disk and ends the writing; the file goes at close unless moved. */
  Path sync() {
    try (out) {
      out.getFD().sync();
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder());
    }
    return file;
  }

  @Override
  public void close() {
    if (kept) {
      return;
    }
    try (out) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw OutOfSpace.orOther(e, folder());
    }
  }

  private Path folder() {
    return file.resolveSibling("");
  }
}
