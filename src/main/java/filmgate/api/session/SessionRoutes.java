package filmgate.api.session;

import static filmgate.api.route.RouteAccess.KEY;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.auth.SignInAttempts;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.intake.session.PasswordService;
import filmgate.intake.session.SignInService;
import filmgate.json.Schema;
import filmgate.keys.LimitCache;
import filmgate.store.Store;
import java.time.Clock;
import java.util.List;

/** The routes of the console itself, and {@code POST /v1/sign_in_links}. */
public final class SessionRoutes implements RouteGroup {
  private static final Operation CONSOLE = Operation.of(Tag.PAGES, "", "");
  private static final String SESSION = "/console/api/session";
  private static final Route.RateLimit LINKS = new Route.RateLimit("sign_in_links", 20);

  private final SessionEndpoints session;
  private final SessionListEndpoints sessions;
  private final SignInLinkEndpoint links;

  public SessionRoutes(
      SessionAuthenticator authenticator,
      SignInService signIn,
      PasswordService passwords,
      SignInAttempts attempts,
      LimitCache limits,
      Store store,
      PublicUrls urls,
      Clock clock) {
    this.session = new SessionEndpoints(authenticator, signIn, attempts, store, urls, clock);
    this.sessions =
        new SessionListEndpoints(authenticator, signIn, passwords, attempts, store, clock);
    this.links = new SignInLinkEndpoint(authenticator, signIn, limits);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(Tag.ACCOUNT, "createSignInLink", "Create a sign-in link for the console.")
            .returns(201, SignInLinkEndpoint.SCHEMA)
            .withErrors(Forbidden.KEY_HAS_LIMITS)
            .post("/v1/sign_in_links", KEY, links::create)
            .withRateLimit(LINKS),
        CONSOLE.get(SESSION, PUBLIC, session::current),
        CONSOLE.delete(SESSION, PUBLIC, session::signOut),
        CONSOLE
            .post(SESSION + "/link", PUBLIC, session::byLink)
            .withBody(Schema.request(SessionEndpoints.LINK)),
        CONSOLE
            .post(SESSION + "/password", PUBLIC, session::byPassword)
            .withBody(Schema.request(SessionEndpoints.PASSWORD)),
        CONSOLE.get("/console/api/sessions", PUBLIC, sessions::list),
        CONSOLE.delete("/console/api/sessions/{id}", PUBLIC, sessions::end),
        CONSOLE
            .put("/console/api/password", PUBLIC, sessions::setPassword)
            .withBody(Schema.request(SessionListEndpoints.NEW_PASSWORD)));
  }
}
