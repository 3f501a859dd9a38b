package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.AdminTestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One name and one shape for one thing in all answers: times, ids, amounts, entries, and lists. The
 * exceptions are fields that other documents have published.
 */
class AnswerNamesTest {
  private static final String STATUS = "published: the response of GET /v1/tasks/{id}";
  private static final String OPENAI = "published: OpenAI's API";
  private static final String TOAPIS = "published: GET /v1/videos/generations/{id}";
  private static final String NEW_API = "published: new-api's API";
  private static final String EVENTS = "published: Standard Webhooks";
  private static final String KEYS = "published: the keys of an account";
  private static final String USAGE = "published: the parameters of GET /v1/usage";
  private static final String USAGE_NUMBERS =
      "numbers beside the published cost and balance, decimal strings for operators";
  private static final String BOOK = "the price book as it was uploaded";

  /** Fields with another name or shape than the rules give, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("Task.created", STATUS),
          Map.entry("Task.completed", STATUS),
          Map.entry("Task.estimated_time", STATUS),
          Map.entry("Task.actual_time", STATUS),
          Map.entry("Task.cost", STATUS),
          Map.entry("Task.refunded", STATUS),
          Map.entry("DryRun.data[].estimated_time", STATUS),
          Map.entry("Submitted.data[].task_id", STATUS),
          Map.entry("Model.created", OPENAI),
          Map.entry("Models", OPENAI),
          Map.entry("VideoTask.data.submit_time", NEW_API),
          Map.entry("VideoTask.data.start_time", NEW_API),
          Map.entry("VideoTask.data.finish_time", NEW_API),
          Map.entry("VideoTask.data.progress", NEW_API),
          Map.entry("VideoTask.code", NEW_API),
          Map.entry("VideoTask.format", NEW_API),
          Map.entry("GenerationTask.result.data[].url", TOAPIS),
          Map.entry("Event.timestamp", EVENTS),
          Map.entry("Key.created", KEYS),
          Map.entry("Key.last_used", KEYS),
          Map.entry("NewKey.created", KEYS),
          Map.entry("NewKey.last_used", KEYS),
          Map.entry("NewKey.key", KEYS),
          Map.entry("Usage.start", USAGE),
          Map.entry("Usage.end", USAGE),
          Map.entry("PricePreview.start", USAGE),
          Map.entry("PriceRule.from", BOOK),
          Map.entry("PriceRule.until", BOOK),
          Map.entry("PriceRule.settled_on", BOOK));

  private static final Pattern LOOKS_LIKE_A_TIME =
      Pattern.compile(
          "at|when|since|from|until|start|end|timestamp|last_used|start_by"
              + "|(.*_)?(at|on|time|created|started|completed|finished|expires|expired|updated)");

  private static final Set<String> NOUNS_WITH_IDS = Set.of("account", "key", "task", "event");

  private static final Pattern ID =
      Pattern.compile("(task|acc|key|led|aud|evt|req)_[0-9A-Za-z]+|root|acc_root");

  @TempDir static Path directory;
  private static AdminTestServer server;
  private static JsonNode document;

  /** A field of an answer. */
  private record Field(String path, String name, JsonNode schema) {}

  private static final List<Field> FIELDS = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    server = new AdminTestServer(directory);
    document = JsonMapper.shared().readTree(server.door.get("/openapi.json").body());
    answers().forEach(schema -> collect("", schema, new HashSet<>()));
  }

  @AfterAll
  static void close() {
    server.close();
    FIELDS.clear();
  }

  /** The schemas of all answers with JSON that report a success. */
  private static List<JsonNode> answers() {
    var all = new ArrayList<JsonNode>();
    document
        .path("paths")
        .forEach(
            path ->
                path.forEachEntry(
                    (_, operation) ->
                        operation
                            .path("responses")
                            .forEachEntry(
                                (status, response) -> {
                                  if (status.startsWith("2")) {
                                    all.add(response.at("/content/application~1json/schema"));
                                  }
                                })));
    all.removeIf(JsonNode::isMissingNode);
    return all;
  }

  private static String reference(JsonNode schema) {
    return schema.path("$ref").stringValue("");
  }

  private static JsonNode resolved(JsonNode schema) {
    return reference(schema).isEmpty()
        ? schema
        : resolved(document.at(reference(schema).substring(1)));
  }

  private static void collect(String path, JsonNode schema, Set<String> seen) {
    var reference = reference(schema);
    if (!reference.isEmpty() && !seen.add(reference)) {
      return;
    }
    var here = reference.isEmpty() ? path : reference.substring(reference.lastIndexOf('/') + 1);
    var whole = resolved(schema);
    alternatives(whole).forEach(one -> collect(here, one, seen));
    whole
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              var field = new Field(here + "." + name, name, property);
              if (FIELDS.stream().noneMatch(one -> one.path.equals(field.path))) {
                FIELDS.add(field);
              }
              collect(field.path, property, seen);
            });
    if (whole.has("items")) {
      collect(here + "[]", whole.path("items"), seen);
    }
  }

  private static Stream<JsonNode> alternatives(JsonNode schema) {
    return Stream.of("anyOf", "oneOf", "allOf").flatMap(name -> schema.path(name).valueStream());
  }

  /** The schema without the alternative null. */
  private static JsonNode notNull(JsonNode schema) {
    var whole = resolved(schema);
    return alternatives(whole)
        .filter(one -> !one.path("type").stringValue("").equals("null"))
        .findFirst()
        .map(AnswerNamesTest::resolved)
        .orElse(whole);
  }

  private static boolean isUnixTime(JsonNode schema) {
    return Stream.of(notNull(schema), resolved(schema))
            .anyMatch(
                one ->
                    one.path("description")
                        .stringValue("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("seconds since 1970"))
        && notNull(schema).path("type").stringValue("").equals("integer");
  }

  private static boolean isTime(JsonNode schema) {
    return isUnixTime(schema) || notNull(schema).path("format").stringValue("").equals("date-time");
  }

  private static List<String> violations(Predicate<Field> wrong) {
    return FIELDS.stream()
        .filter(field -> !EXCEPTIONS.containsKey(field.path))
        .filter(wrong)
        .map(Field::path)
        .toList();
  }

  @Test
  void theWalkSeesTheAnswers() {
    assertThat(FIELDS).hasSizeGreaterThan(250);
    assertThat(FIELDS.stream().map(Field::path)).containsAll(fields());
  }

  private static List<String> fields() {
    return EXCEPTIONS.keySet().stream().filter(name -> name.contains(".")).toList();
  }

  @Test
  void everyTimeIsInSecondsAndItsNameEndsInAt() {
    assertThat(violations(field -> isTime(field.schema) != field.name.endsWith("_at"))).isEmpty();
    assertThat(violations(field -> isTime(field.schema) && !isUnixTime(field.schema))).isEmpty();
    assertThat(
            violations(
                field ->
                    LOOKS_LIKE_A_TIME.matcher(field.name).matches() && !isUnixTime(field.schema)))
        .isEmpty();
  }

  @Test
  void everyIdIsAStringAndAReferenceNamesItsNoun() {
    assertThat(violations(field -> NOUNS_WITH_IDS.contains(field.name))).isEmpty();
    assertThat(
            violations(
                field ->
                    (field.name.equals("id") || field.name.endsWith("_id"))
                        && !notNull(field.schema).path("type").stringValue("").equals("string")))
        .isEmpty();
  }

  /** Only Filmgate's own answers: dialects have the names and types of others. */
  @Test
  void aNameHasOneTypeInAllAnswers() {
    var types = new TreeMap<String, Set<String>>();
    for (var field : FIELDS) {
      if (!isForeign(field.path)) {
        types
            .computeIfAbsent(field.name, _ -> new TreeSet<>())
            .add(notNull(field.schema).path("type").stringValue("any"));
      }
    }
    types.values().removeIf(all -> all.size() == 1);
    assertThat(types.keySet()).isEqualTo(TYPES_BY_ANSWER.keySet());
  }

  /** Names with several types, and why. */
  private static final Map<String, String> TYPES_BY_ANSWER =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("body", "an object; of a refused request, what was sent, or text"),
              Map.entry("charged", "an amount; in the overview, one for each currency"),
              Map.entry("code", STATUS + ": a status, and the code of an error"),
              Map.entry("cost", STATUS + ": a number; in a dry run, the whole quote"),
              Map.entry("data", STATUS + ": an object; in lists, an array"),
              Map.entry("held", USAGE_NUMBERS),
              Map.entry("queue", "a limit; in the overview, the tasks that wait"),
              Map.entry("refunded", USAGE_NUMBERS),
              Map.entry("spent", USAGE_NUMBERS),
              Map.entry("url", STATUS + ": a list; elsewhere one URL"),
              Map.entry("version", "of the program, and of a price book")));

  private static boolean isForeign(String path) {
    return Stream.of("Video", "VideoTask", "VideoSubmitted", "GenerationTask", "Model", "PriceRule")
        .anyMatch(name -> path.startsWith(name + "."));
  }

  @Test
  void everyListHasOneEnvelope() {
    var lists = new TreeSet<String>();
    for (var field : FIELDS) {
      if (field.name.equals("object")
          && field
              .schema
              .path("enum")
              .valueStream()
              .anyMatch(one -> one.stringValue("").equals("list"))) {
        lists.add(field.path.substring(0, field.path.lastIndexOf('.')));
      }
    }
    assertThat(lists).hasSizeGreaterThan(8);
    for (var list : lists) {
      var names =
          FIELDS.stream().map(Field::path).filter(one -> one.startsWith(list + ".")).toList();
      assertThat(names).as(list).contains(list + ".data");
      if (!WITHOUT_PAGES.containsKey(list)) {
        assertThat(names)
            .as(list)
            .contains(list + ".first_id", list + ".last_id", list + ".has_more");
      }
    }
  }

  /** Lists that are whole, and why they have no pages. */
  private static final Map<String, String> WITHOUT_PAGES =
      Map.of(
          "Models",
          OPENAI,
          "Prices",
          "all rules",
          "Scenarios",
          "the examples of a model",
          "TaskBatch",
          "the tasks of the request",
          "Usage",
          "the groups of a period");

  /** The ledger entries of all answers are the same object. */
  @Test
  void aLedgerEntryIsTheSameInEveryAnswer() throws Exception {
    var account = server.account();
    var path = AdminTestServer.ACCOUNTS + "/" + account;
    var credit = server.root(201, "POST", path + "/credits", "{\"amount\":\"5\",\"memo\":\"a\"}");
    var taken =
        server.root(201, "POST", path + "/adjustments", "{\"amount\":\"-2\",\"memo\":\"b\"}");
    var ledger = server.root(200, "GET", path + "/ledger", "");
    assertThat(ledger.at("/data/0")).isEqualTo(taken);
    assertThat(ledger.at("/data/1")).isEqualTo(credit);
    assertThat(ledger.path("first_id")).isEqualTo(taken.path("id"));
  }

  @Test
  void everyIdHasThePrefixOfItsKind() throws Exception {
    var account = server.account();
    var path = AdminTestServer.ACCOUNTS + "/" + account;
    var _ = server.root(201, "POST", path + "/credits", "{\"amount\":\"5\"}");
    var _ = server.root(201, "POST", path + "/keys", "{}");
    var ids = new TreeSet<String>();
    for (var list :
        List.of(
            AdminTestServer.ACCOUNTS,
            path,
            path + "/ledger",
            path + "/keys",
            "/admin/v1/audit",
            "/admin/v1/events",
            "/admin/v1/tasks")) {
      collectIds(server.root(200, "GET", list, ""), ids);
    }
    assertThat(ids).hasSizeGreaterThan(6).allMatch(id -> ID.matcher(id).matches());
  }

  private static void collectIds(JsonNode node, Set<String> ids) {
    node.forEachEntry(
        (name, value) -> {
          if ((name.equals("id") || name.endsWith("_id")) && !value.isNull()) {
            ids.add(value.asString());
          }
        });
    node.forEach(child -> collectIds(child, ids));
  }
}
