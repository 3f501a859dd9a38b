package filmgate.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Files that arrive in several requests and survive a restart, by the ids of their uploads. */
public record PartialFiles(Path directory) {
  /** Creates the directory if it is missing. */
  public static PartialFiles in(Path directory) {
    try {
      Files.createDirectories(directory);
      return new PartialFiles(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String id) {
    return directory.resolve(id);
  }

  /** The number of bytes that have arrived. */
  public long size(String id) {
    try {
      return Files.size(file(id));
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of all files. */
  public List<String> ids() {
    try (var files = Files.list(directory)) {
      return files.map(file -> directory.relativize(file).toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
