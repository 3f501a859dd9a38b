package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.app.cli.command.Choices;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
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
import filmgate.store.KeyQueries.StoredKey;
import filmgate.view.account.KeyView;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The commands {@code keys …}. */
record KeysCommands(KeyOperations keys) {
  private static final String ADMIN = "--admin";
  private static final String ACCOUNT = "--account";
  private static final String NAME = "--name";
  private static final String KIND = "--kind";
  private static final String SCOPE = "--scope";
  private static final String EXPIRES = "--expires";
  private static final String IP = "--ip";
  private static final String GRACE = "--grace-seconds";

  private static final List<String> SCOPE_NAMES =
      Arrays.stream(Scope.values()).map(Scope::wireName).toList();
  private static final String SCOPES =
      "%s, or %sNAME".formatted(String.join(", ", SCOPE_NAMES), Permissions.MODEL);

  List<Command> all() {
    return List.of(create(), list(), rotate(), revoke());
  }

  private Command create() {
    return dataCommand(
            "create",
            "Create a key, and print its secret once. If you lost the root key, create a new one"
                + " with --admin.")
        .flag(ADMIN, "Create a key of the root account with every scope.")
        .option(ACCOUNT, "ACCOUNT", "The id of the account of the key.")
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
    var request = request(invocation);
    var created = keys.create(invocation.settings(), request);
    printSecret(invocation, new WithLimits<>(created, Limits.NONE));
  }

  private Command list() {
    return dataCommand("list", "Print every key of an account, including expired and revoked keys.")
        .argument("ACCOUNT", "The id of the account.")
        .does(
            invocation ->
                invocation.printAll(
                    keys.list(invocation.settings(), new AccountId(invocation.argument(0))),
                    key -> line(key.value()),
                    key -> new KeyView(key.value(), key.limits(), Instant.now()).render()));
  }

  private Command rotate() {
    return dataCommand(
            "rotate", "Replace a key by one with a new secret, and print the secret once.")
        .argument("KEY", "The id of the key.")
        .number(GRACE, "SECONDS", "How long the old key still works. Default: 0.")
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              var grace = Duration.ofSeconds(invocation.number(GRACE, 0));
              invocation.confirm(
                  "Rotate key %s? The old key stops working after %d s."
                      .formatted(id, grace.toSeconds()));
              printSecret(invocation, keys.rotate(invocation.settings(), new KeyId(id), grace));
            });
  }

  private Command revoke() {
    return dataCommand(
            "revoke", "Revoke a key permanently. A running server applies it within seconds.")
        .argument("KEY", "The id of the key.")
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Revoke key %s permanently?".formatted(id));
              keys.revoke(invocation.settings(), new KeyId(id));
              invocation.print(() -> id, () -> revoked(id));
            });
  }

  private static byte[] revoked(String id) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("id", id);
          json.writeStringProperty("object", "key.deleted");
          json.writeBooleanProperty("deleted", true);
        });
  }

  private static void printSecret(Invocation invocation, WithLimits<CreatedKey> fresh) {
    var created = fresh.value();
    var key = created.record();
    invocation.message(
        "New key %s of account %s. The secret is shown only once:"
            .formatted(key.id(), key.account()));
    invocation.print(
        created.key()::secret, () -> KeyView.render(key, fresh.limits(), created.key()));
  }

  private static ApiKeyFactory.NewKey request(Invocation invocation) {
    var admin = invocation.has(ADMIN);
    if (admin == invocation.has(ACCOUNT)) {
      throw new CliException("use either --admin or --account ACCOUNT");
    }
    var account = invocation.option(ACCOUNT).map(AccountId::new).orElse(AccountId.ROOT);
    var name =
        TextRow.requirePrintable(NAME, invocation.option(NAME).orElse(admin ? "admin" : "key"));
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

  /** Id, prefix, kind, scopes, status, expiry, and name, separated by tabs. */
  private static String line(StoredKey stored) {
    var key = stored.key();
    return TextRow.of(
        key.id().value(),
        key.prefix(),
        key.kind().name().toLowerCase(Locale.ROOT),
        String.join(" ", key.permissions().scopeNames()),
        stored.state(Instant.now()).wireName(),
        key.expiry() instanceof Expiry.At(var time) ? time.toString() : "-",
        key.name());
  }
}
