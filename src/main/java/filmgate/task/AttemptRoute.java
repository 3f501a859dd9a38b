package filmgate.task;

/**
 * Where an attempt runs.
 *
 * @param channel the name of the channel
 * @param account the fingerprint of the credential, which distinguishes the accounts of a channel;
 *     empty if the channel has none
 * @param provider the kind of the upstream
 */
public record AttemptRoute(String channel, String account, String provider) {
  /** A built-in channel, which has the name of its provider. */
  public static AttemptRoute of(String channel) {
    return new AttemptRoute(channel, "", channel);
  }
}
