package filmgate.app.channel;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.provider.gateway.GatewayType;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import java.util.List;

/** The list of all providers on other machines. */
public final class ProviderTypes {
  private ProviderTypes() {}

  /** Every provider, each one line. */
  public static List<RemoteProviderType> all(Catalogue catalogue) {
    return List.of(
        new KlingType(),
        new KlingLegacyType(),
        new GatewayType(
            catalogue.models().stream().map(ModelSpec::id).toList(), CommonFields.ALL.names()));
  }
}
