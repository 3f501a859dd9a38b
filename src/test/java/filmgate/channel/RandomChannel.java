package filmgate.channel;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.JsonNodeFactory;

/** Valid channels of the provider {@code gateway} with random fields. */
final class RandomChannel {
  private static final List<String> MODELS = List.of("kling-v3", "kling-v3-omni", "kling-v2-6");

  private RandomChannel() {}

  static String json(RandomGenerator random) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("name", "c" + random.nextInt(1_000_000)).put("provider", "gateway");
    json.put("base_url", "https://h%d.example/v1/".formatted(random.nextInt(99)));
    if (random.nextBoolean()) {
      json.put("key", secret(random));
    } else {
      json.putArray("keys").add(secret(random)).add("0123" + random.nextInt(9_999));
    }
    if (random.nextBoolean()) {
      var models = json.putObject("models");
      MODELS.forEach(model -> models.put(model, random.nextBoolean() ? "" : "up-" + model));
    } else if (random.nextBoolean()) {
      json.putArray("models").add(MODELS.get(random.nextInt(MODELS.size())));
    }
    for (var field : ChannelField.values()) {
      if (field.kind() instanceof FieldKind.IntegerRange(var min, var max)
          && random.nextBoolean()) {
        json.put(field.jsonName(), random.nextInt(min, max + 1));
      }
    }
    json.put("enabled", random.nextBoolean()).put("idempotency", random.nextBoolean());
    json.put("cost", "0." + random.nextInt(1, 1_000_000));
    json.put("failover", random.nextBoolean() ? "before-accept" : "after-failure");
    json.putObject("headers").put("X-A", secret(random)).put("X-B", "true");
    json.putObject("override").put("steps", random.nextInt()).put("on", true).putNull("none");
    json.putArray("accounts").add("acc_" + random.nextInt(9)).add("1234");
    return json.toString();
  }

  private static String secret(RandomGenerator random) {
    return "ключ \\ \"'#:%x".formatted(random.nextLong());
  }
}
