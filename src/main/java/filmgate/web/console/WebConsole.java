package filmgate.web.console;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The console of a server.
 *
 * @param missing why there is no console, as long as the archive is missing
 */
public record WebConsole(ConsoleArchive archive, Supplier<MissingConsole> missing) {

  /** The console of an archive that nothing builds. */
  public static WebConsole of(Path archive) {
    return new WebConsole(new ConsoleArchive(archive), MissingConsole.NotInstalled::new);
  }
}
