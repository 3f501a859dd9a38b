package filmgate.app.cli.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.FakeServers;
import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiFailure;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UploadCommandTest {
  private static final String ANSWER =
      "{\"id\":\"upl_1\",\"url\":\"http://127.0.0.1/files/upl_1.gif?sig=x\",\"bytes\":40}";
  private static final String GIF = "GIF89a\u0002\u0000\u0002\u0000" + "x".repeat(30);
  private static final String CLIP = "\u0000\u0000\u0000\u0018ftypmp42" + "y".repeat(60_000);

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private WebhookReceiver server;

  @BeforeEach
  void start() throws IOException {
    server = new WebhookReceiver().always(Answer.of(200).with(ANSWER));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content, ISO_8859_1);
  }

  private int run(boolean interactive, String... words) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(err),
            interactive,
            false,
            false);
    var variables = Map.of("FILMGATE_SERVER", server.url(""), "FILMGATE_KEY", "fg-key-of-a-test");
    var command =
        new UploadCommand(new TargetResolver(FakeServers.serving(_ -> 0).directories())).command();
    var parsed = new CommandLine(command.spec()).parseArgs(words);
    try {
      return command.run(parsed, terminal, new CliEnvironment(directory, variables, "1.2.3"));
    } catch (CliException | ApiFailure e) {
      terminal.printMessage("" + e.getMessage());
      return ExitCode.USAGE;
    }
  }

  @Test
  void eachFileIsSentToTheListOfItsKind() throws Exception {
    file("a b&c.bin", GIF);
    file("clip.mp4", CLIP);
    assertThat(run(false, "a b&c.bin", "clip.mp4")).isZero();
    var image = server.take();
    assertThat(image.path()).isEqualTo("/v1/uploads/images?filename=a+b%26c.bin");
    assertThat(image.header("authorization")).isEqualTo("Bearer fg-key-of-a-test");
    assertThat(image.header("content-length")).isEqualTo("40");
    assertThat(image.body()).isEqualTo(new String(GIF.getBytes(ISO_8859_1), UTF_8));
    var clip = server.take();
    assertThat(clip.path()).isEqualTo("/v1/uploads/videos?filename=clip.mp4");
    assertThat(clip.body()).endsWith("y".repeat(60_000));
    assertThat(out.toString().lines())
        .hasSize(2)
        .allMatch("http://127.0.0.1/files/upl_1.gif?sig=x"::equals);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void jsonIsWhatTheServerReturnsAndAScreenShowsProgress() throws IOException {
    file("a.gif", GIF);
    assertThat(run(true, "a.gif", "--json")).isZero();
    assertThat(out.toString().strip()).isEqualTo(ANSWER);
    assertThat(err.toString()).contains("100 % · 0.0 of 0.0 MB");
  }

  @Test
  void nothingIsSentIfOneFileCannotBe() throws IOException {
    file("a.gif", GIF);
    file("notes.txt", "x".repeat(100));
    file("empty.png", "");
    for (var wrong : new String[] {"notes.txt", "empty.png", "missing.png", "."}) {
      err.getBuffer().setLength(0);
      assertThat(run(false, "a.gif", wrong)).as(wrong).isEqualTo(2);
      assertThat(err.toString()).startsWith(wrong + " is not a ");
    }
    assertThat(server.waiting()).isZero();
  }

  @Test
  void anErrorOfTheServerIsShown() throws IOException {
    file("a.gif", GIF);
    file("b.gif", GIF);
    server.always(
        Answer.of(403)
            .with(
                "{\"error\":{\"code\":403,\"message\":\"The uploads are full.\",\"reason\":"
                    + "\"upload_quota_exceeded\"},\"request_id\":\"req_1\"}"));
    assertThat(run(false, "a.gif", "b.gif")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "The uploads are full. (upload_quota_exceeded, request req_1)\n");
    assertThat(server.waiting()).isEqualTo(1);
    server.always(Answer.of(502).with("<html>Bad Gateway</html>"));
    assertThat(run(false, "a.gif")).isEqualTo(2);
    assertThat(err.toString())
        .contains("responded 502 without a message of Filmgate: <html>Bad Gateway</html>");
  }
}
