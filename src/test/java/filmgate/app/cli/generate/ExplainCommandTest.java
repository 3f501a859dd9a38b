package filmgate.app.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.CommandTreeFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  @TempDir Path directory;

  private final CommandTreeFixture filmgate = new CommandTreeFixture();

  @Test
  void theSceneAndThePhrasesArePrinted() {
    var code =
        filmgate.run(
            directory, "explain", "two dogs running on a beach", "--negative", "sunset, cats");
    assertThat(code).isZero();
    assertThat(filmgate.out().lines())
        .containsExactly(
            "setting\tbeach",
            "daylight\tafternoon",
            "subject\tdog count=2 actions=run",
            "two\t0\tcount 2\tyes",
            "dogs\t4\tsubject dog\tyes",
            "running\t9\taction run\tyes",
            "beach\t22\tsetting beach\tyes");
  }

  @Test
  void jsonIsOneObject() {
    assertThat(filmgate.run(directory, "explain", "雨中的猫", "--negative", "猫", "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(filmgate.out()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"scene": {"setting": "city-street", "daylight": "afternoon", "weather": "rain",
                               "camera": {"size": "wide"}},
                     "phrases": [
                       {"text": "雨中", "offset": 0, "meaning": "weather rain", "used": true},
                       {"text": "猫", "offset": 3, "meaning": "subject cat", "used": false}],
                     "withheld": false}
                    """));
  }

  @Test
  void offensiveWordsAreNotRepeated() {
    assertThat(filmgate.run(directory, "explain", "a naked man", "--json")).isZero();
    assertThat(filmgate.out()).contains("\"withheld\":true").doesNotContain("naked", "man");
    assertThat(filmgate.run(directory, "explain", "a naked man")).isZero();
    assertThat(filmgate.out()).doesNotContain("naked");
    assertThat(filmgate.err()).contains("not drawn").doesNotContain("naked");
  }
}
