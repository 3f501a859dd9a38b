package filmgate.provider.gateway;

import filmgate.provider.Coverage;
import filmgate.provider.Provider;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamSettings;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The provider {@code gateway}. */
public final class GatewayType implements RemoteProviderType {
  static final String NAME = "gateway";

  private final Set<String> models;
  private final Set<String> ownFields;

  /**
   * @param models every public model
   * @param ownFields the fields that this server reads itself, which are not sent
   */
  public GatewayType(Collection<String> models, Collection<String> ownFields) {
    this.models = Set.copyOf(models);
    this.ownFields = Set.copyOf(ownFields);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The upstream receives the caller's own body, and so every field of it. */
  @Override
  public Optional<Coverage> coverage(String model) {
    return models.contains(model) ? Optional.of(Coverage.everything()) : Optional.empty();
  }

  @Override
  public Provider open(UpstreamSettings settings, InstantSource clock) {
    return new GatewayProvider(new UpstreamClient(settings, clock), settings.options(), ownFields);
  }
}
