package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.testing.AdminTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What generators of clients make of the OpenAPI document; see docs/guides/generated-clients.md.
 */
class GeneratedClientsTest {
  private static final Path NAMES =
      Path.of("src", "test", "resources", "golden", "openapi-names.txt");
  private static final Pattern BODY = Pattern.compile("-d '(\\{\"model\".*?\\})'");

  @TempDir static Path directory;
  private static AdminTestServer operator;
  private static JsonNode document;

  @BeforeAll
  static void open() throws Exception {
    operator = new AdminTestServer(directory);
    document = JsonMapper.shared().readTree(operator.door.get("/openapi.json").body());
  }

  @AfterAll
  static void close() {
    operator.close();
  }

  /**
   * The names of schemas and operations are those of classes and functions in generated clients, so
   * a change of a name breaks its callers. {@code -Dgolden=write} rewrites the file.
   */
  @Test
  void theNamesAreTheGoldenOnes() throws IOException {
    var names = new ArrayList<String>();
    document.at("/components/schemas").propertyNames().forEach(name -> names.add("schema " + name));
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        names.add("operation " + operation.path("operationId").stringValue())));
    var text = names.stream().sorted().collect(Collectors.joining("\n", "", "\n"));
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(NAMES, text);
    }
    assertThat(text).isEqualTo(Files.readString(NAMES).replace("\r\n", "\n"));
  }

  /** openapi-typescript makes a property with a default required. */
  @Test
  void noSchemaHasADefault() {
    assertThat(document.findValues("default")).isEmpty();
    assertThat(document.findValues("x-default")).isNotEmpty();
  }

  /** A body without a name becomes a class without a stable name. */
  @Test
  void everyBodyIsANamedSchema() {
    var bodies = document.path("paths").findValues("requestBody");
    assertThat(bodies).hasSizeGreaterThan(10);
    for (var body : bodies) {
      var content = body.path("content");
      var isBytes = content.has("application/octet-stream") && content.size() == 1;
      var kind = content.has("multipart/form-data") ? "multipart/form-data" : "application/json";
      assertThat(isBytes || content.path(kind).path("schema").has("$ref")).as("%s", body).isTrue();
    }
  }

  @Test
  void theBodiesOfThePagesObeyTheirSchemas() throws IOException {
    for (var page : new String[] {"README.md", "README.zh-CN.md", "docs/tutorial/first-video.md"}) {
      var bodies = BODY.matcher(Files.readString(Path.of(page))).results().toList();
      assertThat(bodies).as(page).isNotEmpty();
      for (var body : bodies) {
        var json = JsonMapper.shared().readTree(body.group(1));
        var name = json.path("model").stringValue();
        var schema = (ObjectNode) document.at("/components/schemas").path(name).deepCopy();
        assertThat(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json))
            .as("%s in %s", json, page)
            .isEmpty();
      }
    }
  }
}
