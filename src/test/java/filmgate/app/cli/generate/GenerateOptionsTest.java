package filmgate.app.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.Cli;
import filmgate.app.cli.CliServices;
import filmgate.app.cli.FakeAccountOperations;
import filmgate.app.cli.FakeKeyOperations;
import filmgate.app.cli.FakePriceOperations;
import filmgate.app.cli.FakeServers;
import filmgate.app.cli.FakeTaskOperations;
import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Terminal;
import filmgate.app.cli.generate.GenerateRequest.VideoPart;
import filmgate.app.local.LocalChannels;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ManualInterruption;
import filmgate.testing.FakeModelDescriptions;
import filmgate.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code generate}, with a generator that writes no video. */
class GenerateOptionsTest {
  private static final String SHOTS =
      ",\"multi_shot\":true,\"shot_type\":\"customize\",\"multi_prompt\":["
          + "{\"index\":1,\"prompt\":\"a fox\",\"duration\":2},"
          + "{\"index\":2,\"prompt\":\"snow\",\"duration\":3}],\"duration\":5}";

  @TempDir Path directory;

  private final StringWriter err = new StringWriter();
  private final List<GenerateRequest> requests = new ArrayList<>();
  private String input = "";

  @Test
  void theSeedIsAFieldOfTheRequestIfTheModelHasIt() {
    assertThat(run("generate", "a fox", "--seed", "7", "--model", "veo3.1-fast-official")).isZero();
    assertThat(requests.getFirst().body()).endsWith(",\"prompt\":\"a fox\",\"seed\":7}");
    assertThat(requests.getFirst().drawing().seed()).isEmpty();
  }

  @Test
  void theSeedIsAnOptionOfTheRendererIfTheModelHasNone() {
    assertThat(run("generate", "a fox", "--seed", "4294967295")).isZero();
    assertThat(requests.getFirst().body())
        .isEqualTo("{\"model\":\"kling-v3\",\"prompt\":\"a fox\"}");
    assertThat(requests.getFirst().drawing().seed()).isEqualTo(OptionalLong.of(4_294_967_295L));
  }

  @Test
  void negativeIsTheFieldOfTheModel() {
    assertThat(run("generate", "a fox", "--negative", "blur, text")).isZero();
    assertThat(requests.getFirst().body())
        .isEqualTo(
            "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"negative_prompt\":\"blur, text\"}");
  }

  @Test
  void shotsOfAFileFillTheRequest() throws IOException {
    Files.writeString(directory.resolve("shots.txt"), "a fox 2s\nsnow\n");

    assertThat(run("generate", "--shots", "shots.txt")).isZero();
    assertThat(run("generate", "winter", "--shots", "shots.txt")).isZero();
    assertThat(requests)
        .extracting(GenerateRequest::body)
        .containsExactly(
            "{\"model\":\"kling-v3\"" + SHOTS,
            "{\"model\":\"kling-v3\",\"prompt\":\"winter\"" + SHOTS);
  }

  @Test
  void shotsOfTheStandardInputKeepTheirLines() {
    input = "[{\"prompt\":\"a fox\",\"duration\":2},{\"prompt\":\"snow\"}]";
    assertThat(run("cost", "--shots", "-")).isZero();
    assertThat(requests.getFirst().body())
        .isEqualTo("{\"model\":\"kling-v3\"" + SHOTS.replaceFirst("}$", ",\"dry_run\":true}"));

    input = "\n\n0s a fox";
    assertThat(run("generate", "--shots", "-")).isEqualTo(2);
    assertThat(err.toString()).contains("the standard input, line 3: duration must be");
  }

  @Test
  void aPreviewHasAFileOfItsOwnAndNoServer() {
    assertThat(run("generate", "a fox", "--preview", "--seed", "1")).isZero();
    assertThat(run("generate", "a fox", "--preview", "--out", "fox.mp4")).isZero();
    assertThat(requests)
        .extracting(GenerateRequest::out)
        .containsExactly(directory.resolve("preview.mp4"), directory.resolve("fox.mp4"));
    assertThat(requests)
        .allSatisfy(request -> assertThat(request.drawing().part()).isEqualTo(VideoPart.PREVIEW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --seed -1                            | --seed must not be negative
          --seed 4294967296                    | --seed must be 0 to 4294967295
          --seed 1 -p seed=2 --model veo3.1-fast-official | --seed sets seed. Omit -p seed
          --negative fog -p negative_prompt=x  | --negative sets negative_prompt. Omit -p
          --shots none.txt                     | --shots: cannot read
          --shots shots.txt --model kling-v2-6 | Use one of the models kling-v3, kling-v3-omni
          --shots shots.txt -p multi_shot=true | --shots sets multi_shot. Omit -p multi_shot
          --shots -                            | cannot both be the standard input
          --preview --no-wait                  | Omit --no-wait or --preview
          --preview --server http://a          | Omit --server or --preview
          --preview -p dry_run=true            | a preview creates no task
          --frames f --no-wait                 | --frames needs the finished video. Omit --no-wait
          --open --no-wait                     | --open needs the finished video. Omit --no-wait
          --frames shots.txt                   | --frames must be a directory
          --frames old                         | has frames of another video
          --frames shots.txt/f                 | cannot be written
          --no-wait                            | --no-wait needs a server
          """)
  void whatCannotBeCombinedIsRejectedBeforeAnyWork(String options, String message)
      throws IOException {
    Files.writeString(directory.resolve("shots.txt"), "a fox 2s\nsnow\n");
    Files.createFile(Files.createDirectory(directory.resolve("old")).resolve("frame-0003.png"));
    var words = new ArrayList<>(List.of("generate", "-"));
    words.addAll(List.of(options.split(" ", -1)));
    input = "a fox";

    assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(requests).isEmpty();
  }

  private int run(String... arguments) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader(input)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            false,
            false,
            false);
    var services =
        new CliServices(
            FakeServers.serving(_ -> 0),
            (_, request, _) -> written(request),
            FakeModelDescriptions::ofAllModels,
            new FakeKeyOperations(),
            new FakeAccountOperations(List.of()),
            new FakePriceOperations(),
            new FakeTaskOperations(),
            (_, file, _) -> new CliServices.Backup(file, 1, Duration.ZERO),
            new LocalChannels(),
            new ClientProcess(new SettableClock(), new Random(1), new ManualInterruption()));
    var environment = new CliEnvironment(directory, Map.of(), "1.2.3");
    return new Cli(terminal, environment, services).run(List.of(arguments));
  }

  private GenerateResult written(GenerateRequest request) {
    requests.add(request);
    return new GenerateResult.Written("{}", 24, List.of());
  }
}
