package filmgate.render.prompt.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data files of the lexicon agree with each other. */
class LexiconTest {
  private static final List<String> FILES =
      List.of(
          "settings.tsv",
          "light.tsv",
          "camera.tsv",
          "look.tsv",
          "actions.tsv",
          "persons.tsv",
          "animals.tsv",
          "things.tsv",
          "words.tsv",
          "withheld.tsv");

  /** Words that are a noun and a verb; the form and the word before decide. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "bike", "blossom", "box", "cook", "crow", "drum", "groom", "host", "present", "scroll",
          "sprout", "surf", "watch", "wave", "drift");

  private static List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    FILES.forEach(file -> rows.addAll(LexiconFiles.rows(file)));
    return rows;
  }

  private static List<WordMeaning> meanings() {
    return rows().stream()
        .flatMap(row -> MeaningSyntax.read(row.getFirst().strip()).stream())
        .toList();
  }

  @Test
  void thereAreThousandsOfPhrases() {
    assertThat(rows()).hasSizeGreaterThan(600);
    assertThat(Lexicon.shared().size()).isGreaterThan(6000);
  }

  @Test
  void onlyNounsThatAreVerbsHaveTwoMeanings() {
    var found = new HashMap<String, TreeSet<String>>();
    for (var row : rows()) {
      if (!row.getFirst().equals("shield")) {
        for (var column = 1; column < row.size(); column++) {
          Arrays.stream(row.get(column).split(", ", -1))
              .filter(one -> !one.isBlank())
              .forEach(one -> found.computeIfAbsent(one, _ -> new TreeSet<>()).add(row.getFirst()));
        }
      }
    }
    found.keySet().removeAll(AMBIGUOUS);
    found.values().removeIf(one -> one.size() == 1);
    assertThat(found).isEmpty();
  }

  @Test
  void everySubjectAndPropIsAKind() {
    var kinds = SubjectKinds.shared().ids();
    for (var meaning : meanings()) {
      if (meaning instanceof WordMeaning.Thing thing) {
        assertThat(kinds).contains(thing.kind());
        assertThat(kinds).contains(thing.attributes().getOrDefault("prop", "person"));
      } else if (meaning instanceof WordMeaning.Activity activity && !activity.prop().isEmpty()) {
        assertThat(kinds).contains(activity.prop());
      }
    }
  }

  @Test
  void everyDefaultSettingIsASettingOfTheLexicon() {
    var settings = new TreeSet<String>();
    for (var meaning : meanings()) {
      if (meaning instanceof WordMeaning.Location location) {
        settings.add(location.setting());
      }
    }
    for (var id : SubjectKinds.shared().ids()) {
      assertThat(settings).contains(SubjectKinds.shared().kind(id).home());
    }
    for (var meaning : meanings()) {
      if (meaning instanceof WordMeaning.Thing thing) {
        assertThat(settings).contains(thing.attributes().getOrDefault("place", "studio"));
      }
    }
    for (var action : Action.values()) {
      var setting = Abilities.shared().row(action).setting();
      assertThat(setting.isEmpty() || settings.contains(setting)).isTrue();
    }
  }

  @Test
  void everyActionCanBeDone() {
    var groups = SubjectKinds.shared().groups();
    for (var action : Action.values()) {
      assertThat(Abilities.shared().row(action).groups()).isNotEmpty();
      assertThat(groups).containsAll(Abilities.shared().row(action).groups());
    }
    var said = new TreeSet<Action>();
    for (var meaning : meanings()) {
      if (meaning instanceof WordMeaning.Activity activity) {
        said.add(activity.action());
      }
    }
    assertThat(said).containsExactlyInAnyOrder(Action.values());
  }

  @ParameterizedTest
  @CsvSource({
    "running, run", "cities, city", "wolves, wolf", "men, man", "danced, dance", "dancing, dance",
    "flies, fly", "tried, try", "boxes, box", "dog's, dog", "sat, sit", "glasses, glass"
  })
  void baseFormsAreFound(String word, String base) {
    assertThat(WordForms.candidates(word)).extracting(WordForms.Candidate::word).contains(base);
  }

  @Test
  void aParticipleIsNotANoun() {
    assertThat(Lexicon.shared().english(List.of("housed"))).isEmpty();
    assertThat(Lexicon.shared().english(List.of("houses"))).isPresent();
  }

  @Test
  void theLongestPhraseIsFound() {
    var match = Lexicon.shared().english(List.of("golden", "retriever", "runs")).orElseThrow();
    assertThat(match.length()).isEqualTo(2);
    assertThat(match.senses())
        .containsExactly(List.of(new WordMeaning.Thing("dog", "golden-retriever", 0, Map.of())));
    assertThat(Lexicon.shared().chinese("中近景开始", 0, 5).orElseThrow().length()).isEqualTo(3);
  }
}
