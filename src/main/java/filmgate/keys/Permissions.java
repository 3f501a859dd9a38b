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
 * What a key may do, with which models, and from where.
 *
 * @param models names of the models that it may use; empty: all
 * @param allowedAddresses where requests may come from; empty: anywhere
 */
public record Permissions(Set<Scope> scopes, Set<String> models, List<Cidr> allowedAddresses) {
  /** What a scope word starts with that names a model. */
  public static final String MODEL = "model:";

  public Permissions {
    scopes = Set.copyOf(scopes);
    models = Set.copyOf(models);
    allowedAddresses = List.copyOf(allowedAddresses);
  }

  /** With every model, from anywhere. */
  public static Permissions of(Set<Scope> scopes) {
    return new Permissions(scopes, Set.of(), List.of());
  }

  public boolean allowsModel(String model) {
    return models.isEmpty() || models.contains(model);
  }

  /** Whether a request may come from there; {@code from} holds every address it may be. */
  public boolean allowsAddresses(List<InetAddress> from) {
    return allowedAddresses.isEmpty()
        || (!from.isEmpty() && from.stream().allMatch(one -> containsModel(one)));
  }

  private boolean containsModel(InetAddress address) {
    return allowedAddresses.stream().anyMatch(range -> range.contains(address));
  }

  /** The scopes and models as words, in the order of the alphabet. */
  public List<String> scopeNames() {
    return Stream.concat(
            scopes.stream().map(Scope::wireName).sorted(),
            models.stream().sorted().map(model -> MODEL + model))
        .toList();
  }

  /**
   * The opposite of {@link #scopeNames}.
   *
   * @throws IllegalArgumentException when a word is none
   */
  public static Permissions ofScopeNames(List<String> words, List<Cidr> addresses) {
    var scopes = EnumSet.noneOf(Scope.class);
    var models = new HashSet<String>();
    for (var word : words) {
      if (word.startsWith(MODEL)) {
        models.add(word.substring(MODEL.length()));
      } else {
        scopes.add(Scope.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    return new Permissions(scopes, models, addresses);
  }

  /** Whether nothing is allowed by this that the other does not allow. */
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
