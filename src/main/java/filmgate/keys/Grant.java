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
 * @param addresses where requests may come from; empty: anywhere
 */
public record Grant(Set<Scope> scopes, Set<String> models, List<Cidr> addresses) {
  /** What a scope word starts with that names a model. */
  public static final String MODEL = "model:";

  public Grant {
    scopes = Set.copyOf(scopes);
    models = Set.copyOf(models);
    addresses = List.copyOf(addresses);
  }

  /** With every model, from anywhere. */
  public static Grant of(Set<Scope> scopes) {
    return new Grant(scopes, Set.of(), List.of());
  }

  public boolean allowsModel(String model) {
    return models.isEmpty() || models.contains(model);
  }

  /** Whether a request may come from there; {@code from} holds every address it may be. */
  public boolean allowsAll(List<InetAddress> from) {
    return addresses.isEmpty() || (!from.isEmpty() && from.stream().allMatch(one -> isListed(one)));
  }

  private boolean isListed(InetAddress address) {
    return addresses.stream().anyMatch(range -> range.contains(address));
  }

  /** The scopes and models as words, in the order of the alphabet. */
  public List<String> words() {
    return Stream.concat(
            scopes.stream().map(Scope::word).sorted(),
            models.stream().sorted().map(model -> MODEL + model))
        .toList();
  }

  /**
   * The opposite of {@link #words}.
   *
   * @throws IllegalArgumentException when a word is none
   */
  public static Grant ofWords(List<String> words, List<Cidr> addresses) {
    var scopes = EnumSet.noneOf(Scope.class);
    var models = new HashSet<String>();
    for (var word : words) {
      if (word.startsWith(MODEL)) {
        models.add(word.substring(MODEL.length()));
      } else {
        scopes.add(Scope.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    return new Grant(scopes, models, addresses);
  }

  /** Whether nothing is allowed by this that the other does not allow. */
  public boolean isWithin(Grant other) {
    return other.effective().containsAll(effective())
        && (other.models.isEmpty() || (!models.isEmpty() && other.models.containsAll(models)))
        && isFromWithin(other.addresses);
  }

  /** Whoever may make films may read, too. */
  private Set<Scope> effective() {
    return scopes.contains(Scope.GENERATE)
        ? Set.copyOf(Stream.concat(scopes.stream(), Stream.of(Scope.READ)).distinct().toList())
        : scopes;
  }

  private boolean isFromWithin(List<Cidr> others) {
    return others.isEmpty()
        || (!addresses.isEmpty()
            && addresses.stream()
                .allMatch(one -> others.stream().anyMatch(other -> other.contains(one))));
  }
}
