package filmgate.dispatch.route;

/** Whether a channel starts tasks. Tasks that it has started are followed in every state. */
public enum ChannelState {
  ACTIVE,
  /** Its queued tasks wait. */
  PAUSED,
  /** It starts no more tasks. */
  DRAINING,
  /** It is no longer configured, and follows only the tasks that it has. */
  REMOVED
}
