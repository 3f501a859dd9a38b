package filmgate.provider;

import filmgate.generation.Generation;
import filmgate.generation.Trait;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a provider carries of one model. A trait that is not in {@code carriages} is refused, unless
 * it is a hint.
 *
 * @param carriages how each trait reaches the upstream
 * @param exclusions what the upstream refuses although it carries each trait alone
 */
public record Coverage(Map<Trait, Carriage> carriages, List<Exclusion> exclusions) {
  /** How a trait reaches the upstream. */
  public enum Carriage {
    /** In a field of its own. */
    CARRIED,
    /** Inside of another field, such as the prompt. */
    FOLDED
  }

  /**
   * A combination that the upstream refuses.
   *
   * @param description one sentence for the operator
   * @param param the field that the caller would change
   */
  public record Exclusion(
      String description, Predicate<Generation> applies, Function<Generation, String> param) {}

  public Coverage {
    carriages = Map.copyOf(carriages);
    exclusions = List.copyOf(exclusions);
  }

  /** A provider that carries these traits in fields of their own and folds the others. */
  public static Coverage of(Set<Trait> carried, Set<Trait> folded, List<Exclusion> exclusions) {
    var carriages = new EnumMap<Trait, Carriage>(Trait.class);
    carried.forEach(trait -> carriages.put(trait, Carriage.CARRIED));
    folded.forEach(trait -> carriages.put(trait, Carriage.FOLDED));
    return new Coverage(carriages, exclusions);
  }

  /** A provider that carries everything. */
  public static Coverage everything() {
    return of(EnumSet.allOf(Trait.class), Set.of(), List.of());
  }

  /**
   * The field of the generation that the upstream cannot serve; empty if it serves all.
   *
   * @param fields the fields of the model
   */
  public Optional<String> refusedField(Generation generation, Set<String> fields) {
    for (var trait : generation.traits()) {
      if (!trait.isHint() && !carriages.containsKey(trait)) {
        return Optional.of(trait.field(generation, fields));
      }
    }
    return exclusions.stream()
        .filter(exclusion -> exclusion.applies().test(generation))
        .map(exclusion -> exclusion.param().apply(generation))
        .findFirst();
  }

  /** The hints of the generation that have no effect at the upstream. */
  public List<Trait> ignoredHints(Generation generation) {
    return generation.traits().stream()
        .filter(trait -> trait.isHint() && !carriages.containsKey(trait))
        .toList();
  }
}
