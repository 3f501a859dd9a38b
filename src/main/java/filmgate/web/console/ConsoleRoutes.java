package filmgate.web.console;

import static filmgate.api.route.Operation.Tag.PAGES;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.docs.page.DocPage;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Serves {@code /console} and everything below it. A path that is not a file of the archive is a
 * page of the console, and gets its index.
 */
public final class ConsoleRoutes implements RouteGroup {
  private static final String ROOT = "/console";
  private static final String KEYS = ROOT + "/keys";

  /** Paths below the root that are never pages of the console. */
  private static final List<String> NO_PAGES = List.of("assets/", "api/");

  /** How often a browser looks whether the console has been built. */
  private static final HttpField REFRESH = new HttpField("Refresh", "3");

  private final WebConsole console;
  private final ConsoleResponses responses;
  private final BiFunction<ApiRequest, DocPage, ApiResponse.Full> plainPage;

  /**
   * @param plainPage shows a page without the console
   */
  public ConsoleRoutes(
      WebConsole console,
      String version,
      BiFunction<ApiRequest, DocPage, ApiResponse.Full> plainPage) {
    this.console = console;
    this.responses = new ConsoleResponses(version);
    this.plainPage = plainPage;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        page(ROOT, this::index),
        page(ROOT + "/", this::index),
        page(ROOT + "/{path...}", this::fileOrIndex));
  }

  /** Leads to the keys of the console if there is one, and else gives the other page. */
  public ApiResponse keysOr(ApiRequest call, Endpoint otherwise) {
    return console.archive().isPresent()
        ? new ApiResponse.Full(
            HttpStatus.FOUND_302, List.of(new HttpField(HttpHeader.LOCATION, KEYS)), new byte[0])
        : otherwise.handle(call);
  }

  private ApiResponse fileOrIndex(ApiRequest call) {
    var name = call.param();
    var found = console.archive().current().flatMap(files -> files.find(name));
    if (found.isPresent()) {
      return ConsoleResponses.file(call, name, found.get());
    }
    if (NO_PAGES.stream().anyMatch(name::startsWith)) {
      throw new ApiException(ApiError.NotFound.ROUTE_NOT_FOUND);
    }
    return index(call);
  }

  private ApiResponse index(ApiRequest call) {
    return console
        .archive()
        .current()
        .map(files -> responses.index(call, files.index()))
        .orElseGet(() -> explain(call, console.missing().get()));
  }

  private ApiResponse.Full explain(ApiRequest call, MissingConsole why) {
    var page = plainPage.apply(call, MissingConsolePage.of(why, call.language()));
    return switch (why) {
      case MissingConsole.Building _ -> page.with(REFRESH);
      case MissingConsole.ToolsMissing _,
          MissingConsole.BuildFailed _,
          MissingConsole.NotInstalled _ ->
          page;
    };
  }

  private static Route page(String template, Endpoint endpoint) {
    return Route.get(template, PUBLIC, endpoint, Operation.of(PAGES, "", ""));
  }
}
