package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.api.route.Parameter.Location;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, held against the table of routes and against the server. */
class OpenApiTest {
  /** The schema of OpenAPI documents that the OpenAPI Initiative publishes. */
  private static final Path OFFICIAL =
      Path.of("src", "test", "resources", "openapi", "oas-3.1-2022-10-07.schema.json");

  /** Texts of any kind: other tests show what they do. */
  private static final Set<String> FREE_TEXTS =
      Set.of(
          "model",
          "subject",
          "param",
          "category",
          "exp",
          "filename",
          "sig",
          "external_id",
          "metadata.NAME",
          "key",
          "account",
          "task");

  @TempDir static Path directory;
  private static AdminTestServer operator;
  private static TestServer door;
  private static List<Route> table = List.of();
  private static JsonNode document;

  @BeforeAll
  static void open() throws Exception {
    operator = new AdminTestServer(directory);
    door = operator.door;
    table = operator.table.stream().filter(route -> route.operation().tag().isApi()).toList();
    door.store.put(TaskFixtures.task(1, AccountId.ROOT, TaskFixtures.running(), 1));
    document = JsonMapper.shared().readTree(door.get("/openapi.json").body());
  }

  @AfterAll
  static void close() {
    operator.close();
  }

  /** Generators take it for the version of a package: PEP 440 does not know SNAPSHOT. */
  @Test
  void itsVersionHasNumbersAlone() {
    assertThat(document.at("/info/version").stringValue()).matches("\\d+(\\.\\d+)+");
  }

  @Test
  void itIsWellFormedOpenApi() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(OFFICIAL));
    assertThat(schema.validate(document)).isEmpty();
    assertThat(schema.validate(JsonMapper.shared().readTree("{\"openapi\":\"3.1.0\"}")))
        .isNotEmpty();
  }

  @Test
  void itsSchemasAreWellFormed() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    var schemas = document.at("/components/schemas");
    assertThat(schemas.size()).isGreaterThan(25);
    schemas.forEachEntry((name, schema) -> assertThat(meta.validate(schema)).as(name).isEmpty());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = new ArrayList<String>();
    collect(document, references);
    assertThat(references).hasSizeGreaterThan(100);
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.path("$ref").stringValue());
    }
    node.forEach(child -> collect(child, references));
  }

  @Test
  void itHasEveryRouteAndNothingElse() {
    var described = new ArrayList<String>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames()
                    .forEach(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    var routes = table.stream().map(route -> route.method() + " " + route.template()).toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    assertThat(table.stream().map(route -> route.operation().id())).doesNotHaveDuplicates();
    assertThat(table)
        .allSatisfy(
            route -> assertThat(route.operation().responses()).as("%s", route).isNotEmpty());
  }

  @Test
  void everyRouteThatWantsAKeySaysSoAndRefusesWithoutOne() throws Exception {
    for (var route : table) {
      var operation = operation(route);
      var open = operation.path("security").isArray();
      assertThat(open).as("%s", route).isEqualTo(route.access() == RouteAccess.PUBLIC);
      var isSigned = route.bodyType() instanceof Route.BodyType.SignedBody;
      assertThat(operation.path("responses").has("401"))
          .as("%s", route)
          .isEqualTo(!open || isSigned);
      if (!open) {
        var request = door.request(path(route)).setHeader("Authorization", "");
        request.method(route.method().name(), BodyPublishers.noBody());
        assertThat(door.send(request).statusCode()).as("%s", route).isEqualTo(401);
      }
    }
  }

  @Test
  void noOperatorsRouteTakesACallersKey() throws Exception {
    for (var route : table) {
      assertThat(route.access() == RouteAccess.ADMIN)
          .as("%s", route)
          .isEqualTo(route.template().startsWith("/admin/"));
      if (route.access() == RouteAccess.ADMIN) {
        var request = door.request(path(route)).header("Content-Type", "application/json");
        request.method(route.method().name(), BodyPublishers.ofString("{}"));
        assertThat(door.send(request).statusCode()).as("%s", route).isEqualTo(403);
      }
    }
  }

  @Test
  void everyModelIsRequestedByItsOwnSchema() {
    var request = document.at("/components/schemas/VideoRequest");
    assertThat(request.path("oneOf").size()).isEqualTo(9);
    var mapping = request.path("discriminator").path("mapping");
    assertThat(mapping.path("kling-v3").stringValue()).isEqualTo("#/components/schemas/kling-v3");
    var model = document.at("/components/schemas/kling-v3/properties/model/const");
    assertThat(model.stringValue()).isEqualTo("kling-v3");
  }

  @Test
  void aParameterThatIsDescribedIsRead() throws Exception {
    var read = new ArrayList<String>();
    for (var route : table) {
      for (var parameter : route.operation().parameters()) {
        if (parameter.location() == Location.QUERY && !FREE_TEXTS.contains(parameter.name())) {
          read.add(parameter.name());
          var request = door.request(path(route) + "?" + parameter.name() + "=-%7E-");
          request.setHeader("Authorization", "Bearer " + AdminTestServer.ROOT);
          request.header("Content-Type", "application/json");
          request.method(route.method().name(), BodyPublishers.ofString("{}"));
          var answer = door.send(request);
          assertThat(answer.statusCode()).as("%s %s", route, parameter).isEqualTo(400);
          assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/param").stringValue(""))
              .isEqualTo(parameter.name());
        }
      }
    }
    assertThat(read).contains("wait", "limit", "dry_run", "variant");
  }

  @Test
  void aRequestWithoutARequiredParameterOfTheQueryIsRefused() throws Exception {
    var required = new ArrayList<String>();
    for (var route : table) {
      for (var parameter : operation(route).path("parameters")) {
        if (parameter.path("required").booleanValue(false)
            && parameter.path("in").stringValue().equals("query")) {
          var name = parameter.path("name").stringValue();
          required.add(name);
          var request = door.request(path(route));
          request.setHeader("Authorization", "Bearer " + AdminTestServer.ROOT);
          var answer = door.send(request);
          assertThat(answer.statusCode()).as("%s", route).isEqualTo(400);
          assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/param").stringValue(""))
              .isEqualTo(name);
        }
      }
    }
    assertThat(required).containsExactly("account");
  }

  @Test
  void aCallerWithTheDocumentNeedsNoOther() throws Exception {
    var first = door.get("/openapi.json");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = door.send(door.request("/openapi.json").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @Test
  void theReasonsAreListedOnce() {
    var reasons = new ArrayList<String>();
    document.at("/components/schemas/Reason/enum").forEach(word -> reasons.add(word.stringValue()));
    assertThat(reasons).contains("insufficient_balance", "invalid_value", "queue_full");
    var submit = operation("/v1/videos/generations", "post");
    assertThat(submit.at("/responses/402/x-reasons/0").stringValue())
        .isEqualTo("insufficient_balance");
  }

  private static JsonNode operation(Route route) {
    return operation(route.template(), route.method().name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }

  /** The id of something that is there. */
  private static String there(String template) {
    if (template.startsWith("/v1/models/")) {
      return "kling-v3";
    }
    return template.startsWith("/admin/v1/accounts/")
        ? AccountId.ROOT.value()
        : TaskFixtures.id(1).value();
  }

  private static String path(Route route) {
    return route.template().replaceAll("\\{[a-z_]+}", there(route.template()));
  }
}
