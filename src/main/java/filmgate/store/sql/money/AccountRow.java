package filmgate.store.sql.money;

import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How an account lies in its two rows. */
final class AccountRow {
  static final long NO_THRESHOLD = -1;

  /** Selects whole accounts; a condition follows. */
  static final String SELECT =
      """
      SELECT account.id, account.name, account.currency, account.state, account.created_ms,
        balance.unlimited, balance.credit_limit, balance.available, balance.held, balance.spent,
        balance.low
      FROM account JOIN balance ON balance.account = account.id
      """;

  private AccountRow() {}

  static Optional<Account> find(Session session, String id) throws SQLException {
    var select = session.prepared(SELECT + "WHERE account.id = ?");
    select.setString(1, id);
    try (var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(read(rows)) : Optional.empty();
    }
  }

  private static LowBalanceThreshold warning(long threshold) {
    return threshold == NO_THRESHOLD
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(threshold);
  }

  /** The threshold as the row has it. */
  static long threshold(LowBalanceThreshold warning) {
    return switch (warning) {
      case LowBalanceThreshold.Never _ -> NO_THRESHOLD;
      case LowBalanceThreshold.Below(var micros) -> micros;
    };
  }

  static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Account.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getBoolean(6) ? new CreditLimit.Unlimited() : new CreditLimit.Limit(row.getLong(7)),
        warning(row.getLong(11)),
        new Balance(row.getLong(8), row.getLong(9), row.getLong(10)));
  }
}
