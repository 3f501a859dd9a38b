package filmgate.intake.channel;

import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.channel.ChannelField;
import filmgate.channel.ChannelJson;
import filmgate.secret.KeyRing;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.StoredChannel;
import java.util.HashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Converts channels to what is stored of them, and back. */
public record ChannelSecrets(KeyRing keys) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The configuration with its secret fields encrypted. */
  ChannelRecord encrypt(ChannelConfig config, ChannelSource source) {
    var json = ChannelJson.write(config);
    var secrets = new HashMap<String, String>();
    for (var field : ChannelField.values()) {
      var name = field.jsonName();
      if (field.isSecret() && json.has(name)) {
        var text = JSON.writeValueAsString(json.remove(name));
        secrets.put(name, keys.encrypt(text, context(config.name(), name)));
      }
    }
    return new ChannelRecord(config.name(), source, JSON.writeValueAsString(json), secrets);
  }

  /**
   * The channel; the secrets of a removed one may have been deleted.
   *
   * @throws filmgate.secret.SecretException if a secret cannot be decrypted
   */
  public ChannelEntry decrypt(StoredChannel stored) {
    var json = (ObjectNode) JSON.readTree(stored.configured().config());
    stored
        .configured()
        .secrets()
        .forEach(
            (field, text) ->
                json.set(field, JSON.readTree(keys.decrypt(text, context(stored.name(), field)))));
    return new ChannelEntry(stored, ChannelCheck.stored(json));
  }

  /** The same channel with every secret encrypted by the current key. */
  StoredChannel encryptAgain(StoredChannel stored) {
    var secrets = new HashMap<String, String>();
    stored
        .configured()
        .secrets()
        .forEach(
            (field, text) -> {
              var context = context(stored.name(), field);
              secrets.put(field, keys.encrypt(keys.decrypt(text, context), context));
            });
    return new StoredChannel(
        stored.configured().withSecrets(secrets),
        stored.state(),
        stored.revision(),
        stored.createdAt(),
        stored.updatedAt());
  }

  private static String context(String channel, String field) {
    return "channel/" + channel + "/" + field;
  }
}
