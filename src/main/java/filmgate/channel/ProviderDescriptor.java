package filmgate.channel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider requires of the configuration of a channel.
 *
 * @param credentials the alternatives, one of which is required, such as a key or a key pair
 * @param required further required fields
 * @param allowed fields that not every provider uses and this one does
 * @param baseUrl the default of {@code base-url}; empty if it is required
 * @param models the upstream's name by the public name of each model that the provider serves;
 *     empty for every model, under its public name
 */
public record ProviderDescriptor(
    String name,
    List<Set<ChannelField>> credentials,
    Set<ChannelField> required,
    Set<ChannelField> allowed,
    Optional<URI> baseUrl,
    Map<String, String> models) {
  /** The fields that only some providers use. */
  static final Set<ChannelField> SPECIFIC =
      Set.of(
          ChannelField.KEY,
          ChannelField.KEYS,
          ChannelField.ACCESS_KEY,
          ChannelField.SECRET_KEY,
          ChannelField.SERVICE_ACCOUNT,
          ChannelField.WEBHOOK_SECRET,
          ChannelField.PROJECT,
          ChannelField.LOCATION,
          ChannelField.STORAGE_URI,
          ChannelField.IDEMPOTENCY);

  public ProviderDescriptor {
    credentials = List.copyOf(credentials);
    required = Set.copyOf(required);
    allowed = Set.copyOf(allowed);
    models = Map.copyOf(models);
  }

  /** Whether channels of this provider use the field. */
  public boolean uses(ChannelField field) {
    return !SPECIFIC.contains(field)
        || required.contains(field)
        || allowed.contains(field)
        || credentials.stream().anyMatch(alternative -> alternative.contains(field))
        || (field == ChannelField.KEYS && uses(ChannelField.KEY));
  }

  /** The upstream's name of a model on this channel; empty if the channel does not serve it. */
  public Optional<String> upstreamModel(ChannelConfig channel, String model) {
    if (!channel.models().isEmpty() && !channel.models().containsKey(model)) {
      return Optional.empty();
    }
    var own = Optional.ofNullable(channel.models().get(model)).filter(name -> !name.isEmpty());
    return own.or(() -> usualName(model));
  }

  private Optional<String> usualName(String model) {
    return models.isEmpty() ? Optional.of(model) : Optional.ofNullable(models.get(model));
  }
}
