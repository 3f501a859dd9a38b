package filmgate.assets;

import java.util.Optional;

/**
 * The name with which media is fetched, so that the owner of a file can find out who reads it.
 *
 * @param publicUrl the address of this server; empty if it has none
 */
public record FetchAgent(String publicUrl) {
  private static final String PRODUCT =
      "Filmgate/"
          + Optional.ofNullable(FetchAgent.class.getPackage().getImplementationVersion())
              .orElse("dev");

  /** The value of the {@code User-Agent} header. */
  String header() {
    return publicUrl.isEmpty() ? PRODUCT : "%s (+%s)".formatted(PRODUCT, publicUrl);
  }
}
