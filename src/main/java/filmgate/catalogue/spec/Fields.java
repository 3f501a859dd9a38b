package filmgate.catalogue.spec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields in declared order, found by name or alias. */
public final class Fields {
  private final List<Field> all;
  private final Map<String, Integer> indexes = new HashMap<>();

  private final Set<String> containers;

  private Fields(List<Field> all) {
    this.all = List.copyOf(all);
    this.containers =
        all.stream()
            .map(Field::container)
            .filter(container -> !container.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (var index = 0; index < all.size(); index++) {
      for (var name : all.get(index).names()) {
        if (indexes.put(name, index) != null) {
          throw new IllegalArgumentException("two fields are named " + name);
        }
      }
    }
  }

  public static Fields of(Field... fields) {
    return new Fields(List.of(fields));
  }

  public List<Field> all() {
    return all;
  }

  public int size() {
    return all.size();
  }

  public Field get(int index) {
    return all.get(index);
  }

  /** The index of the field with this name or alias; -1 if there is none. */
  public int indexOf(String name) {
    return indexes.getOrDefault(name, -1);
  }

  public boolean contains(String name) {
    return indexes.containsKey(name);
  }

  /** The field with this name, which must exist. */
  public Field find(String name) {
    var index = indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no field is named " + name);
    }
    return all.get(index);
  }

  /** The objects that contain some of the fields, {@code extra_body}. */
  public Set<String> containers() {
    return containers;
  }

  public Collection<String> names() {
    return indexes.keySet();
  }
}
