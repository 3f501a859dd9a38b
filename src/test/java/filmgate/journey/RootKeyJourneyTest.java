package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated root key, and the configured one. */
class RootKeyJourneyTest {
  private static final String FIRST = "the-first-given-root-key";
  private static final String SECOND = "the-second-given-root-key";

  @TempDir Path directory;

  private RunningServer start(String rootKey) throws Exception {
    return RunningServer.on(directory.resolve("data"), settings(rootKey));
  }

  private static Map<String, String> settings(String rootKey) {
    return Map.of("FILMGATE_ROOT_KEY", rootKey, "FILMGATE_LOCAL_WORKERS", "0");
  }

  private static String printedKey(RunningServer server) throws Exception {
    return server.program().awaitLine("  API key   ").split(" ", 2)[0];
  }

  private static int status(RunningServer server, String key) throws Exception {
    return server.as(key).get("/admin/v1/accounts/root").status();
  }

  @Test
  void aStartOnABusyPortCreatesNoKey() throws Exception {
    var data = directory.resolve("data");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      var settings = Map.of("FILMGATE_ROOT_KEY", "", "FILMGATE_PORT", port);
      try (var program = RunningServer.launch(data, settings)) {
        assertThat(program.exitCode()).as(program.errors()).isEqualTo(2);
        assertThat(program.errors())
            .contains("filmgate: port " + port + " is in use; try `--port 0`");
      }
    }
    assertThat(data).doesNotExist();
    try (var server = start("")) {
      assertThat(status(server, printedKey(server))).isEqualTo(200);
    }
  }

  @Test
  void theFirstKeyIsPrintedAtEachStartUntilItIsUsed() throws Exception {
    String unused;
    try (var server = start("")) {
      unused = printedKey(server);
      server.program().kill();
    }
    String used;
    try (var server = start("")) {
      used = printedKey(server);
      assertThat(used).startsWith("fg_live_").isNotEqualTo(unused);
      assertThat(server.program().errors()).contains("event=root_key_secret_replaced");
      assertThat(status(server, unused)).isEqualTo(401);
      assertThat(status(server, used)).isEqualTo(200);
      server.program().kill();
    }
    try (var server = start("")) {
      var curl = server.program().awaitLine("    -H 'Authorization: Bearer ");
      assertThat(curl).startsWith("YOUR_KEY'");
      assertThat(status(server, used)).isEqualTo(200);
    }
  }

  @Test
  void aRootKeyReplacesTheFormerOneAndCanBeRestored() throws Exception {
    try (var server = start(FIRST)) {
      assertThat(status(server, FIRST)).isEqualTo(200);
    }
    try (var server = start(SECOND)) {
      assertThat(status(server, SECOND)).isEqualTo(200);
      assertThat(status(server, FIRST)).isEqualTo(401);
      assertThat(server.program().errors()).contains("event=root_key_installed", "retired=[key_");
    }
    try (var server = start(FIRST)) {
      assertThat(status(server, FIRST)).isEqualTo(200);
      assertThat(status(server, SECOND)).isEqualTo(401);
    }
  }

  @Test
  void aGivenKeyThatWasRevokedStaysRevokedOverARestart() throws Exception {
    try (var server = start(FIRST)) {
      var keys = server.as(FIRST).get("/admin/v1/accounts/root/keys").json().path("data");
      assertThat(keys).hasSize(1);
      var path = "/admin/v1/keys/" + keys.get(0).path("id").stringValue();
      assertThat(server.as(FIRST).delete(path).status()).isEqualTo(200);
      assertThat(status(server, FIRST)).isEqualTo(401);
    }
    for (int restarts = 0; restarts < 2; restarts++) {
      try (var server = start(FIRST)) {
        assertThat(status(server, FIRST)).isEqualTo(401);
        assertThat(server.program().errors()).contains("event=root_key_stays_revoked");
      }
    }
  }

  @Test
  void aShortRootKeyIsRefusedAndNothingIsWritten() throws Exception {
    var data = directory.resolve("data");
    try (var program = RunningServer.launch(data, settings("fifteen-letters"))) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(2);
      assertThat(program.errors())
          .contains("FILMGATE_ROOT_KEY must have at least 16 characters")
          .doesNotContain("fifteen-letters");
    }
    assertThat(data).doesNotExist();
  }
}
