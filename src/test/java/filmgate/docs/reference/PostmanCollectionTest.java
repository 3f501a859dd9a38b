package filmgate.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Postman collection against the schema that Postman publishes. */
class PostmanCollectionTest {
  private static final Path SCHEMA =
      Path.of("src", "test", "resources", "openapi", "postman-collection-v2.1.0.schema.json");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

  @TempDir static Path directory;
  private static ObjectNode document;
  private static JsonNode collection;

  @BeforeAll
  static void write() throws Exception {
    try (var server = new TestServer(directory, TestServer.settings())) {
      document = (ObjectNode) JsonMapper.shared().readTree(server.get("/openapi.json").body());
    }
    collection = PostmanCollection.of(document);
  }

  @Test
  void itObeysThePublishedSchema() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA));
    assertThat(schema.validate(collection)).isEmpty();
    assertThat(schema.validate(JsonMapper.shared().readTree("{\"info\":{},\"item\":[]}")))
        .isNotEmpty();
  }

  @Test
  void itHasEveryOperation() {
    var expected = new ArrayList<String>();
    document
        .path("paths")
        .forEach(path -> path.forEach(one -> expected.add(one.path("summary").stringValue())));
    assertThat(items().stream().map(item -> item.path("name").stringValue() + ".").toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<JsonNode> items() {
    var all = new ArrayList<JsonNode>();
    collection.path("item").forEach(folder -> folder.path("item").forEach(all::add));
    return all;
  }

  @Test
  void theStatusRequestUsesTheIdThatTheCreateRequestStores() {
    var create = item("Create a video");
    assertThat(create.at("/event/0/script/exec").toString()).contains("'task_id'");
    assertThat(JsonMapper.shared().readTree(create.at("/request/body/raw").stringValue()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"model": "kling-v3", "duration": 5,
                     "prompt": "a golden retriever running on the beach, sunset"}
                    """));
    assertThat(item("Get a task").at("/request/url/raw").stringValue())
        .isEqualTo("{{baseUrl}}/v1/tasks/{{task_id}}");
  }

  private static JsonNode item(String name) {
    return items().stream()
        .filter(item -> item.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyVariableOfAnIdIsDeclared() {
    var declared = new ArrayList<String>();
    collection.path("variable").forEach(one -> declared.add(one.path("key").stringValue()));
    for (var item : items()) {
      var url = item.at("/request/url/raw").stringValue();
      if (item.at("/request/auth").isMissingNode()) {
        assertThat(VARIABLE.matcher(url).results().map(one -> one.group(1)).toList())
            .as(url)
            .isSubsetOf(declared);
      }
    }
  }
}
