package filmgate.channel;

import static filmgate.json.Schema.anyOf;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;

import filmgate.billing.Amount;
import filmgate.billing.AmountSchema;
import filmgate.json.Schema;
import filmgate.json.Schema.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The schemas of channels in JSON, written from {@link ChannelField}. */
public final class ChannelSchema {
  private static final Set<ChannelField> REQUIRED =
      Set.of(ChannelField.NAME, ChannelField.PROVIDER);

  private ChannelSchema() {}

  /** The fields of a new channel, with hints for a form as {@code x-ui}. */
  public static List<Property> created() {
    return Arrays.stream(ChannelField.values())
        .map(
            field ->
                REQUIRED.contains(field)
                    ? required(field.jsonName(), inForm(field, identity(field)))
                    : optional(field.jsonName(), inForm(field, requested(field).orNull())))
        .toList();
  }

  /** The fields of a change: null is the default, an omitted field keeps its value. */
  public static List<Property> changed() {
    return Arrays.stream(ChannelField.values())
        .map(
            field ->
                optional(
                    field.jsonName(),
                    REQUIRED.contains(field)
                        ? described(field, identity(field))
                        : described(field, requested(field).orNull())))
        .toList();
  }

  /** The fields of a response; secrets are hints. */
  public static List<Property> shown() {
    return Arrays.stream(ChannelField.values())
        .filter(field -> field != ChannelField.KEY)
        .map(field -> new Property(field.jsonName(), described(field), REQUIRED.contains(field)))
        .toList();
  }

  private static Schema inForm(ChannelField field, Schema schema) {
    return names -> described(field, schema).json(names).set("x-ui", ChannelFormHints.of(field));
  }

  private static Schema described(ChannelField field) {
    return described(field, of(field.kind()));
  }

  private static Schema described(ChannelField field, Schema schema) {
    return schema.describedAs(field.description().en());
  }

  /** The name of a channel, or a provider that this version has. */
  private static Schema identity(ChannelField field) {
    return field == ChannelField.PROVIDER
        ? Schema.enumOf(
            ProviderDescriptors.ALL.stream().map(ProviderDescriptor::name).toArray(String[]::new))
        : of(field.kind());
  }

  private static Schema requested(ChannelField field) {
    return field == ChannelField.SERVICE_ACCOUNT
        ? anyOf(Schema.string(), Schema.anyObject())
        : of(field.kind());
  }

  private static Schema of(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Text(var pattern, var _) -> Schema.matching("^(" + pattern + ")$");
      case FieldKind.HttpUrl _ -> Schema.url();
      case FieldKind.ProxyUrl _, FieldKind.Secret _ -> Schema.string();
      case FieldKind.TextList _ -> arrayOf(Schema.string());
      case FieldKind.SecretList _ -> Schema.nonEmptyArrayOf(Schema.string());
      case FieldKind.SecretMap _ -> Schema.map(Schema.string());
      case FieldKind.Models _ ->
          anyOf(Schema.nonEmptyArrayOf(Schema.string()), Schema.map(Schema.string()));
      case FieldKind.IntegerRange(var min, var max) -> Schema.integer(min, max);
      case FieldKind.Flag _ -> Schema.bool();
      case FieldKind.OneOf(var options) -> Schema.enumOf(options.toArray(String[]::new));
      case FieldKind.Money _ -> AmountSchema.of(Amount.Sign.NOT_NEGATIVE);
      case FieldKind.AnyObject _ -> Schema.anyObject();
    };
  }
}
