package filmgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong word is named with the nearest right one, and the command exits with 2. */
class MisspeltWordsTest {
  @TempDir Path directory;

  private final CommandTreeFixture filmgate = new CommandTreeFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          kyes create                                   | 'kyes' | keys
          genrate x                                     | 'genrate' | generate
          --versoin                                     | '--versoin' | --version
          keys crete                                    | 'keys crete' | keys create
          webhooks endpoint list                        | 'webhooks endpoint' | webhooks endpoints
          webhooks endpoints lst                        | 'webhooks endpoints lst' | webhooks endpoints list
          keys create --acount acc_1                    | '--acount' | --account
          keys create --acount=acc_1                    | '--acount' | --account
          tasks list --jsn                              | '--jsn' | --json
          serve --prot 80                               | '--prot' | --port
          webhooks endpoints create http://a.b --event x | '--event' | --events
          keys create --account acc_1 --kind tset       | 'tset' | test
          keys create --account acc_1 --scope raed      | 'raed' | read
          tasks list --account acc_1 --status complted  | 'complted' | completed
          tasks list --account acc_1 --status=complted  | 'complted' | completed
          tasks list --account acc_1 --model klng-v3    | 'klng-v3' | kling-v3
          usage --account acc_1 --model kling-3         | 'kling-3' | kling-v3
          accounts update acc_1 --state suspnded        | 'suspnded' | suspended
          webhooks deliveries --status deliverd         | 'deliverd' | delivered
          webhooks trigger video.complted               | 'video.complted' | video.completed
          webhooks listen --events video.faild          | 'video.faild' | video.failed
          completion bahs                               | 'bahs' | bash
          serve --log-level wran                        | "wran" | warn
          generate x -p durration=5 -p dry_run=true     | durration | duration
          generate x --model klng-v3 -p dry_run=true    | model | kling-v3
          generate x --modle kling-v3                   | '--modle' | --model
          """)
  void theNearestWordIsNamed(String line, String wrong, String right) {
    assertThat(filmgate.run(directory, line.split(" ", -1))).isEqualTo(2);
    assertThat(filmgate.err()).contains(wrong).containsIgnoringCase("did you mean " + right + "?");
    assertThat(filmgate.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          tasks list --account acc_1 --model sora | 'sora' is not a model. Use one of kling-v3,
          keys create --account acc_1 --kind demo | --kind must be one of live, test, not 'demo'
          tasks list --limit ten                  | --limit must be an integer, not 'ten'
          audit now                               | unexpected argument 'now'
          warn                                    | unknown command 'warn'
          accounts list --frobnicate              | unknown option '--frobnicate'
          """)
  void aWordThatIsLikeNoOtherIsNamed(String line, String message) {
    assertThat(filmgate.run(directory, line.split(" ", -1))).isEqualTo(2);
    assertThat(filmgate.err()).contains("filmgate: " + message).doesNotContain("Did you mean");
  }

  @Test
  void aCorrectLineHasNoHint() {
    assertThat(filmgate.run(directory, "keys", "create", "--account", "acc_1", "--kind=test"))
        .isZero();
    assertThat(filmgate.err()).doesNotContain("Did you mean");
  }

  /** The help names every scope that a key can have. */
  @Test
  void theHelpNamesEveryScope() {
    assertThat(filmgate.run(directory, "keys", "create", "--help")).isZero();
    assertThat(filmgate.out().replaceAll("\\s+", " "))
        .contains("generate, read, keys, route, admin, or model:NAME.");
  }
}
