package filmgate.store.sql.key;

import filmgate.keys.KeyCondition;
import filmgate.keys.KeyCondition.AccountActive;
import filmgate.keys.KeyCondition.KeyUnchanged;
import filmgate.keys.KeyCondition.SessionActive;
import filmgate.keys.Limits;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.LimitCommands;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Checks the conditions of a change of a key in the writer's transaction. */
public final class KeyConditions {
  private KeyConditions() {}

  /** Whether all conditions hold. */
  public static boolean hold(Session session, List<KeyCondition> conditions) throws SQLException {
    for (var condition : conditions) {
      if (!holds(session, condition)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Session session, KeyCondition condition) throws SQLException {
    return switch (condition) {
      case KeyUnchanged(var key, var limits) ->
          KeyCommands.usable(session, key.id()).equals(Optional.of(key))
              && LimitCommands.find(session, key.id()).orElse(Limits.NONE).equals(limits);
      case AccountActive(var account) ->
          session.exists("SELECT 1 FROM account WHERE id = ? AND state = 'active'", account);
      case SessionActive(var id, var at) ->
          session.exists(
              "SELECT 1 FROM console_session WHERE id = ? AND ends_ms > ?", id.value(), at);
    };
  }
}
