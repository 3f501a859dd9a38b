package filmgate.docs.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.api.error.ErrorCatalogue;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.translation.Translations;
import filmgate.testing.AdminTestServer;
import filmgate.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages of the API reference against the OpenAPI document of a server. */
class ApiPagesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "docs");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} .*\\{#([\\w-]+)}$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```.*?^```|<!--.*?-->|`[^`]*`|\\]\\([^)]*\\)");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json\n(.*?)\n```");

  @TempDir static Path directory;
  private static AdminTestServer operator;
  private static ObjectNode document;

  @BeforeAll
  static void open() throws Exception {
    operator = new AdminTestServer(directory);
    document = (ObjectNode) JsonMapper.shared().readTree(operator.door.get("/openapi.json").body());
  }

  @AfterAll
  static void close() {
    operator.close();
  }

  private static String markdown(DocPage page) {
    return page.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Markdown(var text) -> text;
                  case Block.CodeTabs(var samples) ->
                      samples.stream()
                          .map(one -> "```" + one.fence() + "\n" + one.text() + "```\n")
                          .collect(Collectors.joining("\n"));
                  case Block.TryIt(var method, var path, var body) ->
                      "<!-- try %s %s %s -->\n".formatted(method, path, body);
                })
        .collect(Collectors.joining("\n", "# " + page.title() + "\n\n", ""));
  }

  private static List<DocPage> pages(Language language) {
    return ApiPages.of(document, language);
  }

  private static DocPage page(String path, Language language) {
    return pages(language).stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** {@code -Dgolden=write} rewrites the files. */
  @ParameterizedTest
  @EnumSource
  void thePageOfTasksIsTheGoldenOne(Language language) throws IOException {
    var file = GOLDEN.resolve("api-tasks." + language.tag() + ".md");
    var text = markdown(page("/api/tasks", language));
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationIsDescribedOnceAndListed(Language language) {
    var index = markdown(page("/api", language));
    var headings = new ArrayList<String>();
    pages(language).forEach(page -> headings.addAll(anchors(page)));
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var id = method.getValue().path("operationId").stringValue();
        assertThat(headings).containsOnlyOnce(id);
        assertThat(index)
            .contains("#" + id + ")")
            .contains("`" + method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + "`");
      }
    }
  }

  private static List<String> anchors(DocPage page) {
    return HEADING.matcher(markdown(page)).results().map(one -> one.group(1)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyAnchorOfAPageIsUnique(Language language) {
    assertThat(pages(language))
        .allSatisfy(page -> assertThat(anchors(page)).as(page.path()).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsSomewhere(Language language) {
    var targets = targets(language);
    var links = new TreeSet<String>();
    for (var page : pages(language)) {
      for (var link : LINK.matcher(markdown(page)).results().map(one -> one.group(1)).toList()) {
        links.add(link.startsWith("#") ? page.url() + link : link);
      }
    }
    assertThat(links).hasSizeGreaterThan(150);
    assertThat(targets).containsAll(links);
  }

  /** The pages with their anchors, the pages of others, and the files. */
  private static Set<String> targets(Language language) {
    var all = new HashSet<>(Set.of("/openapi.json", "/docs/postman.json"));
    all.add(DocPage.url("/errors", language));
    new Catalogue(Models.all(), Set.of())
        .models()
        .forEach(model -> all.add(DocPage.url("/models/" + model.id(), language)));
    ErrorCatalogue.all()
        .forEach(error -> all.add(DocPage.url("/errors/" + error.reason(), language)));
    for (var page : pages(language)) {
      all.add(page.url());
      anchors(page).forEach(anchor -> all.add(page.url() + "#" + anchor));
    }
    return all;
  }

  @Test
  void everyExampleObeysItsSchema() {
    var api = new ApiDocument(document);
    var examples = new ExampleWriter(api);
    assertThat(api.operations()).hasSizeGreaterThan(90);
    for (var operation : api.operations()) {
      for (var schema : List.of(operation.jsonBody(), operation.jsonResponse())) {
        if (!schema.isMissingNode() && !schema.has("$ref")) {
          assertObeys(schema, examples.of(schema), operation.id());
        }
      }
    }
    for (var name : api.schemaNames()) {
      var reference = (JsonNode) document.objectNode().put("$ref", at(name));
      if (!ObjectIndex.models(api).contains(name)) {
        assertObeys(reference, examples.of(reference), name);
      }
    }
  }

  private static String at(String name) {
    return "#/components/schemas/" + name;
  }

  private static void assertObeys(JsonNode schema, JsonNode example, String name) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(example))
        .as("%s: %s", name, example)
        .isEmpty();
  }

  @Test
  void theExampleOfAVideoIsAccepted() throws Exception {
    var examples = new ExampleWriter(new ApiDocument(document));
    var body = examples.of(document.objectNode().put("$ref", at("VideoRequest"))).toString();
    assertThat(operator.door.post("/v1/videos/generations", body).statusCode()).isEqualTo(200);
  }

  @Test
  void everyPathOfAnExampleIsFilled() {
    var api = new ApiDocument(document);
    var examples = new ExampleWriter(api);
    assertThat(api.operations())
        .allSatisfy(one -> assertThat(examples.path(one)).doesNotContain("{"));
  }

  /** Records what is looked up. */
  private static final class RecordingMap extends AbstractMap<String, String> {
    final Set<String> keys = new TreeSet<>();

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return Set.of();
    }

    @Override
    public String get(Object key) {
      keys.add(key.toString());
      return key.toString();
    }
  }

  @Test
  void everyTextHasATranslationAndEveryTranslationIsUsed() throws IOException {
    var used = new RecordingMap();
    ApiPages.of(document, new Translations(Language.ZH, used));
    var file = Path.of("src/main/resources/filmgate/docs/translation/zh/api.json");
    var catalogue = JsonMapper.shared().readTree(Files.readString(file));
    var known = new TreeSet<>(catalogue.propertyNames());
    assertThat(without(used.keys, known)).as("without a translation").isEmpty();
    assertThat(without(known, used.keys)).as("unused").isEmpty();
    assertThat(catalogue.propertyNames()).as("sorted").containsExactlyElementsOf(known);
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void everyFieldHasAMeaning() {
    var row = Pattern.compile("(?m)^\\| `[^`]+` \\|.*$");
    for (var page : pages(Language.EN)) {
      var rows = row.matcher(markdown(page)).results().map(one -> one.group()).toList();
      assertThat(rows)
          .as(page.path())
          .noneMatch(each -> each.matches(".*\\| ( |Required\\.|Not always present\\.)? ?\\|"));
    }
  }

  @Test
  void everyMeaningOfAFieldIsUsed() {
    var names =
        JsonMapper.shared()
            .readTree(ApiPagesTest.class.getResourceAsStream("fields.json"))
            .propertyNames();
    var all = pages(Language.EN).stream().map(ApiPagesTest::markdown).collect(Collectors.joining());
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names.stream().filter(name -> !all.contains(FieldMeanings.of(name)))).isEmpty();
  }

  /** A sentence that was not translated has English words outside of code. */
  @Test
  void noChinesePageHasAnEnglishSentence() {
    var english = Pattern.compile("\\b(the|of|and|with|is|are|for|to) \\w+");
    for (var page : pages(Language.ZH)) {
      var prose = CODE.matcher(markdown(page)).replaceAll("");
      assertThat(english.matcher(prose).results().map(one -> one.group()).toList())
          .as(page.path())
          .isEmpty();
    }
  }

  @Test
  void theExamplesOfAllPagesAreJson() {
    for (var page : pages(Language.EN)) {
      EXAMPLE
          .matcher(markdown(page))
          .results()
          .forEach(one -> assertThat(JsonMapper.shared().readTree(one.group(1))).isNotNull());
    }
  }

  @Test
  void theFormsAreForRequestsThatABrowserCanSend() {
    var tried =
        pages(Language.EN).stream()
            .flatMap(page -> page.blocks().stream())
            .filter(Block.TryIt.class::isInstance)
            .map(Block.TryIt.class::cast)
            .map(one -> one.method() + " " + one.path())
            .collect(toSet());
    assertThat(tried)
        .contains("POST /v1/videos/generations", "GET /v1/tasks/{id}", "GET /version")
        .doesNotContain(
            "POST /v1/uploads/images",
            "GET /v1/videos/{id}/content",
            "GET /files/{file}",
            "PUT /admin/v1/prices");
  }
}
