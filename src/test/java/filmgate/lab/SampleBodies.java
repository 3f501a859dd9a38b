package filmgate.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The recorded and documented responses of Kling's platform. */
final class SampleBodies {
  private SampleBodies() {}

  static JsonNode sample(String name) throws IOException {
    try (var in = SampleBodies.class.getResourceAsStream("/upstreams/kling/" + name + ".json")) {
      return LabClient.JSON.readTree(Objects.requireNonNull(in).readAllBytes());
    }
  }

  /** Every value of a recorded body is in the response, and nothing else but a request id. */
  static void assertRecorded(LabClient.Answer answer, String name) throws IOException {
    var response = sample(name).path("response");
    assertThat(answer.status()).isEqualTo(response.path("status").intValue());
    var body = answer.json().deepCopy().asObject();
    if (!response.path("body").has("request_id")) {
      body.remove("request_id");
    }
    assertThat((JsonNode) body).isEqualTo(response.path("body"));
  }

  /** The fields of a body and their types, without the values. */
  static List<String> shape(JsonNode json) {
    var shape = new ArrayList<String>();
    addShape(json, "", shape);
    return shape.stream().distinct().sorted().toList();
  }

  private static void addShape(JsonNode json, String path, List<String> shape) {
    if (json.isObject()) {
      json.properties()
          .forEach(field -> addShape(field.getValue(), path + "." + field.getKey(), shape));
    } else if (json.isArray()) {
      json.forEach(item -> addShape(item, path + "[]", shape));
    } else {
      shape.add(path + ":" + json.getNodeType());
    }
  }
}
