package filmgate.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.AdminTestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of the console that has the server check what is typed. */
class FormCheckTest {
  private static final String INCOMPLETE = "{\"model\":\"kling-v3\"}";
  @TempDir Path directory;

  private static Visitor signIn(AdminTestServer server) throws Exception {
    var url = server.root(201, "POST", "/v1/sign_in_links", "").path("url").stringValue();
    var token = url.substring(url.indexOf('#') + 1);
    var guest = Visitor.on(server.door);
    return guest.after(
        guest.send(
            guest.page("POST", "/console/api/session/link", "{\"token\":\"" + token + "\"}")));
  }

  @Test
  void itsChecksAreNoRefusedRequests() throws Exception {
    try (var server = new AdminTestServer(directory)) {
      var page = signIn(server);

      assertThat(page.reason(page.page("POST", "/v1/videos/estimate", INCOMPLETE))).isNotEmpty();
      assertThat(server.root(200, "GET", "/v1/requests", "").path("data")).isEmpty();

      server.send(AdminTestServer.ROOT, "POST", "/v1/videos/estimate", INCOMPLETE);
      page.send(page.page("POST", "/v1/videos/generations", INCOMPLETE));
      assertThat(server.root(200, "GET", "/v1/requests", "").path("data")).hasSize(2);
    }
  }
}
