package filmgate.api.session;

import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.auth.SessionAuthenticator.CurrentSession;
import filmgate.api.auth.SignInAttempts;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiError.Unavailable;
import filmgate.api.error.ApiException;
import filmgate.api.request.InvalidFields;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.ResponseHeaders;
import filmgate.intake.session.SignInService;
import filmgate.intake.session.SignInService.SignInRefusal;
import filmgate.intake.session.SignInService.SignInResult;
import filmgate.intake.session.SignInService.SignedIn;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionClient;
import filmgate.store.Store;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Signs a browser in and out. */
final class SessionEndpoints {
  static final List<Schema.Property> LINK = List.of(Schema.required("token", Schema.string()));
  static final List<Schema.Property> PASSWORD =
      List.of(
          Schema.required("account", Schema.string()),
          Schema.required("password", Schema.string()));

  private static final int TOKEN_MAX = 200;
  private static final int ACCOUNT_MAX = 200;
  private static final int PASSWORD_MAX = 1_000;

  private final SessionAuthenticator authenticator;
  private final SignInService signIn;
  private final SignInAttempts attempts;
  private final Store store;
  private final PublicUrls urls;
  private final Clock clock;

  SessionEndpoints(
      SessionAuthenticator authenticator,
      SignInService signIn,
      SignInAttempts attempts,
      Store store,
      PublicUrls urls,
      Clock clock) {
    this.authenticator = authenticator;
    this.signIn = signIn;
    this.attempts = attempts;
    this.store = store;
    this.urls = urls;
    this.clock = clock;
  }

  /** {@code GET /console/api/session}. */
  ApiResponse current(ApiRequest call) {
    var body =
        authenticator
            .current(call.request())
            .map(this::describe)
            .orElseGet(() -> SessionView.signedOut(store.sessions().hasPasswords()));
    return ApiResponse.json(body, List.of(ResponseHeaders.NO_STORE));
  }

  private byte[] describe(CurrentSession current) {
    return describe(current.token(), current.active().session());
  }

  private byte[] describe(String token, ConsoleSession session) {
    var account = store.accounts().account(session.account()).orElseThrow();
    var password = store.sessions().passwordHash(account.id()).isPresent();
    return SessionView.signedIn(
        new SessionView.Current(token, session, account, password, clock.instant()));
  }

  /** {@code POST /console/api/session/link}. */
  ApiResponse byLink(ApiRequest call) {
    countAttempt(call);
    var fields = JsonFields.of(call.json(), LINK);
    var token = fields.required("token", TOKEN_MAX);
    InvalidFields.throwIfAny(fields);
    return respond(call, signIn.signIn(token, client(call)));
  }

  /** {@code POST /console/api/session/password}. */
  ApiResponse byPassword(ApiRequest call) {
    countAttempt(call);
    var fields = JsonFields.of(call.json(), PASSWORD);
    var account = fields.required("account", ACCOUNT_MAX);
    var password = fields.required("password", PASSWORD_MAX);
    InvalidFields.throwIfAny(fields);
    var owner = store.sessions().accountNamed(account);
    attempts.countPassword(account, owner);
    var result = signIn.signIn(owner, password, client(call));
    if (result != SignInRefusal.WRONG_PASSWORD) {
      attempts.forgive(account, owner);
    }
    return respond(call, result);
  }

  private void countAttempt(ApiRequest call) {
    if (authenticator.isForeign(call.request())) {
      throw new ApiException(Forbidden.OTHER_ORIGIN);
    }
    attempts.countAddresses(urls.clientAddresses(call.request()));
  }

  private SessionClient client(ApiRequest call) {
    var address =
        urls.clientAddresses(call.request()).stream()
            .findFirst()
            .map(InetAddress::getHostAddress)
            .orElse("");
    var agent =
        Objects.requireNonNullElse(call.request().getHeaders().get(HttpHeader.USER_AGENT), "");
    return new SessionClient(address, agent);
  }

  private ApiResponse respond(ApiRequest call, SignInResult result) {
    return switch (result) {
      case SignedIn(var token, var session, var _) -> {
        var lifetime = Duration.between(session.createdAt(), session.endsAt());
        var cookie = authenticator.cookies().set(call.request(), token, lifetime);
        yield ApiResponse.json(describe(token, session), List.of(ResponseHeaders.NO_STORE, cookie));
      }
      case SignInRefusal.INVALID_LINK ->
          throw new ApiException(Unauthenticated.INVALID_SIGN_IN_LINK);
      case SignInRefusal.WRONG_PASSWORD -> throw new ApiException(Unauthenticated.WRONG_PASSWORD);
      case SignInRefusal.ACCOUNT_SUSPENDED ->
          throw new ApiException(Unauthenticated.ACCOUNT_SUSPENDED);
      case SignInRefusal.BUSY -> throw new ApiException(Unavailable.BUSY);
    };
  }

  /** {@code DELETE /console/api/session}. */
  ApiResponse signOut(ApiRequest call) {
    var session = authenticator.requireFromAnywhere(call.request()).active().session();
    signIn.end(session.account(), session.id(), session.id().value());
    var cookie = authenticator.cookies().delete(call.request());
    return new ApiResponse.Full(
        HttpStatus.NO_CONTENT_204, List.of(ResponseHeaders.NO_STORE, cookie), new byte[0]);
  }
}
