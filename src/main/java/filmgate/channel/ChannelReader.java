package filmgate.channel;

import filmgate.billing.Amount;
import filmgate.channel.ChannelConfig.CloudProject;
import filmgate.channel.ChannelConfig.Credentials;
import filmgate.channel.ChannelConfig.Failover;
import filmgate.channel.ChannelConfig.KeyPair;
import filmgate.channel.ChannelConfig.Routing;
import filmgate.channel.ChannelConfig.Timing;
import filmgate.channel.ChannelConfig.Upstream;
import filmgate.json.JsonFields;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the fields of one channel. A field with a problem reads as absent. */
final class ChannelReader {
  private final JsonFields json;
  private final Spelling spelling;
  private final FieldReader fields;

  ChannelReader(JsonFields json, Spelling spelling) {
    this.json = json;
    this.spelling = spelling;
    this.fields = new FieldReader(json, spelling);
  }

  /** The channel, complete if no problem was reported. */
  ChannelConfig read() {
    json.allowOnly(Arrays.stream(ChannelField.values()).map(spelling::nameOf).toList());
    return new ChannelConfig(
        required(ChannelField.NAME),
        required(ChannelField.PROVIDER),
        new Upstream(
            fields.url(ChannelField.BASE_URL),
            fields.headers(ChannelField.HEADERS),
            fields.proxy(ChannelField.PROXY),
            fields.object(ChannelField.OVERRIDE)),
        credentials(),
        fields.models(ChannelField.MODELS),
        routing(),
        new Timing(
            seconds(ChannelField.POLL_SECONDS),
            seconds(ChannelField.CONNECT_SECONDS),
            seconds(ChannelField.REQUEST_SECONDS),
            seconds(ChannelField.MAX_TASK_SECONDS),
            Duration.ofHours(number(ChannelField.UNKNOWN_HOURS))),
        new CloudProject(
            text(ChannelField.PROJECT),
            text(ChannelField.LOCATION),
            text(ChannelField.STORAGE_URI)),
        fields.flag(ChannelField.IDEMPOTENCY));
  }

  private Credentials credentials() {
    var keys =
        Stream.concat(
                fields.secret(ChannelField.KEY).stream(),
                fields.secrets(ChannelField.KEYS).stream())
            .toList();
    var accessKey = fields.secret(ChannelField.ACCESS_KEY);
    var secretKey = fields.secret(ChannelField.SECRET_KEY);
    return new Credentials(
        keys,
        accessKey.flatMap(access -> secretKey.map(secret -> new KeyPair(access, secret))),
        fields.secret(ChannelField.SERVICE_ACCOUNT),
        fields.secret(ChannelField.WEBHOOK_SECRET));
  }

  private Routing routing() {
    return new Routing(
        fields.flag(ChannelField.ENABLED),
        number(ChannelField.CONCURRENT),
        number(ChannelField.WEIGHT),
        number(ChannelField.PRIORITY),
        cost(),
        fields.texts(ChannelField.ACCOUNTS),
        fields.choice(ChannelField.FAILOVER, List.of(Failover.values()), Failover::wireName));
  }

  private Optional<Amount> cost() {
    var name = spelling.nameOf(ChannelField.COST);
    return json.isGiven(name)
        ? Optional.of(Amount.read(json, name, Amount.Sign.NOT_NEGATIVE))
        : Optional.empty();
  }

  private String required(ChannelField field) {
    var name = spelling.nameOf(field);
    if (!json.isGiven(name) && !json.hasProblem(name)) {
      json.addMissing(name);
    }
    return text(field).orElse("");
  }

  private Optional<String> text(ChannelField field) {
    return field.kind() instanceof FieldKind.Text kind
        ? fields.text(field, kind)
        : Optional.empty();
  }

  private int number(ChannelField field) {
    return field.kind() instanceof FieldKind.IntegerRange kind ? fields.number(field, kind) : 0;
  }

  private Duration seconds(ChannelField field) {
    return Duration.ofSeconds(number(field));
  }
}
