package filmgate.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.error.ErrorCatalogue;
import filmgate.config.Setting;
import filmgate.keys.Scope;
import filmgate.task.FailureCode;
import filmgate.testing.ResponseShape;
import filmgate.testing.TestServer;
import filmgate.view.task.TaskView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the hand-written pages for callers name exactly the parameters, fields, and values
 * of the server. The Chinese pages name what the English ones do.
 */
class CallerPagesTest {
  private static final Path DOCS = Path.of("docs");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern JSON = Pattern.compile("(?ms)^```json\\n(.*?)^```$");
  private static final Pattern ERROR_LINK =
      Pattern.compile("(?:(\\d{3}) )?\\[`(\\w+)`]\\(/docs/errors/(\\w+)\\)");

  @TempDir static Path directory;

  private static JsonNode api;

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    try (var server = new TestServer(directory, TestServer.settings())) {
      api = JsonMapper.shared().readTree(server.get("/openapi.json").body());
    }
  }

  @Test
  void theStatusPageListsTheFieldsOfATask() throws IOException {
    var named = new TreeSet<String>();
    var ofVideo = new TreeSet<String>();
    for (var row : table("reference/task-status.md", "The response")) {
      var codes = codes(row.getFirst());
      if (codes.getFirst().startsWith("result.videos[0].")) {
        named.add("result");
        codes.forEach(code -> ofVideo.add(code.replace("result.videos[0].", "")));
      } else {
        named.addAll(codes);
      }
    }
    var task = schema("Task");
    assertThat(named).isEqualTo(names(task));
    assertThat(ofVideo).isEqualTo(names(task.at("/result/properties/videos/items/properties")));
  }

  @Test
  void theExamplesOfTheStatusPageAreTasks() throws IOException {
    var page = Files.readString(DOCS.resolve("reference/task-status.md"));
    var examples = JSON.matcher(page).results().map(one -> one.group(1)).toList();
    assertThat(examples).hasSizeGreaterThan(3);
    examples.forEach(example -> ResponseShape.assertFits(example, TaskView.SCHEMA));
  }

  @Test
  void theStatusPageListsTheStatusesAndCodes() throws IOException {
    assertThat(firstCodes("reference/task-status.md", "The statuses"))
        .isEqualTo(values(schema("Task").at("/status/enum")));
    assertThat(firstCodes("reference/task-status.md", "Why a task failed"))
        .isEqualTo(wireNames(Arrays.stream(FailureCode.values()).map(FailureCode::wireName)));
  }

  @Test
  void theParametersOfTasksAreThoseOfTheApi() throws IOException {
    var status = new TreeSet<>(parameters("/v1/tasks/{id}"));
    status.addAll(List.of("task_id", "language", "Authorization"));
    assertThat(firstCodes("reference/task-status.md", "Send the request")).isEqualTo(status);

    var list = new TreeSet<>(parameters("/v1/tasks"));
    list.remove("language");
    assertThat(firstCodes("guides/tasks.md", "List tasks")).isEqualTo(list);
  }

  @Test
  void theFieldsScopesAndLimitsOfAKeyAreListed() throws IOException {
    var scopes = wireNames(Arrays.stream(Scope.values()).map(Scope::wireName));
    scopes.add("model:kling-v3");
    assertThat(firstCodes("guides/keys.md", "Create a key with a request"))
        .isEqualTo(names(schema("CreateKeyRequest")));
    assertThat(firstCodes("guides/keys.md", "Scopes")).isEqualTo(scopes);
    assertThat(firstCodes("guides/limits.md", "Limits of a key and of an account"))
        .isEqualTo(names(schema("LimitsRequest")));
  }

  @Test
  void theTypesOfEventsAreListed() throws IOException {
    var types = values(schema("Event").at("/type/enum"));
    assertThat(firstCodes("guides/webhooks.md", "Types of events")).isEqualTo(types);
    var listed = new TreeSet<>(firstCodes("guides/events.md", "An event"));
    listed.removeIf(one -> !types.contains(one));
    assertThat(listed).isEqualTo(types);
  }

  /** A value such as {@code 16 MiB} of the table is the default {@code 16MiB} of the setting. */
  @Test
  void theLimitsOfSizesAreTheDefaults() throws IOException {
    var rows = table("guides/limits.md", "Sizes");
    for (var row : rows) {
      var key = codes(row.get(2)).getFirst();
      var setting =
          Arrays.stream(Setting.values()).filter(one -> one.key().equals(key)).findFirst();
      assertThat(setting).as(key).isPresent();
      assertThat(row.get(1).replace(" seconds", "").replace(" ", ""))
          .as(key)
          .isEqualTo(setting.orElseThrow().defaultValue());
    }
  }

  @Test
  void linkedErrorsExistWithTheirStatus() throws IOException {
    var known =
        ErrorCatalogue.all().stream()
            .map(spec -> spec.status() + " " + spec.reason())
            .collect(toCollection(TreeSet::new));
    var reasons = known.stream().map(one -> one.substring(4)).collect(toCollection(TreeSet::new));
    var found = 0;
    for (var page : pages()) {
      for (var link : ERROR_LINK.matcher(Files.readString(page)).results().toList()) {
        found++;
        assertThat(link.group(3)).as("" + page).isEqualTo(link.group(2)).isIn(reasons);
        if (link.group(1) != null) {
          assertThat(link.group(1) + " " + link.group(2)).as("" + page).isIn(known);
        }
      }
    }
    assertThat(found).isPositive();
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static JsonNode schema(String name) {
    return api.at("/components/schemas/" + name + "/properties");
  }

  private static Set<String> names(JsonNode properties) {
    assertThat(properties.isObject()).isTrue();
    return new TreeSet<>(properties.propertyNames());
  }

  private static Set<String> values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asString)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> wireNames(Stream<String> names) {
    return names.collect(toCollection(TreeSet::new));
  }

  /** The names of the parameters of GET at this path; a reference ends with the name. */
  private static Set<String> parameters(String path) {
    var operation = api.path("paths").path(path).path("get");
    var names = new TreeSet<String>();
    for (var one : operation.path("parameters")) {
      var reference = one.path("$ref").stringValue("");
      var parameter = reference.isEmpty() ? one : api.at(reference.substring(1));
      if (!parameter.path("in").stringValue("").equals("path")) {
        names.add(parameter.path("name").stringValue(""));
      }
    }
    assertThat(names).isNotEmpty().doesNotContain("");
    return names;
  }

  /** The names in the first column of all tables of a section, without requests. */
  private static Set<String> firstCodes(String page, String heading) throws IOException {
    return table(page, heading).stream()
        .flatMap(row -> codes(row.getFirst()).stream())
        .filter(code -> !code.contains(" "))
        .collect(toCollection(TreeSet::new));
  }

  /** The rows of the tables below a heading of the second level, without heads of columns. */
  private static List<List<String>> table(String page, String heading) throws IOException {
    var lines =
        Files.readAllLines(DOCS.resolve(page)).stream()
            .dropWhile(line -> !line.equals("## " + heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .toList();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("| ") && !isRule(lines, i + 1)) {
        rows.add(Arrays.stream(lines.get(i).split("\\|", -1)).skip(1).map(String::strip).toList());
      }
    }
    assertThat(rows).as(page + " " + heading).isNotEmpty();
    return rows;
  }

  private static boolean isRule(List<String> lines, int index) {
    return index < lines.size() && lines.get(index).startsWith("|---");
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(CallerPagesTest::code).toList();
  }

  private static String code(MatchResult one) {
    return one.group(1);
  }
}
