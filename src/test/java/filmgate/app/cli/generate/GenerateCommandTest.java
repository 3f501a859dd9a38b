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
import filmgate.app.local.LocalChannels;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ManualInterruption;
import filmgate.config.Settings;
import filmgate.media.RenderProgress;
import filmgate.task.TaskWarning;
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
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final String TASK = "{\"id\":\"task_1\"}";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<GenerateRequest> requests = new ArrayList<>();
  private GenerateResult outcome = new GenerateResult.Written(TASK, 120, List.of());

  @Test
  void generateWritesTheRequestThatTheApiAccepts() throws IOException {
    Files.write(directory.resolve("a.png"), new byte[] {1, 2, 3});

    var code =
        run(
            "generate",
            "a fox",
            "--model",
            "kling-v3",
            "-p",
            "duration=5",
            "-p",
            "audio=true",
            "-p",
            "image_urls[]=@a.png",
            "-p",
            "image_urls[]=https://example.com/b.png",
            "-p",
            "shots=[{\"index\":1}]",
            "-p",
            "negative_prompt=@@home 1, 2",
            "--out",
            "fox.mp4");

    assertThat(code).isZero();
    assertThat(requests)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.body())
                  .isEqualTo(
                      """
                      {"model":"kling-v3","prompt":"a fox","duration":5,"audio":true,\
                      "image_urls":["data:image/png;base64,AQID","https://example.com/b.png"],\
                      "shots":[{"index":1}],"negative_prompt":"@home 1, 2"}\
                      """);
              assertThat(request.out()).isEqualTo(directory.resolve("fox.mp4"));
              assertThat(request.timeout()).isEqualTo(Duration.ofHours(1));
            });
    assertThat(out.toString().strip()).isEqualTo(directory.resolve("fox.mp4").toString());
    assertThat(err.toString()).contains("rendering 50 % · 60 of 120 frames");
  }

  @Test
  void quietShowsNoProgressAndJsonPrintsTheTask() {
    assertThat(run("generate", "a fox", "--quiet", "--json")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().strip()).isEqualTo(TASK);
  }

  @Test
  void warningsArePrintedUnlessTheJsonContainsThem() {
    var warning =
        new TaskWarning("fps", "unknown_parameter", "fps is ignored by this model", "忽略 fps");
    outcome = new GenerateResult.Written(TASK, 120, List.of(warning));

    assertThat(run("generate", "a fox", "--quiet")).isZero();
    assertThat(err.toString().strip())
        .isEqualTo("filmgate: warning: fps: fps is ignored by this model (unknown_parameter)");

    err.getBuffer().setLength(0);
    assertThat(run("generate", "a fox", "--quiet", "--json")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aDryRunPrintsThePriceAndTheWarnings() {
    var warning = new TaskWarning("fps", "unknown_parameter", "fps is ignored", "忽略 fps");
    outcome = new GenerateResult.DryRun("{\"status\":\"dry_run\"}", "0.42 USD", List.of(warning));

    assertThat(run("generate", "a fox", "-p", "dry_run=true", "--quiet")).isZero();
    assertThat(out.toString()).contains("nothing was rendered", "0.42 USD");
    assertThat(err.toString()).contains("fps is ignored");

    out.getBuffer().setLength(0);
    assertThat(run("generate", "a fox", "-p", "dry_run=true", "--json")).isZero();
    assertThat(out.toString().strip()).isEqualTo("{\"status\":\"dry_run\"}");
  }

  @Test
  void aRefusedRequestNamesEachField() {
    outcome =
        new GenerateResult.RequestInvalid(
            "{}",
            List.of(
                new GenerateResult.Violation("duration", "out_of_range", "must be 3 to 15"),
                new GenerateResult.Violation("", "malformed_json", "must be an object")));

    assertThat(run("generate", "a fox", "--quiet")).isEqualTo(2);
    assertThat(err.toString())
        .contains("  duration: must be 3 to 15 (out_of_range)")
        .contains("  must be an object (malformed_json)");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFailureAndATimeoutHaveTheirOwnCodes() {
    outcome = new GenerateResult.GenerationFailed("{}", "render_failed", "the worker ended");
    assertThat(run("generate", "a fox")).isEqualTo(6);
    outcome = new GenerateResult.TimedOut("{}");
    assertThat(run("generate", "a fox", "--timeout", "9")).isEqualTo(7);
    assertThat(err.toString()).contains("(render_failed)", "did not finish within 9 s");
  }

  @Test
  void invalidGenerateRequestsAreRefusedBeforeAnyWork() {
    assertThat(run("generate", "a fox", "--out", "none/fox.mp4")).isEqualTo(2);
    assertThat(run("generate", "a fox", "--out", ".")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "duration")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "a=@none.png")).isEqualTo(2);
    assertThat(run("generate", "a fox", "-p", "a=@none.exe")).isEqualTo(2);
    assertThat(requests).isEmpty();
    assertThat(err.toString()).contains("none", "is a directory", "key=value", "cannot read");
  }

  private int run(String... arguments) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            false);
    var services =
        new CliServices(
            FakeServers.serving(_ -> 0),
            this::generate,
            FakeModelDescriptions::ofAllModels,
            new FakeKeyOperations(),
            new FakeAccountOperations(List.of()),
            new FakePriceOperations(),
            new FakeTaskOperations(),
            (_, file, _) -> new CliServices.Backup(file, 1_234_567, Duration.ofMillis(250)),
            new LocalChannels(),
            new ClientProcess(new SettableClock(), new Random(1), new ManualInterruption()));
    var environment = new CliEnvironment(directory, Map.of(), "1.2.3");
    return new Cli(terminal, environment, services).run(List.of(arguments));
  }

  private GenerateResult generate(
      Settings settings, GenerateRequest request, Consumer<RenderProgress> progress) {
    requests.add(request);
    progress.accept(new RenderProgress(60, 120, 0));
    return outcome;
  }
}
