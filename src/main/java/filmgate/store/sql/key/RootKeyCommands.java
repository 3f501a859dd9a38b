package filmgate.store.sql.key;

import filmgate.crash.CrashPoint;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.KeyRecord;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Command.InstallFirstKey;
import filmgate.store.Command.InstallGivenKey;
import filmgate.store.Outcome.FirstKey;
import filmgate.store.Outcome.GivenKey;
import filmgate.store.Outcome.RootCreation;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.AccountRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The commands about the root account and its two special keys: the first key, which is printed at
 * each start until it is used, and the given key, which is set in the environment.
 */
public final class RootKeyCommands {
  private static final String ROOT_NAME = "root";
  private static final String START = "start";

  private RootKeyCommands() {}

  public static RootCreation installRoot(Session session, CreateRoot command) throws SQLException {
    if (!insertAccount(session, command.key().account(), command.currency(), command.at())) {
      return RootCreation.ALREADY_EXISTS;
    }
    KeyCommands.put(session, command.key(), new ChangedBy(START, command.at()));
    return RootCreation.CREATED;
  }

  public static FirstKey installFirst(Session session, InstallFirstKey command)
      throws SQLException {
    var key = command.key();
    var by = new ChangedBy(START, command.at());
    if (insertAccount(session, key.account(), command.currency(), command.at())) {
      KeyCommands.put(session, key, by);
      setSlot(session, key.id(), "first");
      return new FirstKey.Created(key);
    }
    var unused = unusedFirst(session);
    return unused.isEmpty()
        ? new FirstKey.AlreadyUsed()
        : new FirstKey.Replaced(replaceSecret(session, unused.orElseThrow(), key, by));
  }

  private static Optional<KeyRecord> unusedFirst(Session session) throws SQLException {
    return session.one(
        """
        SELECT %s FROM api_key WHERE root_slot = 'first' AND revoked_ms = 0 AND used_ms = 0
        """
            .formatted(KeyRow.COLUMNS),
        KeyRow::read);
  }

  private static KeyRecord replaceSecret(
      Session session, KeyRecord old, KeyRecord fresh, ChangedBy by) throws SQLException {
    session.update(
        "UPDATE api_key SET prefix = ?, hash = ? WHERE id = ?",
        fresh.prefix(),
        fresh.hash(),
        old.id());
    session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
    KeySessions.end(session, old.id());
    var after = KeyCommands.usable(session, old.id()).orElseThrow();
    KeyCommands.audit(session, by, "key.secret_replaced", old, Optional.of(after));
    return after;
  }

  public static GivenKey installGiven(Session session, InstallGivenKey command)
      throws SQLException {
    var given = command.key();
    var by = new ChangedBy(START, command.at());
    insertAccount(session, given.account(), command.currency(), command.at());
    var known = KeyCommands.byHash(session, given.hash());
    if (known.isPresent() && !known.orElseThrow().account().equals(given.account())) {
      return new GivenKey.OfAnotherAccount(known.orElseThrow().account());
    }
    var key = known.orElse(given);
    if (known.isPresent() && isRevokedByPerson(session, key)) {
      return new GivenKey.StaysRevoked(key, retireGiven(session, key.id(), by));
    }
    if (known.isPresent() && isGiven(session, key)) {
      return new GivenKey.Unchanged(key);
    }
    KeyCommands.put(session, given, by);
    setSlot(session, key.id(), "given");
    return new GivenKey.Installed(key, retireGiven(session, key.id(), by));
  }

  private static boolean isRevokedByPerson(Session session, KeyRecord key) throws SQLException {
    return session.exists(
        "SELECT 1 FROM api_key WHERE id = ? AND revoked_ms > 0 AND root_slot <> 'given'", key.id());
  }

  private static boolean isGiven(Session session, KeyRecord key) throws SQLException {
    return session.exists(
        "SELECT 1 FROM api_key WHERE id = ? AND revoked_ms = 0 AND root_slot = 'given'", key.id());
  }

  /** Revokes every given key except this one; returns their ids. */
  private static List<KeyId> retireGiven(Session session, KeyId except, ChangedBy by)
      throws SQLException {
    var retired =
        session.list(
            """
            SELECT %s FROM api_key WHERE root_slot = 'given' AND revoked_ms = 0 AND id <> ?
            """
                .formatted(KeyRow.COLUMNS),
            KeyRow::read,
            except);
    for (var key : retired) {
      session.update("UPDATE api_key SET revoked_ms = ? WHERE id = ?", by.at(), key.id());
      session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
      KeySessions.end(session, key.id());
      KeyCommands.audit(session, by, "key.revoked", key, Optional.empty());
    }
    return retired.stream().map(KeyRecord::id).toList();
  }

  private static void setSlot(Session session, KeyId id, String slot) throws SQLException {
    session.update("UPDATE api_key SET root_slot = ? WHERE id = ?", slot, id);
  }

  /** Creates the root account unless an account exists. */
  private static boolean insertAccount(Session session, AccountId id, String currency, Instant at)
      throws SQLException {
    var root =
        new Account(
            id,
            ROOT_NAME,
            currency,
            Account.State.ACTIVE,
            at,
            new CreditLimit.Unlimited(),
            new LowBalanceThreshold.Never(),
            0,
            Balance.ZERO);
    var inserted =
        session.update(
            """
            INSERT INTO account (id, name, currency, created_ms)
            SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM account)
            """,
            root.id(),
            root.name(),
            root.currency(),
            root.createdAt());
    if (inserted == 0) {
      return false;
    }
    AccountRow.insertBalance(session, root);
    return true;
  }
}
