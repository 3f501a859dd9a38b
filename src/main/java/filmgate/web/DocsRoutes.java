package filmgate.web;

import static filmgate.api.route.Operation.Tag.PAGES;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.PageRoutes;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.LlmsText;
import filmgate.docs.site.SiteFilePages;
import filmgate.intake.overview.ServiceStatus;
import filmgate.text.Language;
import filmgate.web.console.ConsoleRoutes;
import filmgate.web.console.WebConsole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages for browsers and agents. They need no key, and are not part of the API. */
public final class DocsRoutes implements PageRoutes {
  /** The page of the documentation to which the published documents link. */
  private static final String TASK_STATUS = "/reference/task-status";

  private final DocsEndpoint documentation;
  private final StartPages start;
  private final LlmsText llms;
  private final SearchFiles search;
  private final ReaderContexts contexts;
  private final Function<String, Optional<String>> modelText;
  private final Supplier<String> postman;
  private final ConsoleRoutes console;

  /**
   * @param modelText the short reference of a model for agents
   * @param postman the Postman collection
   * @param servesModel whether a channel of this server serves a model to live keys
   * @param status whether the server is up, and which models can be served
   */
  public DocsRoutes(
      Documentation pages,
      Function<String, Optional<String>> modelText,
      Supplier<String> postman,
      Predicate<String> servesModel,
      Supplier<ServiceStatus> status,
      WebConsole console,
      String version) {
    this.contexts = new ReaderContexts(servesModel);
    this.documentation = new DocsEndpoint(pages, contexts);
    this.start = new StartPages(pages, contexts, status, version);
    this.llms = new LlmsText(pages);
    this.modelText = modelText;
    this.postman = postman;
    this.search = new SearchFiles(pages);
    this.console = new ConsoleRoutes(console, version, start::plain);
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(pages().stream(), console.routes().stream()).toList();
  }

  private List<Route> pages() {
    return List.of(
        page("/", start::home),
        page("/keys", call -> console.keysOr(call, start::keys)),
        page("/status", start::status),
        page("/llms.txt", call -> text(call, llms.index(contexts.of(call, "")))),
        page("/llms-full.txt", call -> text(call, llms.full(contexts.of(call, "")))),
        page("/v1/models/{id}/llms.txt", this::model),
        page("/skill.md", this::skill),
        page("/cn/api-reference/tasks/status", this::taskStatus),
        page("/cn/api-reference/tasks/status.md", this::taskStatus),
        page("/docs/assets/search-en.json", call -> search.index(call, Language.EN)),
        page("/docs/assets/search-zh.json", call -> search.index(call, Language.ZH)),
        page("/docs/assets/{file}", SiteFiles::asset),
        page("/docs/postman.json", this::postmanCollection),
        page("/docs/images/{file}", SiteFiles::image),
        page("/docs", documentation::page),
        page("/docs/{page}", documentation::page),
        page("/docs/{section}/{page}", documentation::page),
        page("/docs/{language}/{section}/{page}", documentation::page));
  }

  @Override
  public Route unknownPage() {
    return page("/", documentation::unknown);
  }

  private ApiResponse taskStatus(ApiRequest call) {
    return documentation.page(call, TASK_STATUS, Language.ZH);
  }

  private ApiResponse model(ApiRequest call) {
    var text =
        modelText
            .apply(call.param())
            .orElseThrow(() -> new ApiException(ApiError.NotFound.MODEL_NOT_FOUND));
    return text(call, contexts.of(call, "").address().fillText(text));
  }

  private ApiResponse postmanCollection(ApiRequest call) {
    var text = contexts.of(call, "").address().fillText(postman.get());
    return PageResponses.ok(call, PageResponses.JSON, text);
  }

  private ApiResponse skill(ApiRequest call) {
    var text = contexts.of(call, "").address().fillText(SiteFilePages.skill());
    return PageResponses.ok(call, PageResponses.MARKDOWN, text);
  }

  private static ApiResponse text(ApiRequest call, String text) {
    return PageResponses.ok(call, PageResponses.TEXT, text);
  }

  private static Route page(String template, Endpoint endpoint) {
    return Route.get(template, PUBLIC, endpoint, Operation.of(PAGES, "", ""));
  }
}
