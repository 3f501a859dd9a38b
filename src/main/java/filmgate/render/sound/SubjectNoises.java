package filmgate.render.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The events and beds of subjects by their kind, read from {@code subjects.txt}. Its format is
 * described there.
 */
final class SubjectNoises {
  private final Map<String, String> events = new HashMap<>();
  private final Map<String, String> beds = new HashMap<>();

  private SubjectNoises() {}

  static SubjectNoises read() {
    try (var in = SubjectNoises.class.getResourceAsStream("subjects.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var all = new SubjectNoises();
      text.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    var words = line.split(" ", -1);
    var target =
        switch (words[0]) {
          case "event" -> events;
          case "bed" -> beds;
          default -> throw new IllegalStateException("'" + line + "' must begin with event or bed");
        };
    for (var i = 2; i < words.length; i++) {
      target.put(words[i], words[1]);
    }
  }

  /** The event of a kind of subject. */
  Optional<String> event(String kind) {
    return find(events, kind);
  }

  /** The bed of a kind of subject. */
  Optional<String> bed(String kind) {
    return find(beds, kind);
  }

  /** The ids of all events by the kind of subject. */
  Map<String, String> events() {
    return Map.copyOf(events);
  }

  /** The ids of all beds by the kind of subject. */
  Map<String, String> beds() {
    return Map.copyOf(beds);
  }

  private Optional<String> find(Map<String, String> ids, String kind) {
    if (events.containsKey(kind) || beds.containsKey(kind)) {
      return Optional.ofNullable(ids.get(kind));
    }
    return Optional.ofNullable(ids.get(kind.substring(kind.lastIndexOf('-') + 1)));
  }
}
