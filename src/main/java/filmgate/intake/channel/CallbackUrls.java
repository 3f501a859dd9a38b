package filmgate.intake.channel;

import filmgate.assets.SignedLink;

/**
 * The URLs at which upstreams report that an attempt has changed. Each contains a token that only
 * this installation can create, so that others cannot cause polls.
 *
 * @param publicUrl the address of this server as upstreams see it; empty if they cannot reach it
 */
public record CallbackUrls(String publicUrl, SignedLink signer) {
  /** The path, as a template. */
  public static final String TEMPLATE = "/callbacks/{channel}/{attempt}/{token}";

  private static final String PATH = "/callbacks/%s/%s";

  /** The URL for an attempt; empty if upstreams cannot reach this server. */
  public String urlOf(String channel, String attempt) {
    var path = PATH.formatted(channel, attempt);
    return publicUrl.isEmpty() ? "" : publicUrl + path + "/" + signer.token(path);
  }

  /** Whether a token was created for this attempt of this channel. */
  boolean isToken(String channel, String attempt, String token) {
    return signer.isToken(PATH.formatted(channel, attempt), token);
  }
}
