package filmgate.app.console;

import filmgate.web.console.ConsoleArchive;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the console of this program is.
 *
 * @param archive the archive, which may be missing
 */
public record ConsolePaths(Path archive) {
  /** The system property that replaces the path of the archive. */
  static final String PROPERTY = "filmgate.console";

  private static final String ARCHIVE = "console.zip";
  private static final String SOURCES = "console";
  private static final String LOG = "console.log";

  public ConsolePaths {
    archive = archive.toAbsolutePath().normalize();
  }

  /**
   * The archive beside the jar or the directory of classes, unless the property names another one.
   */
  public static ConsolePaths ofProgram() {
    var given = System.getProperty(PROPERTY, "");
    return new ConsolePaths(given.isEmpty() ? program().resolveSibling(ARCHIVE) : Path.of(given));
  }

  private static Path program() {
    var source = ConsoleArchive.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path has an invalid entry", e);
    }
  }

  /**
   * The directory {@code console} beside that of the archive, if it has the sources and this
   * process may write what a build writes. A service often may not.
   */
  Optional<Path> sources() {
    var sources = directory().resolveSibling(SOURCES);
    return Files.isRegularFile(script(sources))
            && Files.isWritable(sources)
            && Files.isWritable(directory())
        ? Optional.of(sources)
        : Optional.empty();
  }

  /** The program that builds the console. */
  static Path script(Path sources) {
    return sources.resolve("build.mjs");
  }

  private Path directory() {
    return Objects.requireNonNull(archive.getParent());
  }

  /** The file for the output of the last build. */
  Path log() {
    return archive.resolveSibling(LOG);
  }
}
