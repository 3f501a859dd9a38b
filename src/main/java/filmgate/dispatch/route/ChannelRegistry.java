package filmgate.dispatch.route;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The channels of this server, replaced as a whole when the configuration changes. Thread-safe. */
public final class ChannelRegistry {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<String, Channel> channels;

  public ChannelRegistry(Collection<Channel> channels) {
    this.channels = byName(channels);
  }

  private static Map<String, Channel> byName(Collection<Channel> channels) {
    var named = new LinkedHashMap<String, Channel>();
    channels.forEach(channel -> named.put(channel.name(), channel));
    return Map.copyOf(named);
  }

  /** The channel of this name, in any state. */
  public Optional<Channel> find(String name) {
    return Optional.ofNullable(channels.get(name));
  }

  public Collection<Channel> all() {
    return channels.values();
  }

  /** Replaces all channels, and notifies the listeners. */
  public void replace(Collection<Channel> changed) {
    channels = byName(changed);
    listeners.forEach(Runnable::run);
  }

  /** Calls the listener after each change, on the thread of the change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
