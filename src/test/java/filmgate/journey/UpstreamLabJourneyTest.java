package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.script.FaultKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that serves the upstream lab. */
class UpstreamLabJourneyTest {
  @TempDir Path directory;

  private ServerProcess run(String... words) throws IOException {
    var all = new ArrayList<>(List.of("upstream-lab"));
    all.addAll(List.of(words));
    return new ServerProcess(directory, Map.of(), all);
  }

  private static JsonNode get(String url) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }

  /** The lines of the output up to an empty one, without their indentation. */
  private static String block(ServerProcess lab) throws InterruptedException {
    var lines = new ArrayList<String>();
    for (var line = lab.awaitLine(""); !line.isBlank(); line = lab.awaitLine("")) {
      lines.add(line.substring(2));
    }
    return String.join("\n", lines);
  }

  @Test
  void theChannelsThatItPrintsServeVideos() throws Exception {
    try (var lab = run("--port", "0")) {
      var url = lab.awaitLine("The upstream lab listens on ");
      assertThat(lab.awaitLine("  kling ").strip()).isEqualTo(url + "/kling");
      assertServesAVideo(lab, Map.of());
      assertThat(get(url + "/_lab/creates").path("accepted").intValue()).isEqualTo(1);
      lab.terminate();
      assertThat(lab.exitCode()).as(lab.errors()).isZero();
      assertThat(lab.errors()).doesNotContain("Exception", "ERROR");
    }
  }

  /** A server on the channels of the output, which follow. */
  private void assertServesAVideo(ServerProcess lab, Map<String, String> more) throws Exception {
    var _ = lab.awaitLine("Channels to it");
    assertThat(lab.awaitLine("")).isEmpty();
    var file = Files.writeString(directory.resolve("filmgate.yaml"), block(lab));
    var environment = new HashMap<>(more);
    var allowed = lab.awaitLine("  FILMGATE_EGRESS_ALLOW=").replace(" filmgate serve", "");
    environment.put("FILMGATE_EGRESS_ALLOW", allowed);
    environment.put("FILMGATE_CONFIG", file.toString());
    try (var server = RunningServer.on(directory.resolve("data"), environment)) {
      var id = server.submit("{\"model\":\"kling-v3\",\"prompt\":\"a fox runs\",\"duration\":3}");
      var task = server.awaitEnd(id);
      assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("completed");
      assertThat(task.path("previsualisation").booleanValue()).isFalse();
    }
  }

  @Test
  void aServerThatTrustsTheCertificateUsesHttps() throws Exception {
    try (var lab = run("--port", "0", "--tls")) {
      assertThat(lab.awaitLine("The upstream lab listens on ")).startsWith("https://127.0.0.1:");
      var pem = Path.of(lab.awaitLine("  the certificate is "));
      var store = trustStore(pem);
      assertServesAVideo(
          lab,
          Map.of(
              "JAVA_TOOL_OPTIONS",
              "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=changeit"
                  .formatted(store)));
      lab.terminate();
      assertThat(lab.exitCode()).as(lab.errors()).isZero();
      assertThat(pem).doesNotExist();
    }
  }

  private Path trustStore(Path pem) throws Exception {
    var keyStore = KeyStore.getInstance("PKCS12");
    keyStore.load(null, null);
    try (var in = Files.newInputStream(pem)) {
      keyStore.setCertificateEntry(
          "lab", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var file = directory.resolve("trust.p12");
    try (var out = Files.newOutputStream(file)) {
      keyStore.store(out, "changeit".toCharArray());
    }
    return file;
  }

  @Test
  void theCertificateIsWrittenToTheGivenFile() throws Exception {
    try (var lab = run("--port", "0", "--tls", "--certificate", "lab.pem")) {
      var _ = lab.awaitLine("Stop the lab");
      assertThat(directory.resolve("lab.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
      lab.terminate();
      assertThat(lab.exitCode()).as(lab.errors()).isZero();
      assertThat(directory.resolve("lab.pem")).exists();
    }
    try (var lab = run("--certificate", "lab.pem")) {
      assertThat(lab.exitCode()).isEqualTo(2);
      assertThat(lab.errors()).contains("--certificate requires --tls");
    }
  }

  @Test
  void aPortInUseIsSaid() throws Exception {
    try (var used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var lab = run("--port", String.valueOf(used.getLocalPort()))) {
      assertThat(lab.exitCode()).as(lab.errors()).isEqualTo(2);
      assertThat(lab.errors())
          .contains("filmgate: port %d is in use".formatted(used.getLocalPort()))
          .doesNotContain("Exception", "\tat ");
      assertThat(lab.said()).isEmpty();
    }
  }

  @Test
  void theHelpListsEveryFault() throws Exception {
    try (var lab = run("--help")) {
      assertThat(lab.exitCode()).as(lab.errors()).isZero();
      assertThat(lab.said().lines().map(String::strip))
          .contains("hang              There is never a response.", "callback");
      for (var kind : FaultKind.values()) {
        assertThat(lab.said()).contains("    " + kind.word() + " ");
      }
    }
  }

  @Test
  void aPortOutOfRangeIsRefused() throws Exception {
    try (var lab = run("--port", "70000")) {
      assertThat(lab.exitCode()).isEqualTo(2);
      assertThat(lab.errors()).contains("--port must be at most 65535");
    }
  }
}
