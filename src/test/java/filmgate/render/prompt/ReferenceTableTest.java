package filmgate.render.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.prompt.noun.NounSource;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Subject;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What images and elements are used for, in many prompts. */
class ReferenceTableTest {
  private static final int IMAGES_MAX = 7;
  private static final PromptParser PARSER =
      new PromptParser(NounSource.NONE, Settings.read(Plates.names()));

  @ParameterizedTest
  @MethodSource("rows")
  void theImageHasARole(String row) {
    List<String> columns = List.of(row.split("\t", -1));
    Understanding understood = PARSER.understand(columns.getFirst(), "", Map.of());
    assertThat(List.of(roles(understood.roles()), shown(understood)))
        .isEqualTo(columns.subList(1, 3));
  }

  @Test
  void theTableIsLong() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void whoWalksTowardsAPlaceIsSeenFromBehind() {
    Subject subject =
        PARSER.scene("<<<image_1>>>中的角色走向<<<image_2>>>中的场景", "").subjects().getFirst();
    assertThat(subject.placement().heading()).isEqualTo(Heading.AWAY);
  }

  @Test
  void anElementIsTheSubjectOfItsDescription() {
    Map<String, String> elements =
        Map.of(
            "element_dog", "a golden retriever, fluffy fur, friendly expression",
            "element_cat", "an orange tabby cat, round face, bright eyes",
            "bob", "my friend");
    assertThat(shown(PARSER.understand("@element_dog 和 @element_cat 在草地上追逐玩耍", "", elements)))
        .isEqualTo("dog=@element_dog cat=@element_cat");
    assertThat(shown(PARSER.understand("@element_dog plays with @element_cat", "", elements)))
        .isEqualTo("dog=@element_dog cat=@element_cat");
    assertThat(shown(PARSER.understand("a happy dog play with a cat@element_dog", "", elements)))
        .isEqualTo("dog=@element_dog");
    assertThat(shown(PARSER.understand("a happy dog in running@element_cat", "", elements)))
        .isEqualTo("cat=@element_cat");
    assertThat(shown(PARSER.understand("@bob waves", "", elements))).isEqualTo("person=@bob");
  }

  @Test
  void twoElementsPlayTogether() {
    Map<String, String> elements = Map.of("a", "a dog", "b", "a cat");
    assertThat(PARSER.understand("@a plays with @b", "", elements).scene().subjects())
        .extracting(Subject::actions)
        .containsExactly(List.of(Action.PLAY), List.of(Action.PLAY));
  }

  @Test
  void theRolesAreAmongThePhrases() {
    Understanding understood =
        PARSER.understand("a cat in the style of <<<image_2>>>", "", Map.of());
    assertThat(understood.phrases())
        .contains(new Understanding.Phrase("<<<image_2>>>", 22, "image style", true));
  }

  @Test
  void aNegativePromptRemovesThePersonThatOnlyAnImageShows() {
    Understanding understood = PARSER.understand("<<<image_1>>> waves", "people", Map.of());
    assertThat(understood.scene().subjects()).isEmpty();
  }

  static List<String> rows() throws IOException {
    try (var in = ReferenceTableTest.class.getResourceAsStream("references.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String roles(Map<String, ReferenceRole> roles) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= IMAGES_MAX; i++) {
      ReferenceRole role = roles.get("image_" + i);
      names.add(role == null ? "-" : role.name().toLowerCase(Locale.ROOT));
    }
    while (names.getLast().equals("-")) {
      names.removeLast();
    }
    return String.join(" ", names);
  }

  private static String shown(Understanding understood) {
    String shown =
        understood.scene().subjects().stream()
            .filter(subject -> subject.traits().containsKey(Subject.REFERENCE))
            .map(subject -> subject.kind() + "=" + subject.traits().get(Subject.REFERENCE))
            .collect(Collectors.joining(" "));
    return shown.isEmpty() ? "-" : shown;
  }
}
