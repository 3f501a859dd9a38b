package filmgate.store.channel;

import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of a channel as it is stored.
 *
 * @param config the JSON of the fields that are not secret
 * @param secrets the ciphertexts by field
 */
public record ChannelRecord(
    String name, ChannelSource source, String config, Map<String, String> secrets) {
  public ChannelRecord {
    secrets = Map.copyOf(secrets);
  }

  /** The same with other ciphertexts. */
  public ChannelRecord withSecrets(Map<String, String> other) {
    return new ChannelRecord(name, source, config, other);
  }

  /** Without the ciphertexts, which no log needs. */
  @Override
  public String toString() {
    return "ChannelRecord[%s, %s, %s, secrets=%s]"
        .formatted(name, source.wireName(), config, new TreeMap<>(secrets).keySet());
  }
}
