package filmgate.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ChannelAdminEndpointsTest {
  private static final String CHANNELS = "/admin/v1/channels";
  private static final String SECRET = "api-key-kling-never-shown-0123456789";

  @TempDir Path directory;
  private AdminTestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new AdminTestServer(directory);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String send(int status, String method, String path, String body) throws Exception {
    var response = server.send(AdminTestServer.ROOT, method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).doesNotContain(SECRET);
    return response.body();
  }

  private String create(String name) throws Exception {
    var body =
        "{\"name\":\"%s\",\"provider\":\"kling\",\"key\":\"%s\",\"models\":[\"kling-v3\"]}"
            .formatted(name, SECRET);
    return send(201, "POST", CHANNELS, body);
  }

  @Test
  void aChannelIsCreatedChangedAndRemoved() throws Exception {
    var json = JsonMapper.shared().readTree(create("main"));
    assertThat(json.path("keys").path(0).stringValue()).isEqualTo("…6789");
    assertThat(json.path("concurrent").intValue()).isEqualTo(20);
    assertThat(json.path("state").stringValue()).isEqualTo("active");

    var body = "{\"weight\":3,\"base-url\":\"http://127.0.0.1:9100/kling/v1\",\"models\":null}";
    var changed = JsonMapper.shared().readTree(send(200, "PATCH", CHANNELS + "/main", body));
    assertThat(changed.path("weight").intValue()).isEqualTo(3);
    assertThat(changed.path("base_url").stringValue()).isEqualTo("http://127.0.0.1:9100/kling");
    assertThat(changed.has("models")).isFalse();
    assertThat(send(200, "POST", CHANNELS + "/main/pause", "{}")).contains("\"state\":\"paused\"");
    assertThat(send(200, "POST", CHANNELS + "/main/drain", "{}"))
        .contains("\"state\":\"draining\"");
    assertThat(send(200, "POST", CHANNELS + "/main/resume", "{}")).contains("\"state\":\"active\"");
    assertThat(send(200, "GET", CHANNELS + "/main", "")).contains("\"weight\":3");
    assertThat(send(200, "DELETE", CHANNELS + "/main", ""))
        .isEqualTo("{\"name\":\"main\",\"object\":\"channel.deleted\",\"deleted\":true}");
    assertThat(send(404, "GET", CHANNELS + "/main", "")).contains("channel_not_found");
    assertThat(send(200, "GET", "/admin/v1/audit", ""))
        .contains("channel.created", "channel.updated", "channel.removed");
  }

  @Test
  void channelsAreListedByName() throws Exception {
    assertThat(create("c") + create("a") + create("b")).isNotEmpty();

    var page = JsonMapper.shared().readTree(send(200, "GET", CHANNELS + "?limit=2", ""));
    assertThat(page.at("/data/0/name").stringValue()).isEqualTo("a");
    assertThat(page.path("has_more").booleanValue()).isTrue();
    var rest = JsonMapper.shared().readTree(send(200, "GET", CHANNELS + "?after=b", ""));
    assertThat(rest.at("/data/0/name").stringValue()).isEqualTo("c");
  }

  @Test
  void everyProblemIsReportedAndNothingChanges() throws Exception {
    var body =
        "{\"name\":\"main\",\"provider\":\"klin\",\"models\":[\"kling-v9\"],\"weight\":0,"
            + "\"base_url\":\"ftp://a\",\"keey\":\"%s\"}".formatted(SECRET);
    var problems = send(400, "POST", CHANNELS, body);

    assertThat(problems).contains("provider", "models[0]", "weight", "base_url", "keey");
    assertThat(send(200, "GET", CHANNELS, "")).contains("\"data\":[]");
    assertThat(create("main")).isNotEmpty();
    assertThat(send(400, "PATCH", CHANNELS + "/main", "{\"weight\":0,\"provider\":\"x\"}"))
        .contains("weight", "provider");
    assertThat(send(200, "GET", CHANNELS + "/main", "")).contains("\"weight\":1");
  }

  @Test
  void aNameIsUnique() throws Exception {
    assertThat(create("main")).isNotEmpty();
    var body = "{\"name\":\"main\",\"provider\":\"kling\",\"key\":\"other-key-0123456789\"}";

    assertThat(send(409, "POST", CHANNELS, body)).contains("channel_exists");
    assertThat(send(404, "PATCH", CHANNELS + "/none", "{}")).contains("channel_not_found");
    assertThat(send(404, "POST", CHANNELS + "/none/pause", "{}")).contains("channel_not_found");
  }

  @Test
  void aCallerMayNotReadChannels() throws Exception {
    var response = server.send(TestServer.KEY, "GET", CHANNELS, "");

    assertThat(response.statusCode()).isEqualTo(403);
  }
}
