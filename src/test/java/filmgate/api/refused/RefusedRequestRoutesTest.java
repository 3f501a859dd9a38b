package filmgate.api.refused;

import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.json;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Refused requests over HTTP. */
class RefusedRequestRoutesTest {
  private static final String CREATE = "/v1/videos/generations";
  private static final String REQUESTS = "/v1/requests";
  private static final String TOO_LONG =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"duration\":99}";

  @TempDir Path directory;
  private AdminTestServer server;
  private AccountId account = AccountId.ROOT;
  private String key = "";

  @BeforeEach
  void open() throws IOException, InterruptedException {
    server = new AdminTestServer(directory);
    account = new AccountId(server.account());
    key = text(server.key(account, "{}"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private JsonNode list(String query) throws IOException, InterruptedException {
    return server.as(key, 200, "GET", REQUESTS + query, "").path("data");
  }

  private static List<String> params(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("param").stringValue()).toList();
  }

  @Test
  void aRefusedRequestIsListedWithItsCauseAndFix() throws IOException, InterruptedException {
    var refused = json(server.send(key, "POST", CREATE, TOO_LONG));
    var listed = list("").path(0);
    assertThat(listed.path("request_id")).isEqualTo(refused.path("request_id"));
    for (var name : new String[] {"message", "reason", "type", "param", "doc_url"}) {
      assertThat(listed.path(name)).as(name).isEqualTo(refused.path("error").path(name));
    }
    assertThat(listed.path("http_status").intValue()).isEqualTo(400);
    assertThat(listed.path("model").stringValue()).isEqualTo("kling-v3");
    assertThat(listed.path("cause").stringValue()).isNotEmpty();
    assertThat(listed.path("fix").stringValue()).isNotEmpty();
    assertThat(listed.has("body")).isFalse();
    var one = server.as(key, 200, "GET", REQUESTS + "/" + id(listed), "");
    assertThat(one.path("body").stringValue()).isEqualTo(TOO_LONG);
    assertThat(one.path("body_bytes").intValue()).isEqualTo(TOO_LONG.length());
    var chinese = list("?language=zh").path(0);
    assertThat(chinese.path("message").stringValue()).contains("必须");
    assertThat(chinese.path("doc_url").stringValue()).contains("/docs/zh/errors/out_of_range");
  }

  @Test
  void allProblemsAreListed() throws IOException, InterruptedException {
    server.send(key, "POST", CREATE, TOO_LONG.replace("99", "99,\"mode\":\"ultra\""));
    var errors = list("").path(0).path("errors");
    assertThat(errors.findValuesAsString("param")).containsExactlyInAnyOrder("mode", "duration");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/tasks/task_01KDVNM6000000000000000000, 404, task_not_found",
    "GET, /v1/tasks?limit=1000, 400, out_of_range",
    "GET, /v1/tasks?nonsense=1, 400, unknown_parameter",
    "GET, /v1/keys, 403, missing_scope",
    "GET, /admin/v1/accounts, 403, missing_scope",
    "GET, /v1/requests/rfr_0000000000000001, 404, refused_request_not_found",
  })
  void refusalsOfEveryKindAreRecorded(String method, String path, int status, String reason)
      throws IOException, InterruptedException {
    var limited = text(server.key(account, "{\"scopes\":[\"read\"]}"));
    assertThat(server.send(limited, method, path, "").statusCode()).isEqualTo(status);
    var listed = list("").path(0);
    assertThat(listed.path("reason").stringValue()).isEqualTo(reason);
    assertThat(listed.path("http_status").intValue()).isEqualTo(status);
    assertThat(listed.path("path").stringValue()).isEqualTo(path);
  }

  @Test
  void requestsWithoutACallerAreNotRecorded() throws IOException, InterruptedException {
    assertThat(server.send("fg_live_nobody", "GET", "/v1/tasks", "").statusCode()).isEqualTo(401);
    assertThat(server.send(key, "GET", "/v1/nothing", "").statusCode()).isEqualTo(404);
    assertThat(list("")).isEmpty();
  }

  @Test
  void anotherAccountSeesNothing() throws IOException, InterruptedException {
    server.send(key, "POST", CREATE, TOO_LONG);
    var listed = list("").path(0);
    var other = text(server.key(new AccountId(server.account()), "{}"));
    assertThat(server.as(other, 200, "GET", REQUESTS, "").path("data")).isEmpty();
    assertThat(server.as(other, 200, "GET", REQUESTS + "/summary", "").path("data")).isEmpty();
    server.as(other, 404, "GET", REQUESTS + "/" + id(listed), "");
  }

  @Test
  void aTestKeySeesOnlyRequestsOfTestKeys() throws IOException, InterruptedException {
    var test = text(server.key(account, "{\"kind\":\"test\"}"));
    server.send(key, "POST", CREATE, TOO_LONG);
    server.send(test, "GET", "/v1/tasks?limit=1000", "");
    var ofTest = server.as(test, 200, "GET", REQUESTS, "").path("data");
    assertThat(params(ofTest)).containsExactly("limit");
    assertThat(params(list("?mode=live"))).containsExactly("duration");
    assertThat(params(list("?mode=test"))).containsExactly("limit");
    assertThat(list("")).hasSize(2);
    var live = list("?mode=live").path(0);
    server.as(test, 404, "GET", REQUESTS + "/" + id(live), "");
  }

  @Test
  void theSummaryHasAGroupForEachReasonAndField() throws IOException, InterruptedException {
    for (var i = 0; i < 3; i++) {
      server.send(key, "POST", CREATE, TOO_LONG);
    }
    server.send(key, "POST", CREATE, "{");
    var groups = server.as(key, 200, "GET", REQUESTS + "/summary", "").path("data");
    assertThat(groups.findValuesAsString("reason"))
        .containsExactly("malformed_json", "out_of_range");
    var second = groups.path(1);
    assertThat(second.path("count").intValue()).isEqualTo(3);
    assertThat(second.path("daily").path(6).intValue()).isEqualTo(3);
    assertThat(second.path("param").stringValue()).isEqualTo("duration");
    assertThat(list("?reason=out_of_range&param=duration&status=400&model=kling-v3")).hasSize(3);
    assertThat(second.path("example_id").stringValue())
        .isEqualTo(id(list("?reason=out_of_range").path(0)));
  }

  @Test
  void pagesContinue() throws IOException, InterruptedException {
    for (var i = 0; i < 5; i++) {
      server.send(key, "GET", "/v1/tasks?p" + i + "=1", "");
    }
    var first = server.as(key, 200, "GET", REQUESTS + "?limit=3", "");
    assertThat(first.path("has_more").booleanValue()).isTrue();
    var rest = list("?limit=3&after=" + first.path("last_id").stringValue());
    assertThat(params(rest)).containsExactly("p1", "p0");
  }

  @Test
  void bodiesOfTheAdminApiAreNotStored() throws IOException, InterruptedException {
    server.send(
        AdminTestServer.ROOT,
        "POST",
        "/admin/v1/channels",
        "{\"name\":\"k\",\"provider\":\"kling\",\"kay\":\"plain-secret\"}");
    var listed = server.as(AdminTestServer.ROOT, 200, "GET", REQUESTS, "").path("data").path(0);
    var one = server.as(AdminTestServer.ROOT, 200, "GET", REQUESTS + "/" + id(listed), "");
    assertThat(one.path("body").isNull()).isTrue();
    assertThat(one.toString()).doesNotContain("plain-secret");
  }
}
