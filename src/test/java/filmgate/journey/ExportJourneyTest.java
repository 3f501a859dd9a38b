package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export has everything of its account, nothing of another one, and no secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportJourneyTest {
  private static final String EXPORT = "/v1/export";
  private static final String ACCOUNTS = "/admin/v1/accounts";
  private static final String MINE = "grapefruit";
  private static final String THEIRS = "cantaloupe";

  /** The file that has the rows of a table. */
  private static final Map<String, String> EXPORTED =
      Map.ofEntries(
          Map.entry("account", "account.json"),
          Map.entry("balance", "account.json"),
          Map.entry("api_key", "keys.jsonl"),
          Map.entry("console_session", "sessions.jsonl"),
          Map.entry("task", "tasks.jsonl"),
          Map.entry("task_metadata", "tasks.jsonl"),
          Map.entry("event", "events.jsonl"),
          Map.entry("transfer", "ledger.jsonl"),
          Map.entry("webhook_endpoint", "webhook_endpoints.jsonl"),
          Map.entry("webhook_delivery", "webhook_deliveries.jsonl"),
          Map.entry("upload", "uploads.jsonl"),
          Map.entry("refused_request", "requests.jsonl"));

  /** The tables of accounts that are not exported, and why. */
  private static final Map<String, String> NOT_EXPORTED =
      Map.of(
          "webhook_default_secret", "secrets",
          "partial_upload", "uploads that have not finished have no content",
          "upload_usage", "the sum of the sizes in uploads.jsonl",
          "usage", "sums of the ledger and of the tasks",
          "refused_request_task", "the tasks that refused requests name",
          "sign_in_link", "secrets of sign-in, which expire",
          "account_password", "secrets");

  @TempDir static Path directory;
  private Database database = new Database(Path.of(""));
  private RunningServer server;
  private String task = "";

  private record Customer(String account, String key) {}

  private final List<String> signInSecrets = new ArrayList<>();
  private Customer mine = new Customer("", "");

  @BeforeAll
  void start() throws Exception {
    var data = directory.resolve("data");
    database = new Database(data);
    server = RunningServer.on(data, Map.of("FILMGATE_EGRESS_ALLOW", "127.0.0.0/8"));
    mine = customer(MINE);
    var theirs = customer(THEIRS);
    try (var receiver = new WebhookReceiver()) {
      task = use(mine, MINE, receiver);
      use(theirs, THEIRS, receiver);
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private JsonNode root(String path, String body) throws Exception {
    var reply = server.post(path, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  private String key(String account, String fields) throws Exception {
    return root(ACCOUNTS + "/" + account + "/keys", "{" + fields + "}").path("key").stringValue();
  }

  private Customer customer(String name) throws Exception {
    var account = root(ACCOUNTS, "{\"name\":\"%s\"}".formatted(name)).path("id").stringValue();
    root(
        ACCOUNTS + "/" + account + "/credits",
        "{\"amount\":\"5\",\"memo\":\"%s\"}".formatted(name));
    return new Customer(account, key(account, "\"scopes\":[\"generate\",\"keys\"]"));
  }

  /** Uses everything that leaves rows, and returns the id of a task with a video. */
  private String use(Customer customer, String word, WebhookReceiver receiver) throws Exception {
    var client = server.as(customer.key());
    var endpoint =
        "{\"url\":\"%s\",\"description\":\"%s\"}".formatted(receiver.url("/" + word), word);
    assertThat(client.post("/v1/webhook_endpoints", endpoint).status()).isEqualTo(201);
    assertThat(client.get("/v1/webhook_secret").status()).isEqualTo(200);
    signIn(customer, word);
    var refused = "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":99}".formatted(word);
    assertThat(client.post("/v1/videos/generations", refused).status()).isEqualTo(400);
    var image =
        client.send("POST", "/v1/uploads/images?filename=" + word + ".png", ImageFiles.png(64, 64));
    assertThat(image.status()).as(image.text()).isEqualTo(200);
    var labeled =
        "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":3,\"mode\":\"std\"}"
            .formatted(word)
            .replace("}", ",\"metadata\":{\"fruit\":\"" + word + "\"}}");
    var id = client.submit(labeled);
    client.awaitVideo(id);
    return id;
  }

  private void signIn(Customer customer, String browser) throws Exception {
    var link = server.as(customer.key()).post("/v1/sign_in_links", "{}").json().path("url");
    var token = link.stringValue().replaceFirst(".*#", "");
    var session =
        server.post(
            "/console/api/session/link",
            "{\"token\":\"%s\"}".formatted(token),
            "Sec-Fetch-Site",
            "same-origin",
            "User-Agent",
            browser);
    assertThat(session.status()).as(session.text()).isEqualTo(200);
    signInSecrets.add(token);
    signInSecrets.add(session.header("Set-Cookie").replaceFirst(".*=([A-Za-z0-9_-]{43});.*", "$1"));
    signInSecrets.add(session.json().path("csrf_token").stringValue());
  }

  private ZipFile export() throws Exception {
    var reply = server.as(mine.key()).get(EXPORT);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
    var file = directory.resolve("export.zip");
    Files.write(file, reply.body());
    ZipPrograms.assertComplete(file);
    return new ZipFile(file.toFile());
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var content = zip.getInputStream(zip.getEntry(name))) {
      return content.readAllBytes();
    }
  }

  private static List<JsonNode> rows(ZipFile zip, String name) throws IOException {
    return new String(read(zip, name), UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String only(ZipFile zip, String folder) {
    var names = zip.stream().map(Object::toString).filter(name -> name.startsWith(folder)).toList();
    assertThat(names).hasSize(1);
    return names.getFirst();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void anExportHasTheRowsAndTheFiles() throws Exception {
    try (var zip = export()) {
      for (var file : new TreeSet<>(EXPORTED.values())) {
        assertThat(rows(zip, file)).as(file).isNotEmpty();
        assertThat(new String(read(zip, "README.txt"), UTF_8)).contains(file);
      }
      assertThat(rows(zip, "sessions.jsonl"))
          .singleElement()
          .satisfies(
              session -> {
                assertThat(session.path("user_agent").stringValue()).isEqualTo(MINE);
                assertThat(session.path("address").stringValue()).isEqualTo("127.0.0.1");
              });
      var row = rows(zip, "tasks.jsonl").getFirst();
      assertThat(row.path("id").stringValue()).isEqualTo(task);
      assertThat(row.at("/request/prompt").stringValue()).isEqualTo(MINE);
      var video = only(zip, "videos/");
      assertThat(video).startsWith("videos/" + MINE + "-20").endsWith(task + ".mp4");
      assertThat(sha256(read(zip, video))).isEqualTo(row.at("/output/sha256").stringValue());
      var upload = rows(zip, "uploads.jsonl").getFirst();
      var file = only(zip, "uploads/");
      assertThat(file).endsWith(upload.path("id").stringValue() + ".png");
      assertThat(sha256(read(zip, file))).isEqualTo(upload.path("sha256").stringValue());
      assertThat(rows(zip, "account.json").getFirst().path("id").stringValue())
          .isEqualTo(mine.account());
    }
  }

  @Test
  void anExportHasNoSecretsAndNothingOfOthers() throws Exception {
    var forbidden = new TreeMap<String, String>();
    database.ask("SELECT hash FROM api_key").forEach(hash -> forbidden.put(hash, "a key's hash"));
    database
        .ask("SELECT secret FROM webhook_endpoint UNION SELECT secret FROM webhook_default_secret")
        .forEach(secret -> forbidden.put(secret, "a secret of webhooks"));
    database
        .ask("SELECT hash FROM console_session")
        .forEach(hash -> forbidden.put(hash, "a session's hash"));
    assertThat(signInSecrets).hasSize(6).allMatch(secret -> secret.length() > 20);
    signInSecrets.forEach(secret -> forbidden.put(secret, "a secret of a session"));
    forbidden.put(mine.key(), "a key");
    forbidden.put("whsec_", "a secret of webhooks");
    forbidden.put(THEIRS, "another account");
    try (var zip = export()) {
      for (var name : zip.stream().map(Object::toString).toList()) {
        var text = new String(read(zip, name), UTF_8);
        forbidden.forEach((word, what) -> assertThat(name + text).as(what).doesNotContain(word));
      }
    }
  }

  /** A new table with rows of accounts fails here until it is exported, or a reason is given. */
  @Test
  void everyTableOfAccountsIsExportedOrSaysWhyNot() throws Exception {
    var tables =
        database.ask(
            "SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c"
                + " WHERE t.type = 'table' AND c.name IN ('account', 'account_id')"
                + " UNION SELECT 'account'");
    var listed = new ArrayList<>(EXPORTED.keySet());
    listed.addAll(NOT_EXPORTED.keySet());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void anExportRequiresALiveKeyThatManagesTheAccount() throws Exception {
    for (var scopes : List.of("[\"generate\"]", "[\"read\"]", "[\"keys\"]")) {
      var reply = server.as(key(mine.account(), "\"scopes\":" + scopes)).get(EXPORT);
      assertThat(reply.status()).as(scopes).isEqualTo(403);
      assertThat(reply.text()).contains("missing_scope");
    }
    var test = key(mine.account(), "\"kind\":\"test\",\"scopes\":[\"read\",\"keys\"]");
    assertThat(server.as(test).get(EXPORT).text()).contains("live_key_required");
  }
}
