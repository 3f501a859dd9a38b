package filmgate.api.session;

import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.intake.session.SignInService;
import filmgate.intake.session.SignInService.NewLink;
import filmgate.json.JsonShape;
import filmgate.json.Schema;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** {@code POST /v1/sign_in_links}. */
final class SignInLinkEndpoint {
  private static final String PAGE = "/console/sign-in#";

  private record CreatedLink(String url, Instant expiresAt) {}

  private static final JsonShape<CreatedLink> SHAPE =
      JsonShape.<CreatedLink>object()
          .field(
              "url",
              STRING.describedAs(
                  "The page that signs in. Its secret follows `#`, which browsers do not send."),
              CreatedLink::url)
          .field(
              "expires_at",
              UNIX_TIME.describedAs("Seconds since 1970. The link works once, before this time."),
              CreatedLink::expiresAt);

  static final Schema SCHEMA = SHAPE.schema().named("SignInLink");

  private final SessionAuthenticator authenticator;
  private final SignInService signIn;
  private final LimitCache limits;

  SignInLinkEndpoint(SessionAuthenticator authenticator, SignInService signIn, LimitCache limits) {
    this.authenticator = authenticator;
    this.signIn = signIn;
    this.limits = limits;
  }

  /** A session has the permissions of the key, but the limits of the key {@code Console}. */
  ApiResponse create(ApiRequest call) {
    var bySession = call.header(HttpHeader.AUTHORIZATION).isEmpty();
    var link = bySession ? ofSession(call) : ofKey(call);
    var body =
        SHAPE.render(new CreatedLink(call.publicUrl() + PAGE + link.token(), link.expiresAt()));
    return new ApiResponse.Full(
        HttpStatus.CREATED_201, List.of(ResponseHeaders.JSON, ResponseHeaders.NO_STORE), body);
  }

  private NewLink ofKey(ApiRequest call) {
    if (!limits.limitsOf(call.caller().key()).equals(Limits.NONE)) {
      throw new ApiException(Forbidden.KEY_HAS_LIMITS);
    }
    return signIn.createLink(call.caller());
  }

  private NewLink ofSession(ApiRequest call) {
    var session = authenticator.require(call.request()).active().session();
    return signIn
        .createLink(session, call.caller())
        .orElseThrow(() -> new ApiException(Unauthenticated.SESSION_ENDED));
  }
}
