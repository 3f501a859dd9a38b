package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Resources;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.task.TaskOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each adapter sends for every published body that it serves, as files; {@code -Dgolden=write}
 * rewrites them after a wanted change.
 */
class PublishedWireTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "wire");
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static List<RemoteProviderType> types() {
    return AdapterRequests.TYPES;
  }

  static Stream<JsonNode> published() {
    return Resources.json("conformance/published-examples.json").valueStream();
  }

  static Stream<ObjectNode> publishedBodies() {
    return published().map(example -> (ObjectNode) example.path("body"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void publishedBodiesHaveTheGoldenWireForm(RemoteProviderType type)
      throws IOException, ProviderException {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var example : published().toList()) {
      var body = (ObjectNode) example.path("body");
      if (type.coverage(body.path("model").stringValue()).isPresent()) {
        var entry = all.addObject();
        entry.put("published", example.path("seed").stringValue() + ":" + example.path("line"));
        var calls = entry.putArray("sent");
        for (var call : AdapterRequests.wire(type, body, dialect(example))) {
          calls.add(JsonBodies.object().put("path", call.path()).set("body", call.body()));
        }
      }
    }
    var file = GOLDEN.resolve(type.name() + ".json");
    var text = PRETTY.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static String dialect(JsonNode example) {
    var path = example.path("path").stringValue();
    return path.equals("/v1/video/generations") ? "newapi" : TaskOptions.STANDARD;
  }

  @Test
  void everyPublishedBodyOfKlingIsRoutableOnBothOfItsApis() {
    var served = new HashSet<String>();
    for (var body : publishedBodies().toList()) {
      var model = body.path("model").stringValue("");
      if (model.startsWith("kling")) {
        served.add(body.toString());
        for (var type : AdapterRequests.TYPES) {
          assertThat(refusedField(type, body)).as(type.name() + " " + body).isEmpty();
        }
      }
    }
    assertThat(served).hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void aGatewayServesEveryPublishedBody() {
    var gateway = AdapterRequests.TYPES.getLast();
    assertThat(gateway.name()).isEqualTo("gateway");
    assertThat(publishedBodies())
        .hasSize(29)
        .allSatisfy(body -> assertThat(refusedField(gateway, body)).isEmpty());
  }

  private static String refusedField(RemoteProviderType type, ObjectNode body) {
    var model = body.path("model").stringValue("");
    var fields = Set.copyOf(AdapterRequests.CATALOGUE.find(model).orElseThrow().fields().names());
    return type.coverage(model)
        .orElseThrow()
        .refusedField(AdapterRequests.generation(body), fields)
        .orElse("");
  }
}
