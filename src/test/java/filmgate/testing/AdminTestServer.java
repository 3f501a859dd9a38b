package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.api.route.ApiSettings;
import filmgate.api.route.Route;
import filmgate.id.AccountId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test server with a SQLite store for accounts and keys, and an admin key. */
public final class AdminTestServer implements AutoCloseable {
  public static final String ROOT = "root-key";
  public static final String ACCOUNTS = "/admin/v1/accounts";

  private static final JsonMapper MAPPER = new JsonMapper();

  public final List<Route> table = new ArrayList<>();
  public final Store store;
  public final TestServer door;

  public AdminTestServer(Path directory) throws IOException {
    this(directory, TestServer.settings());
  }

  public AdminTestServer(Path directory, ApiSettings settings) throws IOException {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("test.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    door =
        new TestServer(
            directory,
            settings,
            UnaryOperator.identity(),
            routes -> {
              table.addAll(routes.table());
              return routes;
            },
            Optional.of(store),
            ApiRoutes.DIALECTS);
    var wish =
        new ApiKeyFactory.NewKey(
            AccountId.ROOT,
            "root",
            KeyKind.LIVE,
            Set.of(Scope.values()),
            new KeyRecord.Expiry.Never());
    var root = new ApiKeyFactory(new Random(9)).createFrom(ROOT, wish, TestServer.NOW);
    store.await(new CreateRoot(root, "USD", TestServer.NOW));
    door.keys.put(root);
  }

  @Override
  public void close() {
    door.close();
    store.close();
  }

  public HttpResponse<String> send(
      String key, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(door.url(path)))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return door.send(headers.length == 0 ? request : request.headers(headers));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  /** Sends a request with a key and asserts the status. */
  public JsonNode as(String key, int status, String method, String path, String body)
      throws IOException, InterruptedException {
    var answer = send(key, method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer);
  }

  /** Sends a request with the admin key. */
  public JsonNode root(int status, String method, String path, String body)
      throws IOException, InterruptedException {
    return as(ROOT, status, method, path, body);
  }

  /** The id of a new account. */
  public String account() throws IOException, InterruptedException {
    return id(root(201, "POST", ACCOUNTS, "{\"name\":\"one\"}"));
  }

  /** A new key of the account. */
  public JsonNode key(AccountId account, String body) throws IOException, InterruptedException {
    return root(201, "POST", ACCOUNTS + "/" + account + "/keys", body);
  }

  public static String text(JsonNode key) {
    return key.path("key").stringValue();
  }

  public static String id(JsonNode node) {
    return node.path("id").stringValue();
  }
}
