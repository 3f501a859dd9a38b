package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;
import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.app.cli.command.Choices;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.JsonColumn;
import filmgate.app.cli.command.TextRow;
import filmgate.app.cli.remote.ServerKeys;
import filmgate.app.cli.target.CommandTarget;
import filmgate.app.cli.target.TargetResolver;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.json.JsonBuilder;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.ApiKeyFactory.CreatedKey;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.view.account.KeyView;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code keys …}. */
record KeysCommands(KeyOperations keys, TargetResolver targets) {
  private static final String ADMIN = "--admin";
  private static final String ACCOUNT = "--account";
  private static final String NAME = "--name";
  private static final String KIND = "--kind";
  private static final String SCOPE = "--scope";
  private static final String EXPIRES = "--expires";
  private static final String IP = "--ip";
  private static final String GRACE = "--grace-seconds";
  private static final String ADMIN_HELP =
      "On a server: the key may be of another account. Requires an admin key.";
  private static final List<Column<JsonNode>> COLUMNS =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.text("PREFIX", "prefix"),
          JsonColumn.text("KIND", "kind"),
          JsonColumn.list("SCOPES", "scopes"),
          JsonColumn.text("STATE", "state"),
          JsonColumn.time("EXPIRES", "expires_at"),
          JsonColumn.text("NAME", "name"));

  private static final List<String> SCOPE_NAMES =
      Arrays.stream(Scope.values()).map(Scope::wireName).toList();
  private static final String SCOPES =
      "%s, or %sNAME".formatted(String.join(", ", SCOPE_NAMES), Permissions.MODEL);

  List<Command> all() {
    return List.of(create(), list(), rotate(), revoke());
  }

  private Command create() {
    return targetCommand(
            "create",
            "Create a key, and print its secret once. If you lost the root key, create a new one"
                + " with --admin.")
        .flag(ADMIN, "Create a key of the root account with every scope.")
        .option(
            ACCOUNT,
            "ACCOUNT",
            "The id of the account of the key. Default on a server: the account of the own key.")
        .option(NAME, "NAME", "The name of the key.")
        .choice(KIND, List.of("live", "test"), "The kind of the key. Default: live.")
        .repeatable(List.of(SCOPE), "SCOPE", SCOPES + ". Repeatable. Default: generate.")
        .option(EXPIRES, "TIME", "When the key expires: 2027-01-31 or 2027-01-31T12:00:00Z.")
        .repeatable(
            List.of(IP),
            "RANGE",
            "A range of allowed addresses, such as 10.1.2.0/24. Repeatable. Default: any address.")
        .does(this::create);
  }

  private void create(Invocation invocation) {
    var admin = invocation.has(ADMIN);
    if (admin && invocation.has(ACCOUNT)) {
      throw new CliException("use either --admin or --account ACCOUNT");
    }
    switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          var account = admin ? Optional.of("root") : invocation.option(ACCOUNT);
          var request = request(invocation, AccountId.ROOT);
          printSecret(invocation, new ServerKeys(server.client()).create(account, request));
        }
      }
      case CommandTarget.OnDirectory(var settings) -> {
        if (!admin && !invocation.has(ACCOUNT)) {
          throw new CliException("use either --admin or --account ACCOUNT");
        }
        var account = invocation.option(ACCOUNT).map(AccountId::new).orElse(AccountId.ROOT);
        var created = keys.create(settings, request(invocation, account));
        printSecret(invocation, json(new WithLimits<>(created, Limits.NONE)));
      }
    }
  }

  private Command list() {
    return targetCommand(
            "list", "Print every key of an account, including expired and revoked keys.")
        .optionalArgument(
            "ACCOUNT", "The id of the account. Default on a server: the account of the own key.")
        .does(
            invocation ->
                invocation.printTable(
                    COLUMNS, list(invocation), key -> key.toString().getBytes(UTF_8)));
  }

  private List<JsonNode> list(Invocation invocation) {
    var account = Optional.of(invocation.argument(0)).filter(id -> !id.isEmpty());
    return switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          yield new ServerKeys(server.client()).list(account);
        }
      }
      case CommandTarget.OnDirectory(var settings) ->
          keys
              .list(settings, account.map(AccountId::new).orElseThrow(KeysCommands::accountMissing))
              .stream()
              .map(key -> new KeyView(key.value(), key.limits(), Instant.now()).render())
              .map(bytes -> JsonMapper.shared().readTree(bytes))
              .toList();
    };
  }

  private static CliException accountMissing() {
    return new CliException("ACCOUNT is required in a data directory. See filmgate accounts list");
  }

  private Command rotate() {
    return targetCommand(
            "rotate",
            "Replace a key by one with a new secret, and print the secret once. Both count under"
                + " one spend cap.")
        .argument("KEY", "The id of the key.")
        .number(GRACE, "SECONDS", "How long the old key still works. Default: 0.")
        .flag(ADMIN, ADMIN_HELP)
        .confirmed()
        .does(this::rotate);
  }

  private void rotate(Invocation invocation) {
    var id = invocation.argument(0);
    var grace = Duration.ofSeconds(invocation.number(GRACE, 0));
    invocation.confirm(
        "Rotate key %s? The old key stops working after %d s.".formatted(id, grace.toSeconds()));
    switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          var remote = new ServerKeys(server.client());
          printSecret(invocation, remote.rotate(id, grace, invocation.has(ADMIN)));
        }
      }
      case CommandTarget.OnDirectory(var settings) ->
          printSecret(invocation, json(keys.rotate(settings, new KeyId(id), grace)));
    }
  }

  private Command revoke() {
    return targetCommand(
            "revoke", "Revoke a key permanently. A running server applies it within seconds.")
        .argument("KEY", "The id of the key.")
        .flag(ADMIN, ADMIN_HELP)
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Revoke key %s permanently?".formatted(id));
              revoke(invocation, id);
              invocation.print(() -> id, () -> revoked(id));
            });
  }

  private void revoke(Invocation invocation, String id) {
    switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          new ServerKeys(server.client()).revoke(id, invocation.has(ADMIN));
        }
      }
      case CommandTarget.OnDirectory(var settings) -> keys.revoke(settings, new KeyId(id));
    }
  }

  private static byte[] revoked(String id) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("id", id);
          json.writeStringProperty("object", "key.deleted");
          json.writeBooleanProperty("deleted", true);
        });
  }

  private static JsonNode json(WithLimits<CreatedKey> fresh) {
    var created = fresh.value();
    return JsonMapper.shared()
        .readTree(KeyView.render(created.record(), fresh.limits(), created.key()));
  }

  private static void printSecret(Invocation invocation, JsonNode key) {
    invocation.message(
        "New key %s of account %s. The secret is shown only once:"
            .formatted(key.path("id").asString(""), key.path("account_id").asString("")));
    invocation.print(() -> key.path("key").asString(""), () -> key.toString().getBytes(UTF_8));
  }

  private static ApiKeyFactory.NewKey request(Invocation invocation, AccountId account) {
    var defaultName = invocation.has(ADMIN) ? "admin" : "key";
    var name = TextRow.requirePrintable(NAME, invocation.option(NAME).orElse(defaultName));
    var kind = kind(invocation.option(KIND).orElse("live"));
    return new ApiKeyFactory.NewKey(
        account, name, kind, permissions(invocation), expiry(invocation));
  }

  private static Permissions permissions(Invocation invocation) {
    var addresses = invocation.options(IP).stream().map(KeysCommands::range).toList();
    var scopes = invocation.options(SCOPE);
    if (scopes.isEmpty() && invocation.has(ADMIN)) {
      return new Permissions(Set.of(Scope.values()), Set.of(), addresses);
    }
    try {
      return Permissions.ofScopeNames(scopes.isEmpty() ? List.of("generate") : scopes, addresses);
    } catch (IllegalArgumentException e) {
      var wrong = scopes.stream().filter(KeysCommands::isUnknown).findFirst().orElse("");
      throw new CliException(
          "--scope must be %s, not '%s'%s"
              .formatted(SCOPES, wrong, Choices.suggestion(wrong, SCOPE_NAMES)),
          e);
    }
  }

  private static boolean isUnknown(String scope) {
    return !scope.startsWith(Permissions.MODEL) && !SCOPE_NAMES.contains(scope);
  }

  private static Cidr range(String text) {
    try {
      return Cidr.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CliException("--ip: " + e.getMessage(), e);
    }
  }

  private static KeyKind kind(String text) {
    return text.equals("test") ? KeyKind.TEST : KeyKind.LIVE;
  }

  private static Expiry expiry(Invocation invocation) {
    var text = invocation.option(EXPIRES).orElse("");
    if (text.isEmpty()) {
      return new Expiry.Never();
    }
    try {
      return new Expiry.At(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      throw new CliException(
          "--expires must be a date or a time such as 2027-01-31T12:00:00Z, not '%s'"
              .formatted(text),
          e);
    }
  }
}
