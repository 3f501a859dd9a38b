package filmgate.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The request of a task as a body that can be sent again. */
class TaskRequestTest {
  private static final String CREATE = "/v1/videos/generations";

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private String create(String body) throws IOException, InterruptedException {
    var response = server.post(CREATE, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response.body()).at("/data/0/task_id").stringValue();
  }

  private JsonNode request(String task) throws IOException, InterruptedException {
    var response = server.get("/v1/tasks/" + task + "/request");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response.body());
  }

  @Test
  void theBodyIsTheOneOfTheCaller() throws IOException, InterruptedException {
    var sent =
        """
        {"model": "kling-v3", "prompt": "a cat", "image_urls": ["%s"], "cfg": {"x": [1, null]}}
        """
            .formatted(server.url("/docs/samples/cat.jpg"));
    var request = request(create(sent));
    assertThat(request.path("body")).isEqualTo(json(sent));
    assertThat(request.path("missing").isEmpty()).isTrue();
  }

  @Test
  void theBodyCreatesTheSameVideoAgain() throws IOException, InterruptedException {
    var first =
        create(
            "{\"model\": \"kling-v3\", \"prompt\": \"a cat\", \"image_urls\": [\"%s\"]}"
                .formatted(server.url("/docs/samples/cat.jpg")));
    var body = request(first).path("body");
    assertThat(request(create(body.toString())).path("body")).isEqualTo(body);
  }

  @Test
  void anUnknownTaskIsNotFound() throws IOException, InterruptedException {
    assertThat(server.get("/v1/tasks/task_01KDVNM6000000000000000000/request").statusCode())
        .isEqualTo(404);
  }

  @Test
  void valuesWithoutALinkAreRemovedAndNamed() {
    var files =
        new RequestFiles(
            digest -> digest.equals("b") ? Optional.of("https://host/b.png") : Optional.empty());
    var body =
        json(
            """
            {"images": ["blob:a", "blob:b"], "shots": [{"image": "blob:c", "text": "blob"}]}
            """);
    assertThat(files.linked((ObjectNode) body))
        .isEqualTo(
            json(
                """
                {"images": ["https://host/b.png"], "shots": [{"text": "blob"}]}
                """));
    assertThat(files.missing()).containsExactly("images[0]", "shots[0].image");
  }
}
