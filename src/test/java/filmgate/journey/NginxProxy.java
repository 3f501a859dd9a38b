package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running nginx with {@code deploy/nginx-prefix.conf}: Filmgate below {@code /video/} of a site
 * with TLS, whose certificate is made here.
 */
final class NginxProxy implements AutoCloseable {
  private static final Path SITE = Path.of("deploy", "nginx-prefix.conf");
  private static final int PATIENCE_SECONDS = 60;
  private static final long LOOK_MILLIS = 20;

  private final Process process;
  private final int port;

  private NginxProxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it in front of a server; skips the test where nginx is missing.
   *
   * @param directory for its files
   */
  static NginxProxy inFrontOf(String server, Path directory) throws Exception {
    Tools.need("nginx", "openssl");
    Files.createDirectories(directory);
    certificate(directory);
    var port = freePort();
    var file = Files.writeString(directory.resolve("nginx.conf"), main(directory, port, server));
    var program = Tools.find("nginx").orElseThrow().toString();
    var process = run(directory, program, "-c", file.toString(), "-p", directory.toString());
    var proxy = new NginxProxy(process, port);
    proxy.awaitPort(directory);
    return proxy;
  }

  private static String main(Path directory, int port, String server) throws IOException {
    var site =
        Files.readString(SITE)
            .replace("listen 80;", listen(directory, port))
            .replace("http://127.0.0.1:8080/", server + "/");
    assertThat(site).contains("ssl_certificate", server);
    var paths = new StringBuilder();
    for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      paths.append("  %s_temp_path %s/%1$s;\n".formatted(kind, directory));
    }
    return """
    daemon off;
    error_log stderr;
    pid %1$s/nginx.pid;
    events {}
    http {
      access_log off;
    %2$s%3$s}
    """
        .formatted(directory, paths, site);
  }

  private static String listen(Path directory, int port) {
    return "listen 127.0.0.1:%d ssl; ssl_certificate %s/fullchain.pem; ssl_certificate_key %2$s/privkey.pem;"
        .formatted(port, directory);
  }

  private static void certificate(Path directory) throws Exception {
    var command =
        "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1"
            + " -keyout privkey.pem -out fullchain.pem";
    var process = run(directory, command.split(" ", -1));
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static Process run(Path directory, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(Path.of(command[0]).getFileName() + ".log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private void awaitPort(Path directory) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!accepts()) {
      var hasEnded = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (hasEnded || System.nanoTime() > end) {
        throw new AssertionError(Files.readString(directory.resolve("nginx.log")));
      }
    }
  }

  private boolean accepts() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The address of the server behind it, without a trailing slash. */
  URI address() {
    return URI.create("https://127.0.0.1:%d/video".formatted(port));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
