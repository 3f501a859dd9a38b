package filmgate.render.rig.animal;

import filmgate.render.rig.shape.VariantFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All breeds, read from one file per species. A breed changes values of its species, which changes
 * those of {@code quadruped.json}.
 */
final class Breeds {
  /** The species, each with a file of that name. */
  static final List<String> SPECIES =
      List.of(
          "bear",
          "cat",
          "cow",
          "deer",
          "dog",
          "elephant",
          "fox",
          "giraffe",
          "goat",
          "horse",
          "lion",
          "monkey",
          "mouse",
          "panda",
          "pig",
          "rabbit",
          "sheep",
          "squirrel",
          "tiger",
          "wolf",
          "zebra");

  private static final Breeds ALL = read();

  private final Map<String, Map<String, Breed>> bySpecies;

  private Breeds(Map<String, Map<String, Breed>> bySpecies) {
    this.bySpecies = bySpecies;
  }

  static Breeds all() {
    return ALL;
  }

  /** The breed of a species, or the ordinary one if the breed is unknown. */
  Breed find(String species, String breed) {
    var breeds = breeds(species);
    return breeds.containsKey(breed)
        ? Objects.requireNonNull(breeds.get(breed))
        : Objects.requireNonNull(breeds.get(""));
  }

  /** The names of the breeds of a species, without the ordinary one. */
  List<String> names(String species) {
    return breeds(species).keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  private Map<String, Breed> breeds(String species) {
    var breeds = bySpecies.get(species);
    if (breeds == null) {
      throw new IllegalArgumentException("not a species: " + species);
    }
    return breeds;
  }

  private static Breeds read() {
    var ordinary = VariantFile.json("animal/quadruped.json");
    var bySpecies = new TreeMap<String, Map<String, Breed>>();
    for (var species : SPECIES) {
      var file = VariantFile.json("animal/" + species + ".json");
      var breeds = new TreeMap<String, Breed>();
      var base = VariantFile.merged(ordinary, file.path("species"));
      breeds.put("", breed(base));
      for (var one : file.path("breeds").properties()) {
        breeds.put(one.getKey(), breed(VariantFile.merged(base, one.getValue())));
      }
      bySpecies.put(species, breeds);
    }
    return new Breeds(bySpecies);
  }

  private static Breed breed(JsonNode values) {
    return JsonMapper.shared().treeToValue(values, Breed.class);
  }
}
