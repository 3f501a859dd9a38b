package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.BrowserScript;
import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server with a fresh data directory and the console of this build, on which scripts of {@code
 * src/test/browser/console} run in Chromium. Their screenshots are in {@code target/screenshots}.
 */
final class ConsoleServer implements AutoCloseable {
  private static final Path ARCHIVE = Path.of("target", "console.zip").toAbsolutePath();
  private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();

  private final RunningServer server;
  private final String address;

  private ConsoleServer(RunningServer server, String address) {
    this.server = server;
    this.address = address;
  }

  /** Starts the server; skips the test if this build has no console. */
  static ConsoleServer start(Path directory) throws Exception {
    return start(directory, Map.of());
  }

  /** The same with further settings. */
  static ConsoleServer start(Path directory, Map<String, String> settings) throws Exception {
    if (!Files.exists(ARCHIVE)) {
      Tools.missing("The console is not built.");
    }
    Files.createDirectories(SCREENSHOTS);
    var all = new HashMap<>(settings);
    all.put("JDK_JAVA_OPTIONS", "\"-Dfilmgate.console=" + ARCHIVE + '"');
    all.putIfAbsent("FILMGATE_CONSOLE_BUILD", "off");
    var server = RunningServer.on(directory.resolve("data"), all);
    return new ConsoleServer(server, server.address());
  }

  /** The same server for browsers that reach it by another address, through a proxy. */
  ConsoleServer at(String other) {
    return new ConsoleServer(server, other);
  }

  /** The server, for requests beside the browser. */
  RunningServer server() {
    return server;
  }

  /** A link that signs the root account in, once. */
  String signInLink() throws Exception {
    var reply = server.post("/v1/sign_in_links", "{}");
    assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
    var link = reply.json().path("url").stringValue();
    assertThat(link).startsWith(server.address());
    return address + link.substring(server.address().length());
  }

  /** Runs a script that needs no sign-in, and fails if one of its checks does. */
  List<String> run(String script, Map<String, ?> more) throws Exception {
    return run(script, "", more);
  }

  /** Runs a script that may sign in once, and fails if one of its checks does. */
  List<String> runSignedIn(String script, Map<String, ?> more) throws Exception {
    return run(script, signInLink(), more);
  }

  /** The names of the checks that held. */
  private List<String> run(String script, String link, Map<String, ?> more) throws Exception {
    var order = new HashMap<String, Object>(more);
    order.put("base", address);
    order.put("link", link);
    order.put("key", RunningServer.KEY);
    order.put("screenshots", SCREENSHOTS.toString());
    var ended = BrowserScript.run("console/" + script, order);
    assertThat(ended.output()).as("the report of %s", script).startsWith("{");
    var report = JsonMapper.shared().readTree(ended.output());
    assertThat(report.path("failed").valueStream().map(one -> one.stringValue()))
        .as("failed checks of %s", script)
        .isEmpty();
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    return report.path("passed").valueStream().map(one -> one.stringValue()).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
