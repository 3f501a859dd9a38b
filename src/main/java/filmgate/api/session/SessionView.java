package filmgate.api.session;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.json.JsonBuilder;
import filmgate.json.JsonShape;
import filmgate.keys.KeyKind;
import filmgate.keys.Scope;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionToken;
import filmgate.store.money.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JSON of sessions for the console, and for exports. */
public final class SessionView {
  private static final JsonShape<Account> ACCOUNT =
      JsonShape.<Account>object()
          .field("id", STRING, account -> account.id().value())
          .field("name", STRING, Account::name);

  /**
   * A session with its account.
   *
   * @param password whether the account has a password
   * @param now the time of the request, which is a use
   */
  record Current(
      String token, ConsoleSession session, Account account, boolean password, Instant now) {
    boolean isOperator() {
      return account.id().equals(AccountId.ROOT)
          && session.grant().permissions().scopes().contains(Scope.ADMIN);
    }

    List<String> modes() {
      return Stream.of(KeyKind.TEST, KeyKind.LIVE)
          .filter(session.grant()::allows)
          .map(KeyKind::wireName)
          .toList();
    }
  }

  private static final JsonShape<Current> CURRENT =
      JsonShape.<Current>object()
          .field("signed_in", BOOLEAN, _ -> true)
          .field("account", ACCOUNT.type(), Current::account)
          .field("operator", BOOLEAN, Current::isOperator)
          .field("scopes", STRINGS, current -> current.session().grant().permissions().scopeNames())
          .field("modes", STRINGS, Current::modes)
          .field("csrf_token", STRING, current -> SessionToken.csrf(current.token()))
          .field("expires_at", UNIX_TIME, current -> current.session().expiresAt(current.now()))
          .field("session_id", STRING, current -> current.session().id().value())
          .field("password", BOOLEAN, Current::password);

  private static final JsonShape<Boolean> SIGNED_OUT =
      JsonShape.<Boolean>object()
          .field("signed_in", BOOLEAN, _ -> false)
          .field("password", BOOLEAN, password -> password);

  /** Without secrets: the hash of its token is not a part of it. */
  private static final JsonShape<ConsoleSession> SESSION =
      JsonShape.<ConsoleSession>object()
          .field("id", STRING, one -> one.id().value())
          .field("created", UNIX_TIME, ConsoleSession::createdAt)
          .field("last_used", UNIX_TIME, ConsoleSession::lastUsedAt)
          .field("expires_at", UNIX_TIME, ConsoleSession::expiresAt)
          .field("address", STRING, one -> one.client().address())
          .field("user_agent", STRING, one -> one.client().agent());

  /** A session of a list. */
  private record Listed(ConsoleSession session, boolean current) {}

  private static final JsonShape<Listed> LISTED =
      JsonShape.<Listed>object()
          .fieldsOf(SESSION, Listed::session)
          .field("current", BOOLEAN, Listed::current);

  private SessionView() {}

  /** A session of an export. */
  public static byte[] exported(ConsoleSession session) {
    return SESSION.render(session);
  }

  static byte[] signedIn(Current current) {
    return CURRENT.render(current);
  }

  /**
   * @param password whether an account has a password
   */
  static byte[] signedOut(boolean password) {
    return SIGNED_OUT.render(password);
  }

  static byte[] list(List<ConsoleSession> sessions, Optional<SessionId> current) {
    return JsonBuilder.object(
        json -> {
          json.writeName("data");
          json.writeStartArray();
          for (var session : sessions) {
            var listed = new Listed(session, current.equals(Optional.of(session.id())));
            LISTED.type().writer().accept(json, listed);
          }
          json.writeEndArray();
        });
  }
}
