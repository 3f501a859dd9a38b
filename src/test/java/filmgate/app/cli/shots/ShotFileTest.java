package filmgate.app.cli.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.app.cli.command.CliException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShotFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a fox runs              |  a fox runs           | 0
          5s a fox runs           |  a fox runs           | 5
          5s: a fox runs          |  a fox runs           | 5
          (5s) a fox runs         |  a fox runs           | 5
          5 s a fox runs          |  a fox runs           | 5
          a fox runs 5s           |  a fox runs           | 5
          a fox runs, 5s          |  a fox runs           | 5
          a fox runs. 5s          |  a fox runs.          | 5
          a fox runs (5s)         |  a fox runs           | 5
          3s a dance of the 80s   |  a dance of the 80s   | 3
          a dance of the 1980s    |  a dance of the 1980s | 0
          5秒：一只狐狸            |  一只狐狸              | 5
          ５秒：一只狐狸           |  一只狐狸              | 5
          5s　一只狐狸            |  一只狐狸              | 5
          一只狐狸　5秒            |  一只狐狸              | 5
          一只狐狸在雪地里奔跑 3s  |  一只狐狸在雪地里奔跑  | 3
          一只狐狸，3秒            |  一只狐狸              | 3
          she says: "5s"          |  she says: "5s"       | 0
          """)
  void aLineIsAShotWithItsDurationBeforeOrAfterIt(String line, String prompt, int seconds) {
    assertThat(new ShotFile("s.txt", line).shots())
        .containsExactly(new FileShot(1, prompt, seconds(seconds)));
  }

  private static OptionalInt seconds(int seconds) {
    return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  @Test
  void blankLinesAndCommentsAreSkipped() {
    assertThat(new ShotFile("s.txt", "\ufeff# shots\n\n  a fox 2s\r\n\n# end\nsnow\n").shots())
        .containsExactly(
            new FileShot(3, "a fox", OptionalInt.of(2)), new FileShot(6, "snow", seconds(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        - prompt: a fox runs
          duration: 2
        - prompt: >
            she says:
            "Come in"
        - snow falls, 1s
        """,
        """
        # as in the API
        [{"index": 1, "prompt": "a fox runs", "duration": 2},
         {"index": 2, "prompt": "she says: \\"Come in\\"", "duration": null},
         "snow falls 1s"]
        """
      })
  void anArrayMayBeYamlOrJson(String text) {
    assertThat(new ShotFile("the standard input", text).shots())
        .extracting(FileShot::prompt)
        .containsExactly("a fox runs", "she says: \"Come in\"", "snow falls");
    assertThat(new ShotFile("s.yaml", text).shots())
        .extracting(FileShot::seconds)
        .containsExactly(seconds(2), seconds(0), seconds(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a fox\\n5s                                    | s.txt, line 2: prompt is missing
          a fox 2.5s                                    | s.txt, line 1: duration must be a whole number
          0s a fox                                      | s.txt, line 1: duration must be a whole number
          -3s a fox                                     | s.txt, line 1: duration must be a whole number
          - prompt: a\\n  duration: long               | s.txt, line 2: duration must be a whole number
          - duration: 3                                 | s.txt, line 1: prompt is required
          - prompt: null                                | s.txt, line 1: prompt must not be blank
          - null                                        | s.txt, line 1: a shot must be an object
          {"shots": []}                                 | s.txt, line 1: the shots must be an array
          - prompt: a\\n- promt: b                      | s.txt, line 2: promt is not a field of a shot. Did you mean prompt?
          - she says: hello                             | she says is not a field of a shot. Put a prompt with a colon
          - prompt: a\\n  prompt: b                     | s.txt, line 2: prompt is given twice
          - prompt: a\\n- index: 3\\n  prompt: b        | s.txt, line 2: index must be 2, not '3'
          - prompt: a\\n- prompt: [a, b]                | s.txt, line 2: prompt must be a single value
          - prompt: a\\n-  []                           | s.txt, line 2: a shot must be an object
          - prompt: ''                                  | s.txt, line 1: prompt must not be blank
          - prompt: "a                                  | s.txt, line 1: invalid YAML or JSON
          [{"prompt": "a"},\\n{"prompt": "b"              | s.txt, line 2: invalid YAML or JSON
          \\n\\n# nothing                               | s.txt contains no shot
          []                                            | s.txt contains no shot
          """)
  void aProblemIsReportedWithItsLineAndField(String text, String message) {
    var file = new ShotFile("s.txt", text.replace("\\n", "\n"));
    assertThatThrownBy(file::shots).isInstanceOf(CliException.class).hasMessageContaining(message);
  }

  @Test
  void everyProblemIsReported() {
    assertThatThrownBy(new ShotFile("s.txt", "0s a\nb\n2.5s c")::shots)
        .hasMessageContaining("line 1")
        .hasMessageContaining("line 3");
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws Exception {
    var binary = Files.write(directory.resolve("a.txt"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> ShotFile.read(binary)).hasMessageContaining("is not text in UTF-8");
    assertThatThrownBy(() -> ShotFile.read(directory)).hasMessageContaining("cannot read");
    assertThatThrownBy(() -> ShotFile.read(directory.resolve("none.txt")))
        .hasMessageContaining("none.txt");
    var large = directory.resolve("large.txt");
    Files.write(large, "a\n".repeat(600_000).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ShotFile.read(large)).hasMessageContaining("larger than 1 MiB");
  }
}
