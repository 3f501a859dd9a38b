package filmgate.config;

import filmgate.channel.ValueSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the references of a file of channels: variables, and files relative to its directory. */
public final class FileValueSource implements ValueSource {
  private static final int BYTES_MAX = 64 * 1024;

  private final Path file;
  private final Map<String, String> environment;

  /** For the references in this file. */
  public FileValueSource(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = Map.copyOf(environment);
  }

  static FileValueSource nothing() {
    return new FileValueSource(Path.of(""), Map.of());
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public Optional<String> file(String path) {
    try {
      var found = file.toAbsolutePath().resolveSibling(path);
      return Files.isReadable(found) && Files.size(found) <= BYTES_MAX
          ? Optional.of(Files.readString(found))
          : Optional.empty();
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }
}
