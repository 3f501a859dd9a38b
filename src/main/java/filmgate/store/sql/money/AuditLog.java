package filmgate.store.sql.money;

import filmgate.id.OwnerId;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.store.ChangedBy;
import filmgate.store.Command.LogAction;
import filmgate.store.Outcome;
import filmgate.store.PriceVersion;
import filmgate.store.Revision;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the audit log in the transaction of the change, without secrets and their hashes. */
public final class AuditLog {
  public static final String NOTHING = "";

  private static final String PER_DAY = "spend_per_day_micros";
  private static final String PER_MONTH = "spend_per_month_micros";
  private static final String TOTAL = "spend_total_micros";

  /** The entries that change what an operator can edit: not those of money and passwords. */
  private static final String CHANGES_OF_OWNER =
      """
      FROM audit_log WHERE subject = %s AND action IN ('account.created', 'account.updated',
        'key.put', 'key.updated', 'key.rotated', 'key.secret_replaced', 'key.revoked', 'limits.put')
      """;

  private static final String COUNT = countOfChanges("?");
  private static final String LAST =
      "SELECT who, at_ms %s ORDER BY id DESC LIMIT 1".formatted(CHANGES_OF_OWNER.formatted("?"));

  private static final JsonMapper MAPPER = new JsonMapper();

  private AuditLog() {}

  /** A change, as in {@link filmgate.store.AuditEntry}. */
  public record AuditedChange(String action, String subject, String before, String after) {}

  public static void write(Session session, ChangedBy by, AuditedChange change)
      throws SQLException {
    session.update(
        """
        INSERT INTO audit_log (id, at_ms, who, action, subject, before_json, after_json)
        SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ? FROM audit_log
        """,
        by.at(),
        by.actor(),
        change.action(),
        change.subject(),
        change.before(),
        change.after());
  }

  /** The number of changes of an account or a key and its limits, and the last one. */
  public static Revision revision(Session session, OwnerId owner) throws SQLException {
    var changes = session.one(COUNT, row -> row.getLong(1), owner).orElse(0L);
    return new Revision(changes, session.one(LAST, AuditLog::by, owner));
  }

  /** The query of the revision of the account or key whose id this SQL names. */
  public static String countOfChanges(String id) {
    return "SELECT count(*) " + CHANGES_OF_OWNER.formatted(id);
  }

  /** The last change of a channel, or of the ciphertexts of all, that was made at this time. */
  static Optional<ChangedBy> channelChange(Session session, String name, Instant at)
      throws SQLException {
    return session.one(
        """
        SELECT who, at_ms FROM audit_log
        WHERE at_ms = ? AND (subject = ? AND action LIKE 'channel.%'
            OR subject = 'secrets' AND action = 'secrets.rotated')
        ORDER BY id DESC LIMIT 1
        """,
        AuditLog::by, at, name);
  }

  private static ChangedBy by(ResultSet row) throws SQLException {
    return new ChangedBy(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
  }

  /** Writes an action that changes nothing else. */
  public static Outcome.Done write(Session session, LogAction command) throws SQLException {
    var details = command.details().isEmpty() ? NOTHING : json(command.details());
    var logged = new AuditedChange(command.action(), command.subject(), NOTHING, details);
    write(session, command.by(), logged);
    return new Outcome.Done();
  }

  private static String json(Map<String, String> details) {
    var json = MAPPER.createObjectNode();
    new TreeMap<>(details).forEach(json::put);
    return text(json);
  }

  static String json(Account account) {
    var json =
        MAPPER
            .createObjectNode()
            .put("name", account.name())
            .put("currency", account.currency())
            .put("state", account.state().wireName());
    if (account.lowBalance() instanceof LowBalanceThreshold.Below(var micros)) {
      json.put("low_balance_micros", micros);
    }
    if (account.retentionHours() > 0) {
      json.put("retention_hours", account.retentionHours());
    }
    return text(
        switch (account.creditLimit()) {
          case CreditLimit.Unlimited _ -> json.put("unlimited", true);
          case CreditLimit.Limit(var micros) -> json.put("credit_limit_micros", micros);
        });
  }

  public static String json(Transfer transfer) {
    return text(
        MAPPER
            .createObjectNode()
            .put("transfer", transfer.id())
            .put("debit", transfer.debit())
            .put("credit", transfer.credit())
            .put("micros", transfer.micros())
            .put("memo", transfer.memo()));
  }

  /** A summary; the price book is stored under its version. */
  static String json(PriceVersion prices) {
    return text(
        MAPPER
            .createObjectNode()
            .put("version", prices.version())
            .put("currency", prices.book().currency())
            .put("rules", prices.book().rules().size()));
  }

  public static String json(KeyRecord key) {
    var json =
        MAPPER
            .createObjectNode()
            .put("account_id", key.account().value())
            .put("name", key.name())
            .put("kind", key.kind().wireName())
            .put("prefix", key.prefix());
    key.permissions().scopeNames().forEach(json.putArray("scopes")::add);
    if (!key.permissions().allowedAddresses().isEmpty()) {
      var addresses = json.putArray("ip_allow");
      key.permissions().allowedAddresses().forEach(range -> addresses.add(range.toString()));
    }
    return text(
        switch (key.expiry()) {
          case Expiry.Never _ -> json;
          case Expiry.At(var time) -> json.put("expires_at", time.toString());
        });
  }

  static String json(Limits limits) {
    var json = MAPPER.createObjectNode();
    put(json, "requests_per_minute", limits.requestsPerMinute());
    put(json, "concurrent", limits.concurrent());
    put(json, "queue", limits.queue());
    put(json, PER_DAY, limits.spend().perDay());
    put(json, PER_MONTH, limits.spend().perMonth());
    put(json, TOTAL, limits.spend().total());
    return text(json);
  }

  /** The spend caps in the JSON of limits. */
  public static Limits.Spend spend(String text) {
    var json = MAPPER.readTree(text);
    return new Limits.Spend(cap(json, PER_DAY), cap(json, PER_MONTH), cap(json, TOTAL));
  }

  private static Limits.Cap cap(JsonNode json, String name) {
    return json.path(name).isNumber()
        ? new Limits.Cap.AtMost(json.path(name).longValue())
        : new Limits.Cap.Unlimited();
  }

  private static void put(ObjectNode json, String name, Limits.Cap cap) {
    switch (cap) {
      case Limits.Cap.Unlimited() -> {}
      case Limits.Cap.AtMost(var count) -> json.put(name, count);
    }
  }

  private static String text(ObjectNode json) {
    return MAPPER.writeValueAsString(json);
  }
}
