package filmgate.api.session;

import static filmgate.testing.AdminTestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.id.AccountId;
import filmgate.net.Cidr;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that trusts a proxy on its machine, and browsers that sign in. */
abstract class SessionFixture {
  static final String SESSIONS = "/console/api/sessions";

  @TempDir Path directory;
  AdminTestServer server;
  Visitor guest;

  @BeforeEach
  void open() throws IOException {
    server =
        new AdminTestServer(
            directory,
            TestServer.settings(
                new ApiSettings.Addresses("", List.of(Cidr.parse("127.0.0.0/8")), List.of())));
    guest = Visitor.on(server.door);
  }

  @AfterEach
  void close() {
    server.close();
  }

  String token(String key) throws IOException, InterruptedException {
    var link = server.as(key, 201, "POST", "/v1/sign_in_links", "");
    var url = link.path("url").stringValue();
    assertThat(url).startsWith(server.door.url("/console/sign-in#"));
    return url.substring(url.indexOf('#') + 1);
  }

  HttpResponse<String> byLink(String token) throws IOException, InterruptedException {
    return guest.send(
        guest.page("POST", "/console/api/session/link", "{\"token\":\"" + token + "\"}"));
  }

  Visitor signedIn(String key) throws IOException, InterruptedException {
    return guest.after(byLink(token(key)));
  }

  HttpResponse<String> byPassword(String account, String password)
      throws IOException, InterruptedException {
    var body = "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password);
    return guest.send(guest.page("POST", "/console/api/session/password", body));
  }

  String key(String account, String body) throws IOException, InterruptedException {
    return AdminTestServer.text(server.key(new AccountId(account), body));
  }

  static String reason(HttpResponse<String> response) {
    return json(response).path("error").path("reason").stringValue("");
  }
}
