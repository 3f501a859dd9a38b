package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.script.FaultKind;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The script of the lab by its routes. */
class LabScriptTest {
  private static final String SCRIPT = "/_lab/script";

  /** The parameters that some faults require. */
  private static final Map<FaultKind, ObjectNode> PARAMETERS =
      Map.of(
          FaultKind.ERROR, object().put("code", 1303),
          FaultKind.STATUS, object().put("status", 502).put("body", "<html>\n"),
          FaultKind.LATENCY, object().put("milliseconds", 250));

  private final LabClient client;

  LabScriptTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private static ObjectNode object() {
    return LabClient.JSON.createObjectNode();
  }

  private JsonNode script() throws Exception {
    return client.get(SCRIPT, "").json();
  }

  private LabClient.Answer send(String method, String path) throws Exception {
    return client.send(client.request(path).method(method, BodyPublishers.noBody()).build());
  }

  @Test
  void everyProblemIsReportedAtOnce() throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"hang\"");
    var before = script();
    var answer =
        client.post(
            SCRIPT,
            "",
            """
            {"seed":-1,"upstream":{},
             "upstreams":{"klng":{},"kling":{"keys":[],"concurrent":"2","advance":"never",
               "credit":-2,"idempotency":1,"colour":"red"}},
             "faults":[
              {"provider":"sora","on":"create","fault":"hang"},
              {"provider":"kling","on":"download","fault":"error","code":1303},
              {"provider":"kling","on":"create","fault":"error","code":42},
              {"provider":"kling","on":"create","fault":"error"},
              {"provider":"kling","on":"create","fault":"status","body":1},
              {"provider":"kling","on":"create","fault":"latency"},
              {"provider":"kling","on":"create","fault":"hang","probability":2,"count":0},
              {"provider":"kling","on":"create","fault":"explode","after":"x"},
              {"on":"create","fault":"hang","time":1},
              {"provider":"kling","on":"poll","fault":"hang"}]}
            """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream().map(error -> text(error, "param")))
        .containsExactlyInAnyOrder(
            "upstream",
            "seed",
            "upstreams.klng",
            "upstreams.kling.colour",
            "upstreams.kling.keys",
            "upstreams.kling.concurrent",
            "upstreams.kling.advance",
            "upstreams.kling.credit",
            "upstreams.kling.idempotency",
            "faults[0].provider",
            "faults[1].on",
            "faults[2].code",
            "faults[3].code",
            "faults[4].status",
            "faults[4].body",
            "faults[5].milliseconds",
            "faults[6].probability",
            "faults[6].count",
            "faults[7].fault",
            "faults[8].time",
            "faults[8].provider",
            "faults[9].on");
    assertThat(answer.json().path("errors").valueStream())
        .allSatisfy(
            error -> {
              assertThat(text(error, "message")).isNotBlank();
              assertThat(text(error, "message_zh")).containsPattern("\\p{IsHan}");
            });
    assertThat(script()).as("nothing changed").isEqualTo(before);
  }

  private static String text(JsonNode error, String name) {
    return error.path(name).asString("");
  }

  @Test
  void aBodyThatIsNotAnObjectIsRefused() throws Exception {
    for (var body : new String[] {"", "[]", "{\"faults\":[],\"faults\":[]}", "{\"faults\":{}}"}) {
      assertThat(client.post(SCRIPT, "", body).status()).as(body).isEqualTo(400);
    }
  }

  @Test
  void whatIsReadCanBeSetAgain() throws Exception {
    var body = object().put("seed", 7);
    body.putObject("upstreams").putObject("gateway").put("idempotency", true).put("version", "1.0");
    addEveryFault(body.putArray("faults"));
    client.script(body.toString());
    var read = script();
    assertThat(read.path("faults").size()).isEqualTo(body.path("faults").size());
    assertThat(read.path("seed").intValue()).isEqualTo(7);
    assertThat(read.at("/upstreams/gateway/version").asString()).isEqualTo("1.0");
    var again = read.deepCopy();
    again.path("faults").forEach(fault -> ((ObjectNode) fault).remove("occurred"));
    client.script("{}");
    client.script(again.toString());
    assertThat(script()).isEqualTo(read);
  }

  private static void addEveryFault(ArrayNode faults) {
    for (var kind : FaultKind.values()) {
      for (var route : kind.routes()) {
        var fault = faults.addObject();
        fault.put("provider", "kling").put("on", route.word()).put("fault", kind.word());
        fault.put("key", KLING_KEY).put("after", 3).put("count", 2).put("probability", 0.5);
        fault.setAll(PARAMETERS.getOrDefault(kind, object()));
      }
    }
  }

  @Test
  void aScriptIsReplacedAsAWholeAndRemoved() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"concurrent\":1}}}");
    client.fault("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"error\",\"code\":1301");
    assertThat(script().at("/upstreams/kling/concurrent").intValue()).isEqualTo(Integer.MAX_VALUE);
    assertThat(client.createKling().status()).isEqualTo(400);
    assertThat(script().at("/faults/0/occurred").intValue()).isEqualTo(1);
    assertThat(send("DELETE", SCRIPT).json().path("faults").isEmpty()).isTrue();
    assertThat(client.createKling().status()).isEqualTo(200);
    assertThat(client.lab.creates().all()).as("the counts remain").hasSize(2);
  }

  @Test
  void aResetForgetsEverything() throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"query\",\"fault\":\"hang\",\"after\":9");
    var id = client.finishedKlingTask().path("id").asString();
    assertThat(send("POST", "/_lab/reset").json().path("faults").isEmpty()).isTrue();
    assertThat(client.get("/_lab/creates", "").json().path("received").intValue()).isZero();
    assertThat(client.get("/_lab/requests", "").text()).isEqualTo("{}");
    assertThat(client.klingTask(id).isMissingNode()).isTrue();
  }

  @Test
  void tasksAdvanceByCallsIfTheScriptSaysSo() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"advance\":\"calls\"}}}");
    var task = client.finishedKlingTask();
    client.lab.time().move(Duration.ofHours(1));
    assertThat(task.path("status").asString()).isEqualTo("submitted");
    var id = task.path("id").asString();
    var forced =
        client.post(
            "/_lab/tasks",
            "",
            "{\"provider\":\"kling\",\"id\":\"%s\",\"status\":\"failed\",\"message\":\"no\"}"
                .formatted(id));
    assertThat(forced.json().path("changed").intValue()).isEqualTo(1);
    assertThat(client.klingTask(id).path("message").asString()).isEqualTo("no");
    assertThat(client.post("/_lab/tasks", "", "{\"status\":\"done\"}").text())
        .contains("\"provider\"")
        .contains("\"status\"");
  }

  @Test
  void anUnknownRouteNamesTheUpstreams() throws Exception {
    var answer = client.get("/klng/tasks", "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().at("/errors/0/message").asString())
        .contains("/gateway, /kling, /kling-legacy");
  }
}
