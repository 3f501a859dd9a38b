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
 * A file being written, deleted when it is closed before {@link #commit}.
 *
 * <p>Every failure to write is {@link DiskFullException} or another {@link UncheckedIOException},
 * so that an {@link IOException} in code that fills it always comes from the source of the bytes.
 */
public final class TempFile extends OutputStream {
  private static final String SUFFIX = ".part";

  private final Path file;
  private final FileOutputStream out;
  private long bytes;
  private boolean committed;

  private TempFile(Path file, FileOutputStream out) {
    this.file = file;
    this.out = out;
  }

  public static TempFile create(Path directory) {
    try {
      var file = Files.createTempFile(directory, "", SUFFIX);
      return replacing(file);
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, directory);
    }
  }

  /** Overwrites a file of any kind; tests use a device that is always full. */
  static TempFile replacing(Path file) throws IOException {
    return new TempFile(file, new FileOutputStream(file.toFile()));
  }

  /** Opens a file for further bytes. The caller commits it, whatever happens. */
  public static TempFile appending(Path file) {
    try {
      return new TempFile(file, new FileOutputStream(file.toFile(), true));
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, file.resolveSibling(""));
    }
  }

  /** Copies a whole stream; {@code digest} is updated with it. */
  void copy(InputStream in, MessageDigest digest) throws IOException {
    var buffer = new byte[64 * 1024];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      write(buffer, 0, read);
    }
  }

  /** Creates the directory and deletes partial files of a process that was killed. */
  public static void prepare(Path directory) {
    try {
      Files.createDirectories(directory);
      try (var stale = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
        for (var file : stale) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, directory);
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
      throw DiskFullException.diskFullOr(e, directory());
    }
  }

  public long bytes() {
    return bytes;
  }

  /** Closes the file, which the caller must delete. */
  public Path commit() {
    try {
      out.close();
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, directory());
    }
    committed = true;
    return file;
  }

  /** Forces the bytes to the disk and closes the file; {@link #close} deletes it unless moved. */
  public Path sync() {
    try (out) {
      out.getFD().sync();
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, directory());
    }
    return file;
  }

  @Override
  public void close() {
    if (committed) {
      return;
    }
    try (out) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskFullException.diskFullOr(e, directory());
    }
  }

  private Path directory() {
    return file.resolveSibling("");
  }
}
