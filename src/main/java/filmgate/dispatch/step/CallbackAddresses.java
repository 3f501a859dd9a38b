package filmgate.dispatch.step;

/** Where an upstream may report that an attempt has changed. */
@FunctionalInterface
public interface CallbackAddresses {
  /** No upstream can reach this server. */
  CallbackAddresses NONE = (_, _) -> "";

  /** The URL for an attempt of a channel; empty if the upstream cannot reach this server. */
  String urlOf(String channel, String attempt);
}
