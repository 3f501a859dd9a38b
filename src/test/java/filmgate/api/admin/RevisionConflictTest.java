package filmgate.api.admin;

import static filmgate.testing.AdminTestServer.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two editors of one resource: the second gets 409 and the differences. */
class RevisionConflictTest {
  private static final int EDITORS = 24;
  private static final String MAIN = "/admin/v1/channels/main";
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

  private JsonNode createChannel(String name) throws Exception {
    return server.root(
        201,
        "POST",
        "/admin/v1/channels",
        "{\"name\":\"%s\",\"provider\":\"kling\",\"key\":\"%s\"}".formatted(name, SECRET));
  }

  /** The keys of different operators. */
  private List<JsonNode> operators(int count) throws Exception {
    var keys = new ArrayList<JsonNode>();
    for (var i = 0; i < count; i++) {
      keys.add(server.key(AccountId.ROOT, "{\"scopes\":[\"admin\",\"keys\",\"generate\"]}"));
    }
    return keys;
  }

  private static long revision(JsonNode resource) {
    return resource.path("revision").longValue();
  }

  private static JsonNode conflict(JsonNode body) {
    assertThat(body.at("/error/reason").stringValue()).isEqualTo("revision_conflict");
    return body.at("/error/conflict");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void theSecondEditorOfAChannelGetsTheDifferences() throws Exception {
    var read = revision(createChannel("main"));
    var first =
        server.root(
            200,
            "PATCH",
            MAIN,
            "{\"revision\":%d,\"weight\":3,\"cost\":\"0.10\",\"base_url\":\"http://a.example/v1\"}"
                .formatted(read));
    var late =
        "{\"revision\":%d,\"weight\":4,\"cost\":null,\"base_url\":\"http://a.example\","
            + "\"key\":\"other-key-of-the-second-editor\",\"enabled\":true}";
    var body = server.root(409, "PATCH", MAIN, late.formatted(read));

    assertThat(body.toString()).doesNotContain(SECRET, "other-key-of-the-second-editor");
    var conflict = conflict(body);
    assertThat(revision(conflict)).isEqualTo(revision(first)).isGreaterThan(read);
    assertThat(conflict.path("changed_by").stringValue()).startsWith("key_");
    assertThat(conflict.path("changed_at")).isEqualTo(first.path("updated_at"));
    assertThat(conflict.path("changes"))
        .isEqualTo(
            json(
                "[{'param':'weight','present':3,'sent':4},"
                    + "{'param':'cost','present':'0.1','sent':null},"
                    + "{'param':'keys','present':['…6789'],'sent':['…itor']}]"));
    assertThat(server.root(200, "GET", MAIN, "").path("weight").intValue()).isEqualTo(3);
    var again = server.root(200, "PATCH", MAIN, late.formatted(revision(conflict)));
    assertThat(again.path("weight").intValue()).isEqualTo(4);
  }

  @Test
  void aChangeOfAnotherChannelIsNoConflict() throws Exception {
    var read = revision(createChannel("main"));
    assertThat(revision(createChannel("other"))).isGreaterThan(read);
    server.root(200, "PATCH", "/admin/v1/channels/other", "{\"weight\":9}");

    var changed = server.root(200, "PATCH", MAIN, "{\"revision\":%d,\"weight\":2}".formatted(read));
    assertThat(changed.path("weight").intValue()).isEqualTo(2);
  }

  @Test
  void withoutARevisionTheLastChangeWins() throws Exception {
    var read = revision(createChannel("main"));
    server.root(200, "PATCH", MAIN, "{\"weight\":3}");
    server.root(200, "PATCH", MAIN, "{\"weight\":4,\"revision\":null}");
    var body =
        server.root(400, "PATCH", MAIN, "{\"weight\":5,\"revision\":\"%d\"}".formatted(read));
    assertThat(body.at("/error/param").stringValue()).isEqualTo("revision");
    assertThat(server.root(200, "GET", MAIN, "").path("weight").intValue()).isEqualTo(4);
  }

  /** The conflict explains more than a problem that the other change has caused. */
  @Test
  void anOutdatedChangeThatIsNoLongerValidIsAConflict() throws Exception {
    var read = revision(createChannel("main"));
    var gateway = "{\"provider\":\"gateway\",\"base_url\":\"http://a.example\"}";
    server.root(200, "PATCH", MAIN, gateway);
    var late = "{\"revision\":%d,\"base_url\":null,\"key\":\"%s\",\"weight\":7}";
    server.root(400, "PATCH", MAIN, late.replace("%d", "null").formatted("other-" + SECRET));
    var body = server.root(409, "PATCH", MAIN, late.formatted(read, "other-" + SECRET));

    assertThat(body.toString()).doesNotContain(SECRET);
    assertThat(conflict(body).path("changes"))
        .isEqualTo(
            json(
                "[{'param':'base_url','present':'http://a.example','sent':null},"
                    + "{'param':'keys','present':['…6789'],'sent':'…'},"
                    + "{'param':'weight','present':1,'sent':7}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume", "drain"})
  void aStateIsSetForTheReadRevisionOnly(String command) throws Exception {
    var read = revision(createChannel("main"));
    var paused = server.root(200, "POST", MAIN + "/pause?revision=" + read, "");
    var path = MAIN + "/" + command + "?revision=" + read;
    var changes = conflict(server.root(409, "POST", path, "")).path("changes");
    assertThat(changes)
        .isEqualTo(
            switch (command) {
              case "pause" -> json("[]");
              case "resume" -> json("[{'param':'state','present':'paused','sent':'active'}]");
              default -> json("[{'param':'state','present':'paused','sent':'draining'}]");
            });
    assertThat(server.root(200, "GET", MAIN, "").path("state")).isEqualTo(paused.path("state"));
    var removed = server.root(409, "DELETE", MAIN + "?revision=" + read, "");
    assertThat(conflict(removed).at("/changes/0/sent").stringValue()).isEqualTo("removed");
    server.root(200, "DELETE", MAIN + "?revision=" + revision(paused), "");
    server.root(404, "POST", path, "");
  }

  @Test
  void theSecondEditorOfAnAccountGetsTheDifferences() throws Exception {
    var path = ACCOUNTS + "/" + server.account();
    var read = revision(server.root(200, "GET", path, ""));
    var first =
        server.root(
            200,
            "PATCH",
            path,
            "{\"revision\":%d,\"credit_limit\":\"5\",\"limits\":{\"queue\":7}}".formatted(read));
    server.root(201, "POST", path + "/credits", "{\"amount\":\"5\"}");
    assertThat(revision(first)).isEqualTo(revision(server.root(200, "GET", path, "")));
    var body =
        server.root(
            409,
            "PATCH",
            path,
            ("{\"revision\":%d,\"name\":\"one\",\"credit_limit\":null,"
                    + "\"limits\":{\"queue\":8,\"concurrent\":2}}")
                .formatted(read));

    assertThat(revision(conflict(body))).isEqualTo(revision(first));
    assertThat(conflict(body).path("changed_by").stringValue()).startsWith("key_");
    assertThat(conflict(body).path("changes"))
        .isEqualTo(
            json(
                "[{'param':'credit_limit','present':'5','sent':null},"
                    + "{'param':'limits.queue','present':7,'sent':8},"
                    + "{'param':'limits.concurrent','present':null,'sent':2}]"));
    assertThat(server.root(200, "GET", path, "").path("limits")).isEqualTo(first.path("limits"));
  }

  /** Nothing in the audit log says that the root account was created. */
  @Test
  void theRootAccountHasARevisionBeforeItsFirstChange() throws Exception {
    var path = ACCOUNTS + "/" + AccountId.ROOT;
    var root = server.root(200, "GET", path, "");
    assertThat(root.path("revision").isIntegralNumber()).isTrue();
    var change = "{\"revision\":%d,\"low_balance\":\"%d\"}";
    server.root(200, "PATCH", path, change.formatted(revision(root), 1));
    server.root(409, "PATCH", path, change.formatted(revision(root), 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/v1/keys/", "/v1/keys/"})
  void theSecondEditorOfAKeyGetsTheDifferences(String keys) throws Exception {
    var operator = AdminTestServer.text(operators(1).getFirst());
    var key = server.as(operator, 201, "POST", "/v1/keys", "{\"name\":\"a\"}");
    var path = keys + AdminTestServer.id(key);
    var before = server.root(200, "GET", "/admin/v1/keys/" + AdminTestServer.id(key), "");
    var change = "{\"revision\":%d,\"name\":\"%s\",\"limits\":{\"queue\":%d}}";
    var first = server.as(operator, 200, "PATCH", path, change.formatted(revision(before), "b", 3));
    assertThat(revision(first)).isGreaterThan(revision(before));
    var body = server.as(operator, 409, "PATCH", path, change.formatted(revision(before), "c", 3));

    assertThat(conflict(body).path("changes"))
        .isEqualTo(json("[{'param':'name','present':'b','sent':'c'}]"));
    server.as(operator, 200, "PATCH", path, change.formatted(revision(first), "c", 3));
  }

  @Test
  void ofManyEditorsOfAChannelAtOneMomentOneWins() throws Exception {
    var read = revision(createChannel("main"));
    race(
        MAIN,
        "{\"revision\":%d,\"weight\":%%1$d,\"key\":\"key-of-an-editor-number-%%1$03d\"}"
            .formatted(read),
        "weight");
    assertThat(revision(server.root(200, "GET", MAIN, ""))).isEqualTo(read + 1);
  }

  @Test
  void ofManyEditorsOfAnAccountAtOneMomentOneWins() throws Exception {
    var path = ACCOUNTS + "/" + server.account();
    var read = revision(server.root(200, "GET", path, ""));
    race(path, "{\"revision\":%d,\"retention_hours\":%%d}".formatted(read), "retention_hours");
    assertThat(revision(server.root(200, "GET", path, ""))).isEqualTo(read + 1);
  }

  @Test
  void ofManyEditorsOfAKeyAtOneMomentOneWins() throws Exception {
    var path = "/admin/v1/keys/" + AdminTestServer.id(server.key(AccountId.ROOT, "{}"));
    var read = revision(server.root(200, "GET", path, ""));
    race(path, "{\"revision\":%d,\"expires_at\":%%d900000000}".formatted(read), "expires_at");
    assertThat(revision(server.root(200, "GET", path, ""))).isEqualTo(read + 1);
  }

  /** Limits are one value in the store, but each editor changes only its own. */
  @Test
  void editorsOfDifferentLimitsDoNotOverwriteEachOther() throws Exception {
    var path = ACCOUNTS + "/" + server.account();
    var names = List.of("requests_per_minute", "concurrent", "queue");
    var start = new CyclicBarrier(names.size());
    var answers = new ArrayList<Future<Integer>>();
    for (var name : names) {
      var body = "{\"limits\":{\"%s\":5}}".formatted(name);
      answers.add(
          started(
              () -> {
                start.await();
                return server.send(AdminTestServer.ROOT, "PATCH", path, body).statusCode();
              }));
    }
    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    assertThat(server.root(200, "GET", path, "").path("limits"))
        .isEqualTo(json("{'requests_per_minute':5,'concurrent':5,'queue':5}"));
  }

  /** Each editor has its own key and sends another value; the others learn who won with what. */
  private void race(String path, String change, String field) throws Exception {
    var operators = operators(EDITORS);
    var answers = new ArrayList<HttpResponse<String>>();
    for (var answer : send(operators, path, change)) {
      answers.add(answer.get());
    }
    var winners = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    assertThat(winners).hasSize(1);
    var winner = AdminTestServer.json(winners.getFirst());
    for (var i = 0; i < EDITORS; i++) {
      var answer = answers.get(i);
      assertThat(answer.body()).doesNotContain("key-of-an-editor", SECRET);
      if (answer.statusCode() != 200) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        var conflict = conflict(AdminTestServer.json(answer));
        assertThat(conflict.path("revision")).isEqualTo(winner.path("revision"));
        assertThat(conflict.path("changed_by"))
            .isEqualTo(operators.get(answers.indexOf(winners.getFirst())).path("id"));
        var difference = conflict.at("/changes/0");
        assertThat(difference.path("param").stringValue()).isEqualTo(field);
        assertThat(difference.path("present")).isEqualTo(winner.path(field));
        assertThat(difference.path("sent"))
            .isEqualTo(json(change.formatted(i + 1)).path(field))
            .isNotEqualTo(difference.path("present"));
      }
    }
  }

  private List<Future<HttpResponse<String>>> send(
      List<JsonNode> operators, String path, String change) {
    var start = new CyclicBarrier(EDITORS);
    var answers = new ArrayList<Future<HttpResponse<String>>>();
    for (var i = 0; i < EDITORS; i++) {
      var key = AdminTestServer.text(operators.get(i));
      var body = change.formatted(i + 1);
      answers.add(
          started(
              () -> {
                start.await();
                return server.send(key, "PATCH", path, body);
              }));
    }
    return answers;
  }

  private static <T> Future<T> started(Callable<T> request) {
    var task = new FutureTask<>(request);
    Thread.startVirtualThread(task);
    return task;
  }
}
