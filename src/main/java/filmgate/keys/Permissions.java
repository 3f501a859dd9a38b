package filmgate.keys;

import filmgate.net.Cidr;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scopes, models, and addresses that a key may use.
 *
 * @param models empty for all models
 * @param allowedAddresses empty for any address
 */
public record Permissions(Set<Scope> scopes, Set<String> models, List<Cidr> allowedAddresses) {
  /** The prefix of a scope that names a model. */
  public static final String MODEL = "model:";

  public Permissions {
    scopes = Set.copyOf(scopes);
    models = Set.copyOf(models);
    allowedAddresses = List.copyOf(allowedAddresses);
  }

  /** Permissions for all models and from any address. */
  public static Permissions of(Set<Scope> scopes) {
    return new Permissions(scopes, Set.of(), List.of());
  }

  public boolean allowsModel(String model) {
    return models.isEmpty() || models.contains(model);
  }

  /** Whether all addresses of a request are allowed. */
  public boolean allowsAddresses(List<InetAddress> addresses) {
    return allowedAddresses.isEmpty()
        || (!addresses.isEmpty() && addresses.stream().allMatch(this::allowsAddress));
  }

  private boolean allowsAddress(InetAddress address) {
    return allowedAddresses.stream().anyMatch(range -> range.contains(address));
  }

  /** The scopes and models in requests and responses, sorted. */
  public List<String> scopeNames() {
    return Stream.concat(
            scopes.stream().map(Scope::wireName).sorted(),
            models.stream().sorted().map(model -> MODEL + model))
        .toList();
  }

  /**
   * Parses {@link #scopeNames}.
   *
   * @throws IllegalArgumentException if a name is not a scope
   */
  public static Permissions ofScopeNames(List<String> names, List<Cidr> addresses) {
    var scopes = EnumSet.noneOf(Scope.class);
    var models = new HashSet<String>();
    for (var name : names) {
      if (name.startsWith(MODEL)) {
        models.add(name.substring(MODEL.length()));
      } else {
        scopes.add(Scope.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
    return new Permissions(scopes, models, addresses);
  }

  /** Whether the other allows everything that this allows. */
  public boolean isWithin(Permissions other) {
    return other.effectiveScopes().containsAll(effectiveScopes())
        && (other.models.isEmpty() || (!models.isEmpty() && other.models.containsAll(models)))
        && isAddressSubset(other.allowedAddresses);
  }

  /** The scope {@code generate} includes {@code read}. */
  private Set<Scope> effectiveScopes() {
    return scopes.contains(Scope.GENERATE)
        ? Set.copyOf(Stream.concat(scopes.stream(), Stream.of(Scope.READ)).distinct().toList())
        : scopes;
  }

  private boolean isAddressSubset(List<Cidr> others) {
    return others.isEmpty()
        || (!allowedAddresses.isEmpty()
            && allowedAddresses.stream()
                .allMatch(one -> others.stream().anyMatch(other -> other.contains(one))));
  }
}
