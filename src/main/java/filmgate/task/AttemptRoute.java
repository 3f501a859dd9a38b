package filmgate.task;

/**
 * Where an attempt runs.
 *
 * @param channel the name of the channel
 * @param account the fingerprint of the credential, which distinguishes the accounts of a channel;
 *     empty if the channel has none
 */
public record AttemptRoute(String channel, String account) {
  /** A channel without credentials. */
  public static AttemptRoute of(String channel) {
    return new AttemptRoute(channel, "");
  }
}
