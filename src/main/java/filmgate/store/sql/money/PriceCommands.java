package filmgate.store.sql.money;

import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.store.ChangedBy;
import filmgate.store.Command.ReplacePriceBook;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceQueries;
import filmgate.store.PriceVersion;
import filmgate.store.sql.engine.ReaderPool;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The price books: every version is kept. */
public final class PriceCommands {
  private static final String SUBJECT = "prices";
  private static final String SELECT = "SELECT version, book, who, at_ms FROM price_book ";

  private PriceCommands() {}

  public static PriceChange put(Session session, ReplacePriceBook command) throws SQLException {
    var before = current(session);
    var version = before.map(PriceVersion::version).orElse(0L);
    if (version != command.replacesVersion()) {
      return new PriceChange.VersionConflict(version);
    }
    var other = otherCurrency(session, command.book().currency());
    if (other.isPresent()) {
      return new PriceChange.OtherCurrency(other.get());
    }
    var next = new PriceVersion(version + 1, command.book(), command.by());
    insert(session, next);
    AuditLog.write(
        session,
        command.by(),
        new AuditLog.AuditedChange(
            "prices.replaced",
            SUBJECT,
            before.map(AuditLog::json).orElse(AuditLog.NOTHING),
            AuditLog.json(next)));
    return new PriceChange.PriceBookReplaced(next);
  }

  /** One currency an installation (7(l)). */
  private static Optional<String> otherCurrency(Session session, String currency)
      throws SQLException {
    var select = session.prepared("SELECT currency FROM account WHERE currency <> ? LIMIT 1");
    select.setString(1, currency);
    return RowMapper.list(select, row -> row.getString(1)).stream().findFirst();
  }

  private static void insert(Session session, PriceVersion next) throws SQLException {
    var insert =
        session.prepared("INSERT INTO price_book (version, book, who, at_ms) VALUES (?, ?, ?, ?)");
    insert.setLong(1, next.version());
    insert.setString(2, PriceBookJson.write(next.book()).toString());
    insert.setString(3, next.by().actor());
    insert.setLong(4, next.by().at().toEpochMilli());
    insert.executeUpdate();
  }

  private static Optional<PriceVersion> current(Session session) throws SQLException {
    return one(session.prepared(SELECT + "ORDER BY version DESC LIMIT 1"));
  }

  private static Optional<PriceVersion> one(PreparedStatement select) throws SQLException {
    return RowMapper.list(select, PriceCommands::read).stream().findFirst();
  }

  private static PriceVersion read(ResultSet row) throws SQLException {
    PriceBook book = PriceBookJson.readStored(row.getString(2));
    return new PriceVersion(
        row.getLong(1),
        book,
        new ChangedBy(row.getString(3), Instant.ofEpochMilli(row.getLong(4))));
  }

  /** The reads, on the reader connections. */
  public static PriceQueries reads(ReaderPool readers) {
    return new PriceQueries() {
      @Override
      public Optional<PriceVersion> newerThan(long version) {
        return find(readers, SELECT + "WHERE version > ? ORDER BY version DESC LIMIT 1", version);
      }

      @Override
      public Optional<PriceVersion> version(long version) {
        return find(readers, SELECT + "WHERE version = ?", version);
      }
    };
  }

  private static Optional<PriceVersion> find(ReaderPool readers, String sql, long version) {
    return readers.read(
        session -> {
          var select = session.prepared(sql);
          select.setLong(1, version);
          return one(select);
        });
  }
}
