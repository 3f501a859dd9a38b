package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static filmgate.lab.LabClient.TEXT_TO_VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import filmgate.lab.server.Create;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Each fault of a response, seen by a client on the wire. */
class WireFaultsTest {
  private final LabClient client;

  WireFaultsTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void onCreate(String fields) throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"create\"," + fields);
  }

  @ParameterizedTest
  @CsvSource({
    "1000,401", "1001,401", "1002,401", "1003,401", "1004,401", "1100,429", "1101,429",
    "1102,429", "1103,403", "1200,400", "1201,400", "1202,404", "1203,404", "1300,400",
    "1301,400", "1302,429", "1303,429", "1304,429", "5000,500", "5001,503", "5002,504"
  })
  void everyErrorOfTheTableByItsCode(int code, int status) throws Exception {
    onCreate("\"fault\":\"error\",\"code\":%d,\"count\":1".formatted(code));
    var answer = client.createKling();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("code").intValue()).isEqualTo(code);
    assertThat(client.createKling().status()).isEqualTo(200);
    assertThat(client.lab.creates().all())
        .extracting(Create::accepted)
        .containsExactly(false, true);
  }

  @Test
  void aStormOf429WithRetryAfter() throws Exception {
    onCreate("\"fault\":\"rate-limit\",\"retry_after\":7,\"count\":2");
    var first = client.createKling();
    assertThat(first.status()).isEqualTo(429);
    assertThat(first.header("Retry-After")).isEqualTo("7");
    assertThat(first.json().path("code").intValue()).isEqualTo(1302);
    assertThat(client.createKling().status()).isEqualTo(429);
    assertThat(client.createKling().status()).isEqualTo(200);
  }

  @Test
  void anAccountWithoutCredit() throws Exception {
    onCreate("\"fault\":\"out-of-credit\"");
    assertThat(client.createKling().json().path("code").intValue()).isEqualTo(1102);
  }

  @Test
  void aStatusWithABody() throws Exception {
    onCreate("\"fault\":\"status\",\"status\":502,\"body\":\"<html>Bad Gateway</html>\"");
    var answer = client.createKling();
    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.text()).isEqualTo("<html>Bad Gateway</html>");
  }

  @Test
  void garbageWith200() throws Exception {
    onCreate("\"fault\":\"garbage\"");
    var answer = client.createKling();
    assertThat(answer.status()).isEqualTo(200);
    assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
    assertThat(client.lab.creates().accepted("kling")).isEmpty();
  }

  @Test
  void aResetBeforeTheResponse() throws Exception {
    onCreate("\"fault\":\"reset\",\"count\":1");
    try (var socket = post()) {
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    assertThat(client.lab.creates().accepted("kling")).isEmpty();
  }

  /** A reset that a script asks for is not a fault of the lab. */
  @Test
  void aResetIsNotLogged() throws Exception {
    var jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
    var logged = new ListAppender<ILoggingEvent>();
    logged.start();
    jetty.addAppender(logged);
    try {
      onCreate("\"fault\":\"reset\",\"count\":1");
      try (var socket = post()) {
        assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
            .isInstanceOf(SocketException.class);
      }
      client.lab.close();
    } finally {
      jetty.detachAppender(logged);
    }
    assertThat(logged.list).filteredOn(event -> event.getLevel() == Level.WARN).isEmpty();
  }

  @Test
  void anAnswerThatIsLost() throws Exception {
    onCreate("\"fault\":\"answer-lost\",\"count\":1");
    try (var socket = post()) {
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class);
    }
    assertThat(client.lab.creates().accepted("kling")).hasSize(1);
    var found = client.get("/kling/tasks?external_task_ids=lost-1", KLING_KEY).json();
    assertThat(found.at("/data/0/external_id").asString()).isEqualTo("lost-1");
  }

  @Test
  void aResetInTheMiddleOfTheBody() throws Exception {
    onCreate("\"fault\":\"reset-in-body\",\"count\":1");
    try (var socket = post()) {
      var in = socket.getInputStream();
      var head = new String(in.readNBytes(15), StandardCharsets.US_ASCII);
      assertThat(head).isEqualTo("HTTP/1.1 200 OK");
      assertThatThrownBy(in::readAllBytes).isInstanceOf(SocketException.class);
    }
    assertThat(client.lab.creates().accepted("kling")).hasSize(1);
  }

  /** A raw request, since an HTTP client may resend one that was reset. */
  private Socket post() throws IOException {
    var body = "{\"prompt\":\"a red fox\",\"options\":{\"external_task_id\":\"lost-1\"}}";
    var socket = new Socket(InetAddress.getLoopbackAddress(), client.lab.port());
    var head =
        "POST %s HTTP/1.1\r\nHost: lab\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(TEXT_TO_VIDEO, KLING_KEY, body.length());
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void latencyLastsUntilItsTimeHasPassed() throws Exception {
    onCreate("\"fault\":\"latency\",\"milliseconds\":60000,\"count\":1");
    var request =
        client
            .request(TEXT_TO_VIDEO)
            .header("Authorization", "Bearer " + KLING_KEY)
            .POST(BodyPublishers.ofString("{\"prompt\":\"a red fox\"}"))
            .build();
    var answer = client.http.sendAsync(request, BodyHandlers.ofString());
    while (client.lab.requests().of("kling", "create") == 0) {
      Thread.onSpinWait();
    }
    client.lab.time().move(Duration.ofSeconds(59));
    assertThat(answer).isNotDone();
    assertThat(client.lab.creates().all()).isEmpty();
    while (!answer.isDone()) {
      client.lab.time().move(Duration.ofSeconds(1));
    }
    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void aHangingRequestEndsWithTheLab() throws Exception {
    onCreate("\"fault\":\"hang\",\"accepted\":true");
    try (var socket = post()) {
      while (client.lab.creates().accepted("kling").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(socket.getInputStream().available()).isZero();
      client.lab.close();
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void aProbabilityIsRepeatableByItsSeed() throws Exception {
    var script =
        """
        {"seed":5,"faults":[
          {"provider":"kling","on":"create","fault":"error","code":5000,"probability":0.5}]}
        """;
    var first = statuses(script);
    assertThat(first).contains("200").contains("500");
    assertThat(statuses(script)).isEqualTo(first);
  }

  private String statuses(String script) throws Exception {
    client.script(script);
    var all = new StringBuilder();
    for (var i = 0; i < 20; i++) {
      all.append(client.createKling().status()).append(' ');
    }
    return all.toString();
  }

  @Test
  void faultsOfAKeyAndAfterACount() throws Exception {
    onCreate("\"fault\":\"error\",\"code\":1302,\"key\":\"another\"");
    assertThat(client.createKling().status()).isEqualTo(200);
    onCreate("\"fault\":\"error\",\"code\":1302,\"after\":1,\"count\":1");
    assertThat(client.createKling().status()).isEqualTo(200);
    assertThat(client.createKling().status()).isEqualTo(429);
    assertThat(client.createKling().status()).isEqualTo(200);
  }
}
