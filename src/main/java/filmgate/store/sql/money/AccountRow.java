package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The two rows of an account: {@code account} and {@code balance}. */
public final class AccountRow {
  static final long NO_THRESHOLD = -1;

  private static final String SELECT =
      """
      SELECT account.id, account.name, account.currency, account.state, account.created_ms,
        balance.unlimited, balance.credit_limit, balance.available, balance.held, balance.spent,
        balance.low, account.retention_hours
      FROM account JOIN balance ON balance.account = account.id
      """;

  private AccountRow() {}

  static Optional<Account> find(Session session, AccountId id) throws SQLException {
    return session.one(SELECT + "WHERE account.id = ?", AccountRow::read, id);
  }

  static List<Account> list(Session session, String after, int limit) throws SQLException {
    return session.list(
        SELECT + "WHERE account.id > ? ORDER BY account.id LIMIT ?",
        AccountRow::read,
        after,
        limit);
  }

  /** The retention of the accounts that have their own, in hours. */
  static Map<AccountId, Integer> retentionHours(Session session) throws SQLException {
    return session
        .list(
            "SELECT id, retention_hours FROM account WHERE retention_hours > 0",
            row -> Map.entry(new AccountId(row.getString(1)), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        Account.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getBoolean(6) ? new CreditLimit.Unlimited() : new CreditLimit.Limit(row.getLong(7)),
        threshold(row.getLong(11)),
        row.getInt(12),
        new Balance(row.getLong(8), row.getLong(9), row.getLong(10)));
  }

  private static LowBalanceThreshold threshold(long micros) {
    return micros == NO_THRESHOLD
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(micros);
  }

  /** Inserts the account without a balance; false if the id exists. */
  static boolean insert(Session session, Account account) throws SQLException {
    return session.update(
            """
            INSERT INTO account (id, name, currency, state, created_ms, retention_hours)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            account.id(),
            account.name(),
            account.currency(),
            account.state().wireName(),
            account.createdAt(),
            account.retentionHours())
        == 1;
  }

  /** Inserts a balance of 0. */
  public static void insertBalance(Session session, Account account) throws SQLException {
    session.update(
        """
        INSERT INTO balance (unlimited, credit_limit, low, account, available, held, spent)
        VALUES (?, ?, ?, ?, 0, 0, 0)
        """,
        account.creditLimit() instanceof CreditLimit.Unlimited ? 1 : 0,
        limit(account.creditLimit()),
        threshold(account.lowBalance()),
        account.id());
  }

  /** Updates everything except the amounts of the balance. */
  static void update(Session session, Account account) throws SQLException {
    session.update(
        "UPDATE account SET name = ?, state = ?, retention_hours = ? WHERE id = ?",
        account.name(),
        account.state().wireName(),
        account.retentionHours(),
        account.id());
    session.update(
        "UPDATE balance SET unlimited = ?, credit_limit = ?, low = ? WHERE account = ?",
        account.creditLimit() instanceof CreditLimit.Unlimited ? 1 : 0,
        limit(account.creditLimit()),
        threshold(account.lowBalance()),
        account.id());
  }

  private static long limit(CreditLimit credit) {
    return switch (credit) {
      case CreditLimit.Unlimited _ -> 0;
      case CreditLimit.Limit(var micros) -> micros;
    };
  }

  private static long threshold(LowBalanceThreshold threshold) {
    return switch (threshold) {
      case LowBalanceThreshold.Never _ -> NO_THRESHOLD;
      case LowBalanceThreshold.Below(var micros) -> micros;
    };
  }
}
