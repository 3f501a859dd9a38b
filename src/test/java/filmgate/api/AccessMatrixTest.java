package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.Route;
import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import filmgate.testing.ReferencePages;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends a request of every route with keys of each scope, and writes who is admitted to the
 * reference page of access.
 */
class AccessMatrixTest {
  private static final String NO_KEY = "";
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  private static final LocalizedText HEAD =
      new LocalizedText(
          """
          # Access

          <!-- Written from the responses of a server: mvn test -Dtest=AccessMatrixTest
               -Dgolden=write -->

          Which requests a key of each [scope](../guides/keys.md#scopes) may send. A test sends each of
          them with each key. A session of the console is admitted as a key with the same scopes.
          `admin` is a key of the account `root`: other accounts cannot have this scope. The scope
          `route` admits to no request: it allows the field
          [`provider`](../guides/channels.md#let-callers-choose).

          """,
          """
          # 访问权限

          <!-- mvn test -Dtest=AccessMatrixTest -Dgolden=write -->

          各[权限](../guides/keys.md#scopes)的密钥可以调用哪些接口，由测试逐一发送请求得出。控制台会话与拥有相同权限\
          的密钥一致。`admin` 列是 `root` 账户的密钥，其他账户不能拥有该权限。`route` 本身不开放任何接口，只允许使用 \
          [`provider`](../guides/channels.md#let-callers-choose) 字段。

          """);
  private static final LocalizedText OPEN =
      new LocalizedText(
          "\n## Without a key\n\nThese requests need no key:\n\n", "\n## 无需密钥\n\n以下请求不需要密钥：\n\n");
  private static final LocalizedText REQUEST = new LocalizedText("request", "请求");

  @TempDir Path directory;
  private AdminTestServer server;
  private final Map<String, String> keys = new LinkedHashMap<>();

  @BeforeEach
  void start() throws Exception {
    server = new AdminTestServer(directory);
    var account = new AccountId(server.account());
    for (var scope : List.of("read", "generate", "keys")) {
      keys.put("`" + scope + "`", key(account, scope));
    }
    keys.put("`keys` `read`", key(account, "keys\",\"read"));
    keys.put("`admin`", key(AccountId.ROOT, "admin"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String key(AccountId account, String scope) throws Exception {
    var body = "{\"name\":\"one\",\"scopes\":[\"%s\"]}".formatted(scope);
    return AdminTestServer.text(server.key(account, body));
  }

  @Test
  void thePageShowsWhoIsAdmitted() throws Exception {
    var rows = new StringBuilder();
    var open = new StringBuilder();
    for (var route : server.table) {
      if (isAuthenticated(route)) {
        rows.append(row(route));
      } else {
        open.append("- `%s %s`\n".formatted(route.method(), route.template()));
      }
    }
    ReferencePages.compare(
        "access.md",
        language ->
            HEAD.forLanguage(language)
                + head(language)
                + rows
                + OPEN.forLanguage(language)
                + open.toString());
  }

  /** Whether it needs a key; the token of a callback is in its path. */
  private boolean isAuthenticated(Route route) throws Exception {
    return !(route.bodyType() instanceof Route.BodyType.SignedBody) && !isAdmitted(route, NO_KEY);
  }

  private String head(Language language) {
    return "| %s | %s |\n|---|%s\n"
        .formatted(
            REQUEST.forLanguage(language),
            String.join(" | ", keys.keySet()),
            "---|".repeat(keys.size()));
  }

  private String row(Route route) throws Exception {
    var row = new StringBuilder("| `%s %s` |".formatted(route.method(), route.template()));
    for (var key : keys.values()) {
      row.append(isAdmitted(route, key) ? " ✓ |" : " |");
    }
    return row.append('\n').toString();
  }

  /** Whether the response is about the request and not about the key. */
  private boolean isAdmitted(Route route, String key) throws Exception {
    var path = route.template().replaceAll("\\{[^}]+}", "unknown");
    var body = route.bodyType() instanceof Route.BodyType.NoBody ? "" : "{}";
    var answer = server.send(key, route.method().name(), path, body);
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    return switch (answer.statusCode()) {
      case UNAUTHENTICATED -> false;
      case FORBIDDEN -> !answer.body().contains("missing_scope");
      default -> true;
    };
  }
}
