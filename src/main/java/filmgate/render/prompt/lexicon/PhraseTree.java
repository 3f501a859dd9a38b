package filmgate.render.prompt.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phrases as a tree of their words or characters: the longest phrase is found in one walk. */
final class PhraseTree {
  private final Map<String, PhraseTree> next = new HashMap<>();
  private List<List<WordMeaning>> senses = List.of();

  /** The phrases that continue with a word or character; null if none does. */
  @Nullable PhraseTree after(String step) {
    return next.get(step);
  }

  /** The meanings of the phrase that ends here, one list for each sense; empty if none ends. */
  List<List<WordMeaning>> senses() {
    return senses;
  }

  /** Adds a phrase. A sense without a meaning of its own gives way to any other. */
  void add(List<String> steps, List<WordMeaning> meanings) {
    var node = this;
    for (var step : steps) {
      node = node.next.computeIfAbsent(step, _ -> new PhraseTree());
    }
    node.addSense(meanings);
  }

  private void addSense(List<WordMeaning> meanings) {
    if (senses.isEmpty() || isShield(senses.getFirst())) {
      senses = List.of(meanings);
    } else if (!isShield(meanings) && !senses.contains(meanings)) {
      senses = Stream.concat(senses.stream(), Stream.of(meanings)).toList();
    }
  }

  private static boolean isShield(List<WordMeaning> meanings) {
    return meanings.getFirst() instanceof WordMeaning.Meaningless;
  }
}
