package filmgate.render.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.prompt.noun.NounSource;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.Look;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the prompts of the published documents, and many others, must show. */
class PromptTableTest {
  private static final PromptParser PARSER =
      new PromptParser(NounSource.NONE, Settings.read(Plates.names()));

  @ParameterizedTest
  @MethodSource("rows")
  void thePromptIsUnderstood(String row) {
    var columns = row.split("\t", -1);
    var scene = PARSER.scene(columns[0], columns[1]);
    var seen =
        List.of(
            scene.setting(),
            time(scene),
            name(scene.weather()),
            scene.subjects().stream()
                .map(PromptTableTest::subject)
                .collect(Collectors.joining("; ")),
            camera(scene.camera()),
            look(scene.look(), scene.mood()),
            String.join(" / ", scene.dialogue()));
    assertThat(seen).containsExactly(List.of(columns).subList(2, 9).toArray(String[]::new));
  }

  @Test
  void theTableIsLong() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  static List<String> rows() throws IOException {
    try (var in = PromptTableTest.class.getResourceAsStream("prompts.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String time(Scene scene) {
    var daylight = scene.daylight();
    return daylight.changes()
        ? name(daylight.start()) + " to " + name(daylight.end())
        : name(daylight.start());
  }

  private static String subject(Subject subject) {
    var text = new StringJoiner(" ");
    text.add(
        subject.variant().isEmpty() ? subject.kind() : subject.kind() + "/" + subject.variant());
    if (subject.count() > 1) {
      text.add("x" + subject.count());
    }
    subject.actions().forEach(one -> text.add(name(one)));
    if (!subject.prop().isEmpty()) {
      text.add("+" + subject.prop());
    }
    if (subject.placement().position() != Position.FREE) {
      text.add("@" + name(subject.placement().position()));
    }
    if (subject.placement().heading() != Heading.ACROSS) {
      text.add(">" + name(subject.placement().heading()));
    }
    new TreeMap<>(subject.traits()).forEach((key, value) -> text.add(key + "=" + value));
    return text.toString();
  }

  private static String camera(CameraDirection camera) {
    return String.join(
        " ", name(camera.size()), name(camera.move()), name(camera.angle()), name(camera.pace()));
  }

  private static String look(Look look, Mood mood) {
    return name(look.grade())
        + (look.shallowFocus() ? " focus" : "")
        + (look.grain() ? " grain" : "")
        + (look.letterbox() ? " letterbox" : "")
        + " "
        + name(mood);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
