package filmgate.app.cli.remote;

import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.cli.target.TargetResolver.LinkSource.OfDirectory;
import filmgate.app.cli.target.TargetResolver.LinkSource.OfServer;

/** Prints links that sign in to the console. */
record SignInLinks(TargetResolver targets) {
  private static final String ROUTE = "/v1/sign_in_links";

  void print(Invocation invocation) {
    invocation.terminal().printResult(url(invocation));
    invocation.message("Open it in a browser. It signs in once, within 15 minutes.");
  }

  private String url(Invocation invocation) {
    return switch (targets.linkSource(invocation)) {
      case OfServer(var session) -> {
        try (session) {
          yield session.client().post(ROUTE).path("url").stringValue();
        }
      }
      case OfDirectory(var base, var token) ->
          base.replaceAll("/+$", "") + "/console/sign-in#" + token;
    };
  }
}
