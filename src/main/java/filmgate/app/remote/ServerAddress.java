package filmgate.app.remote;

import filmgate.app.cli.command.CliException;
import java.net.URI;
import java.util.Optional;

/** The base URL of a server, without a final slash. */
public record ServerAddress(String base) {
  /** The address of a server with default settings on this machine. */
  public static final String DEFAULT = "http://127.0.0.1:8080";

  private static final String VERSION = "/v1";

  /** Reads a URL; a final slash and a final {@code /v1} are ignored. */
  public static ServerAddress of(String source, String text) {
    var base = withoutSuffix(withoutSuffix(withoutSuffix(text.strip(), "/"), VERSION), "/");
    if (!isBase(base)) {
      throw new CliException(
          "%s must be the URL of a server, such as %s, not '%s'".formatted(source, DEFAULT, text));
    }
    return new ServerAddress(base);
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static boolean isBase(String text) {
    return HttpUrls.parse(text).filter(ServerAddress::hasOnlyPath).isPresent();
  }

  private static boolean hasOnlyPath(URI uri) {
    return Optional.ofNullable(uri.getRawQuery()).isEmpty()
        && Optional.ofNullable(uri.getRawFragment()).isEmpty();
  }

  URI resolve(String path) {
    return URI.create(base + path);
  }
}
