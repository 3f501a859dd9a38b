package filmgate.api.session;

import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.auth.SignInAttempts;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiError.Unavailable;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.request.InvalidFields;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.SessionId;
import filmgate.intake.session.PasswordService;
import filmgate.intake.session.SignInService;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.keys.Scope;
import filmgate.session.ConsoleSession;
import filmgate.store.Store;
import filmgate.text.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** The sessions and the password of the account of a session. */
final class SessionListEndpoints {
  static final List<Schema.Property> NEW_PASSWORD =
      List.of(
          Schema.required("password", Schema.string()),
          Schema.optional("current", Schema.string()));

  private static final int SESSIONS_MAX = 200;
  private static final int TEXT_MAX = 1_000;

  private final SessionAuthenticator authenticator;
  private final SignInService signIn;
  private final PasswordService passwords;
  private final SignInAttempts attempts;
  private final Store store;
  private final Clock clock;

  SessionListEndpoints(
      SessionAuthenticator authenticator,
      SignInService signIn,
      PasswordService passwords,
      SignInAttempts attempts,
      Store store,
      Clock clock) {
    this.authenticator = authenticator;
    this.signIn = signIn;
    this.passwords = passwords;
    this.attempts = attempts;
    this.store = store;
    this.clock = clock;
  }

  /** {@code GET /console/api/sessions}: without the scope {@code keys}, the own session only. */
  ApiResponse list(ApiRequest call) {
    var own = session(call);
    var sessions =
        mayManage(own)
            ? store.sessions().ofAccount(own.account(), clock.instant(), SESSIONS_MAX)
            : store.sessions().find(own.account(), own.id(), clock.instant()).stream().toList();
    return ApiResponse.json(
        SessionView.list(sessions, Optional.of(own.id())), List.of(ResponseHeaders.NO_STORE));
  }

  private ConsoleSession session(ApiRequest call) {
    return authenticator.require(call.request()).active().session();
  }

  private static boolean mayManage(ConsoleSession session) {
    return session.grant().permissions().scopes().contains(Scope.KEYS);
  }

  /** {@code DELETE /console/api/sessions/{id}}: the own one, or one that may do no more. */
  ApiResponse end(ApiRequest call) {
    var own = session(call);
    var id = new SessionId(call.param());
    var found = store.sessions().find(own.account(), id, clock.instant());
    if (found.isEmpty()) {
      throw new ApiException(NotFound.SESSION_NOT_FOUND);
    }
    if (!id.equals(own.id())) {
      requireMayEnd(own, found.get());
    }
    if (!signIn.end(own.account(), id, own.id().value())) {
      throw new ApiException(NotFound.SESSION_NOT_FOUND);
    }
    return noContent();
  }

  private static void requireMayEnd(ConsoleSession own, ConsoleSession other) {
    if (!mayManage(own)) {
      throw new ApiException(Forbidden.MISSING_SCOPE);
    }
    if (!other.grant().isWithin(own.grant())) {
      throw new ApiException(Forbidden.EXCEEDS_OWN_KEY);
    }
  }

  private static ApiResponse noContent() {
    return new ApiResponse.Full(
        HttpStatus.NO_CONTENT_204, List.of(ResponseHeaders.NO_STORE), new byte[0]);
  }

  /** {@code PUT /console/api/password}: only for a session that may do what the password does. */
  ApiResponse setPassword(ApiRequest call) {
    var own = session(call);
    if (!SignInService.grantOfPassword(own.account()).isWithin(own.grant())) {
      throw new ApiException(Forbidden.EXCEEDS_OWN_KEY);
    }
    var fields = JsonFields.of(call.json(), NEW_PASSWORD);
    var password = fields.required("password", TEXT_MAX);
    var current = fields.string("current", TEXT_MAX, "");
    InvalidFields.throwIfAny(fields);
    requireAllowed(password);
    attempts.countPassword("", Optional.of(own.account()));
    var result = passwords.change(own.account(), own.id(), password, current, own.id().value());
    return switch (result) {
      case PASSWORD_SET -> {
        attempts.forgive("", Optional.of(own.account()));
        yield noContent();
      }
      case WRONG_CURRENT ->
          throw InvalidParameter.of(
              "current", Reason.INVALID_VALUE, "must be the current password", "必须是当前密码");
      case ACCOUNT_NOT_FOUND -> throw new ApiException(NotFound.ACCOUNT_NOT_FOUND);
      case BUSY -> throw new ApiException(Unavailable.BUSY);
    };
  }

  private static void requireAllowed(String password) {
    if (!PasswordService.isAllowed(password)) {
      throw InvalidParameter.of(
          "password",
          Reason.OUT_OF_RANGE,
          "must have %d to %d characters"
              .formatted(PasswordService.LENGTH_MIN, PasswordService.LENGTH_MAX),
          "必须有 %d 到 %d 个字符".formatted(PasswordService.LENGTH_MIN, PasswordService.LENGTH_MAX));
    }
  }
}
