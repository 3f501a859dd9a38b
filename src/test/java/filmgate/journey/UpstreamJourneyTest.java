package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.script.UpstreamSettings;
import filmgate.lab.server.Create;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks on channels to an upstream lab, which counts every submission that it receives. */
class UpstreamJourneyTest {
  private static final String KLING =
      """
      {"model":"kling-v3","prompt":"a fox runs","negative_prompt":"rain","duration":3,"mode":"std"}\
      """;
  private static final String VEO =
      """
      {"model":"veo3.1-fast-official","prompt":"a fox runs","duration":4,"seed":7}\
      """;

  /** The lab signs its callbacks with it. */
  private static final String LAB_SECRET = UpstreamSettings.WEBHOOK_SECRET;

  @TempDir Path directory;
  private LabChannels channels;

  @BeforeEach
  void open() throws Exception {
    channels = new LabChannels(directory);
  }

  @AfterEach
  void close() {
    channels.close();
  }

  private RunningServer server() throws Exception {
    return RunningServer.on(directory.resolve("data"), channels.environment());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private List<String> accepted(String provider) {
    return channels.lab.creates().accepted(provider).stream().map(Create::externalId).toList();
  }

  @Test
  void aVideoOfKlingIsCopiedAndShowsItsBackend() throws Exception {
    channels.withKling("kling-main");
    try (var server = server()) {
      var id = server.submit(KLING);
      var task = server.awaitEnd(id);
      assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("completed");
      assertThat(task.path("backend").stringValue()).isEqualTo("kling");
      assertThat(task.path("previsualisation").booleanValue()).isFalse();
      assertThat(task.at("/output/sha256").stringValue()).isEqualTo(sha256(channels.lab.clip()));
      assertThat(accepted("kling")).containsExactly(id + "-1");
      var sent = channels.lab.creates().all().getFirst().body();
      assertThat(sent.path("prompt").stringValue()).startsWith("a fox runs").contains("rain");
      assertThat(sent.at("/settings/multi_shot").booleanValue(true)).isFalse();
    }
  }

  @Test
  void aGatewayGetsTheBodyOfTheCaller() throws Exception {
    channels.withGateway("gate", "idempotency: true");
    try (var server = server()) {
      var id = server.submit(VEO.replace("}", ",\"external_id\":\"mine\"}"));
      var task = server.awaitEnd(id);
      assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("completed");
      assertThat(task.path("backend").stringValue()).isEqualTo("gateway");
      var create = channels.lab.creates().all().getFirst();
      assertThat(create.idempotencyKey()).isEqualTo(id + "-1");
      assertThat(create.body().path("seed").intValue()).isEqualTo(7);
      assertThat(create.body().has("external_id")).isFalse();
    }
  }

  @Test
  void aGatewayGetsTheBodyOnTheRouteByWhichItCame() throws Exception {
    channels.withGateway("gate", "idempotency: true");
    var body =
        """
        {"model":"kling-v3-std-silent","prompt":"a fox runs","duration":5,\
        "extra_body":{"cfg_scale":0.5}}\
        """;
    try (var server = server()) {
      for (var path : List.of("/v1/video/generations", "/v1/videos/generations")) {
        var reply = server.post(path, body).json();
        var nested = reply.at("/data/0/task_id");
        var id = (nested.isString() ? nested : reply.path("task_id")).stringValue();
        assertCompleted(server, List.of(id));
        var create = channels.lab.creates().all().getLast();
        assertThat(create.path()).isEqualTo(path);
        assertThat(create.body().at("/extra_body/cfg_scale").doubleValue()).isEqualTo(0.5);
      }
    }
  }

  @Test
  void aModelOrAFieldThatNoChannelServesIs503() throws Exception {
    channels.withKling("kling-main");
    try (var server = server()) {
      for (var path : List.of("/v1/videos/generations", "/v1/videos/generations?dry_run=true")) {
        var reply = server.post(path, VEO);
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.json().at("/error/reason").stringValue()).isEqualTo("no_channel");
        assertThat(reply.header("x-should-retry")).isEqualTo("false");
      }
      assertThat(channels.lab.creates().all()).isEmpty();
    }
  }

  @Test
  void aCallerWithThePermissionChoosesTheChannel() throws Exception {
    channels.withKling("first", "priority: 0").withGateway("second", "priority: 1");
    try (var server = server()) {
      var chosen = KLING.replace("}", ",\"provider\":{\"only\":[\"%s\"]}}");
      var id = server.submit(chosen.formatted("second"));
      assertCompleted(server, List.of(id));
      assertThat(server.task(id).path("backend").stringValue()).isEqualTo("gateway");
      var sent = channels.lab.creates().all().getFirst().body();
      assertThat(sent.has("provider")).isFalse();

      var none = server.post("/v1/videos/generations", chosen.formatted("third"));
      assertThat(none.status()).as(none.text()).isEqualTo(503);
      assertThat(none.json().at("/error/param").stringValue()).isEqualTo("provider");

      var key = server.post("/v1/keys", "{\"scopes\":[\"generate\"]}").json();
      var plain = server.as(key.path("key").stringValue());
      var refused = plain.post("/v1/videos/generations", chosen.formatted("second"));
      assertThat(refused.status()).as(refused.text()).isEqualTo(403);
      assertThat(refused.json().at("/error/reason").stringValue()).isEqualTo("routing_not_allowed");
    }
  }

  /** No poll is due within the time that the test waits: only callbacks finish the tasks. */
  @Test
  void aCallbackIsAHintToPoll() throws Exception {
    channels.withKling("signed", "poll-seconds: 3600", "webhook-secret: " + LAB_SECRET);
    channels.faults(
        "\"provider\":\"kling\",\"on\":\"callback\",\"fault\":\"early\"",
        "\"provider\":\"kling\",\"on\":\"callback\",\"fault\":\"duplicate\"");
    try (var server = reachable()) {
      var ids = submit(server, 4);
      assertCompleted(server, ids);
      assertThat(accepted("kling")).hasSize(4).doesNotHaveDuplicates();
    }
  }

  @Test
  void aForgedCallbackIs401AndChangesNothing() throws Exception {
    channels.withKling("signed", "poll-seconds: 3600", "webhook-secret: " + LAB_SECRET);
    channels.faults("\"provider\":\"kling\",\"on\":\"callback\",\"fault\":\"forged\"");
    try (var server = reachable()) {
      var id = server.submit(KLING);
      server.awaitTask(id, _ -> !channels.lab.creates().all().isEmpty());
      var url = channels.lab.creates().all().getFirst().body().at("/options/callback_url");
      assertThat(url.stringValue())
          .startsWith(server.address() + "/callbacks/signed/" + id + "-1/");
      var path = url.stringValue().substring(server.address().length());
      for (var forged : List.of(path, path.substring(0, path.length() - 2) + "xx")) {
        var reply = server.post(forged, "{\"status\":\"failed\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(401);
        assertThat(reply.json().at("/error/reason").stringValue()).isEqualTo("invalid_callback");
      }
      assertThat(server.task(id).path("status").stringValue()).isEqualTo("processing");
    }
  }

  /** A server on a port that upstreams know. */
  private RunningServer reachable() throws Exception {
    var port = freePort();
    var environment = new HashMap<>(channels.environment());
    environment.put("FILMGATE_PORT", Integer.toString(port));
    environment.put("FILMGATE_PUBLIC_URL", "http://127.0.0.1:" + port);
    return RunningServer.on(directory.resolve("data"), environment);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void theOperatorSeesAndTestsChannels() throws Exception {
    channels.withKling("good").with("bad", "kling", "api-key-kling-unknown-00001");
    try (var server = server()) {
      var good = server.post("/admin/v1/channels/good/test", "").json();
      assertThat(good.path("usable").booleanValue()).as(good.toString()).isTrue();
      var bad = server.post("/admin/v1/channels/bad/test", "").json();
      assertThat(bad.path("usable").booleanValue()).as(bad.toString()).isFalse();
      assertThat(bad.at("/credentials/0/failure").stringValue()).isEqualTo("credentials");
      assertThat(server.post("/admin/v1/channels/none/test", "").status()).isEqualTo(404);
      assertThat(channels.lab.creates().all()).isEmpty();

      var ids = submit(server, 2);
      assertCompleted(server, ids);
      var task = server.get("/admin/v1/tasks/" + ids.getFirst()).json();
      assertThat(task.at("/upstream_costs/0/unit").stringValue()).isEqualTo("units");
      assertThat(server.task(ids.getFirst()).has("upstream_costs")).isFalse();
      var seen = server.get("/admin/v1/channels/bad").json();
      assertThat(seen.at("/health/accounts/0/circuit").stringValue()).isEqualTo("account_problem");
      assertThat(seen.at("/health/accounts/0/problem").stringValue()).isEqualTo("credentials");
      var list = server.get("/admin/v1/channels").json().path("data");
      assertThat(list.valueStream().map(one -> one.at("/health/in_flight").intValue()))
          .containsExactly(0, 0);
      var used = server.get("/admin/v1/channels/good").json();
      assertThat(used.at("/health/last_hour/submissions").intValue()).isEqualTo(2);
      assertThat(used.at("/health/last_hour/latency/p95_ms").intValue()).isPositive();
      assertThat(used.at("/health/limit").intValue()).isEqualTo(20);
      assertThat(used.path("unknown_outcomes").intValue(-1)).isZero();
      assertThat(seen.at("/health/last_hour/errors/0/cause").stringValue()).isEqualTo("account");
      assertThat(accepted("kling")).hasSize(2);
    }
  }

  @Test
  void anAnswerThatIsLostIsLookedUp() throws Exception {
    channels.withKling("kling-main");
    channels.faults(
        "\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"answer-lost\",\"count\":3");
    try (var server = server()) {
      var ids = submit(server, 6);
      assertCompleted(server, ids);
      assertThat(accepted("kling")).hasSize(6).doesNotHaveDuplicates();
    }
  }

  @Test
  void aResetBeforeTheUpstreamTookItIsSentAgainWithTheSameId() throws Exception {
    channels.withKling("kling-main");
    channels.faults("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"reset\",\"count\":1");
    try (var server = server()) {
      var id = server.submit(KLING);
      assertCompleted(server, List.of(id));
      assertThat(channels.lab.creates().all())
          .extracting(Create::externalId)
          .containsExactly(id + "-1", id + "-1");
      assertThat(accepted("kling")).containsExactly(id + "-1");
    }
  }

  @Test
  void anUpstreamThatHangsStopsNoOtherChannel() throws Exception {
    channels
        .withKling("works", "models: [kling-v3]")
        .withGateway("hangs", "models: [veo3.1-fast-official]", "concurrent: 30");
    channels.faults(
        "\"provider\":\"gateway\",\"on\":\"query\",\"fault\":\"hang\"",
        "\"provider\":\"gateway\",\"on\":\"create\",\"fault\":\"hang\",\"after\":20");
    try (var server = server()) {
      var waiting = new ArrayList<String>();
      for (var i = 0; i < 40; i++) {
        waiting.add(server.submit(VEO));
      }
      assertCompleted(server, submit(server, 3));
      assertThat(channels.lab.requests().of("gateway", "query")).isPositive();
      assertThat(accepted("gateway")).hasSize(20);
      assertThat(channels.lab.creates().duplicates()).isEmpty();
      for (var id : waiting) {
        assertThat(server.task(id).path("status").stringValue()).isIn("pending", "processing");
      }
    }
  }

  @Test
  void theTasksOfAChannelWithoutCreditMoveToTheOther() throws Exception {
    channels.withKling("first", "priority: 0").withGateway("second", "priority: 1");
    channels.faults("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"out-of-credit\"");
    try (var server = server()) {
      var ids = submit(server, 5);
      assertCompleted(server, ids);
      assertThat(accepted("kling")).isEmpty();
      assertThat(accepted("gateway")).hasSize(5);
      assertThat(server.task(ids.getFirst()).path("backend").stringValue()).isEqualTo("gateway");
    }
  }

  @Test
  void aServerThatIsKilledAfterTheUpstreamAnsweredDoublesNothing() throws Exception {
    channels.withKling("kling-main");
    var data = directory.resolve("data");
    var killed = new ArrayList<String>();
    for (var point : List.of("handover.started", "handover.inputs_fetched", "handover.answered")) {
      try (var server = RunningServer.halting(data, channels.environment())) {
        server.haltAt(point);
        killed.add(server.submit(KLING));
        assertThat(server.program().exitCode()).isNotZero();
      }
    }
    try (var server = server()) {
      assertCompleted(server, killed);
      assertThat(accepted("kling")).hasSize(3).doesNotHaveDuplicates();
    }
  }

  private static List<String> submit(RunningServer server, int count) throws Exception {
    var ids = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      ids.add(server.submit(KLING));
    }
    return ids;
  }

  private static void assertCompleted(RunningServer server, List<String> ids) throws Exception {
    for (var id : ids) {
      var task = server.awaitEnd(id);
      assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("completed");
    }
  }
}
