package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteFilePages;
import filmgate.docs.site.SitePage;
import filmgate.docs.site.SiteRenderer;
import filmgate.intake.overview.ServiceStatus;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages outside the documentation: {@code /}, {@code /keys}, and {@code /status}. */
final class StartPages {
  private static final LocalizedText STATUS = new LocalizedText("Status", "运行状态");
  private static final LocalizedText READY =
      new LocalizedText("This server is **up** and accepts requests.", "本服务**运行正常**，可以接收请求。");
  private static final LocalizedText NOT_READY =
      new LocalizedText(
          "This server is **not ready**. Requests for videos are refused at present, because:",
          "本服务**尚未就绪**，目前会拒绝生成视频的请求，原因如下：");
  private static final LocalizedText DEGRADED =
      new LocalizedText(
          "This server is **degraded**. It accepts requests, but tasks of some models wait at"
              + " present.",
          "本服务**部分可用**，可以接收请求，但部分模型的任务目前需要等待。");
  private static final LocalizedText MODELS =
      new LocalizedText("\n| Model | |\n|---|---|\n", "\n| 模型 | |\n|---|---|\n");
  private static final LocalizedText AVAILABLE = new LocalizedText("available", "可用");
  private static final LocalizedText WAITS = new LocalizedText("tasks wait", "任务等待中");
  private static final LocalizedText DETAILS =
      new LocalizedText(
          """

          | | |
          |---|---|
          | Version | `{version}` |
          | Health | `GET /livez`, `GET /readyz`, `GET /status.json`: [server API](/docs/api/server) |
          | Status of a task | `GET /v1/tasks/{id}`: [task status](/docs/reference/task-status) |
          """,
          """

          | | |
          |---|---|
          | 版本 | `{version}` |
          | 健康检查 | `GET /livez`、`GET /readyz`、`GET /status.json`：[服务接口](/docs/zh/api/server) |
          | 任务状态 | `GET /v1/tasks/{id}`：[获取任务状态](/docs/zh/reference/task-status) |
          """);

  private final SiteRenderer renderer;
  private final ReaderContexts contexts;
  private final Supplier<ServiceStatus> status;
  private final String version;

  /**
   * @param status whether the server is up, and which models can be served
   */
  StartPages(
      Documentation documentation,
      ReaderContexts contexts,
      Supplier<ServiceStatus> status,
      String version) {
    this.renderer = new SiteRenderer(documentation);
    this.contexts = contexts;
    this.status = status;
    this.version = version;
  }

  /** {@code GET /}. */
  ApiResponse home(ApiRequest call) {
    return show(call, "/", SiteFilePages.home(call.language()));
  }

  /** {@code GET /keys}. */
  ApiResponse keys(ApiRequest call) {
    return show(call, "/keys", SiteFilePages.keys(call.language()));
  }

  /** {@code GET /status}. */
  ApiResponse status(ApiRequest call) {
    var language = call.language();
    var found = status.get();
    var state =
        state(found, language)
            + models(found, language)
            + DETAILS.with("version", version).forLanguage(language);
    var page =
        new DocPage(
            "/status",
            language,
            STATUS.forLanguage(language),
            STATUS.forLanguage(language),
            List.of(new Block.Markdown(state)));
    return show(call, "/status", page);
  }

  private static String state(ServiceStatus status, Language language) {
    return switch (status.level()) {
      case UP -> READY.forLanguage(language) + "\n";
      case DEGRADED -> DEGRADED.forLanguage(language) + "\n";
      case DOWN ->
          status.obstacles().stream()
              .collect(
                  Collectors.joining("`\n- `", NOT_READY.forLanguage(language) + "\n\n- `", "`\n"));
    };
  }

  private static String models(ServiceStatus status, Language language) {
    return status.models().stream()
        .map(
            one ->
                "| `%s` | %s |\n"
                    .formatted(
                        one.model(), (one.available() ? AVAILABLE : WAITS).forLanguage(language)))
        .collect(Collectors.joining("", MODELS.forLanguage(language), ""));
  }

  /** A page outside the documentation, whose path is its own. */
  ApiResponse.Full plain(ApiRequest call, DocPage page) {
    return show(call, page.path(), page);
  }

  private ApiResponse.Full show(ApiRequest call, String url, DocPage page) {
    var html = renderer.html(SitePage.at(url, page), contexts.of(call, ""));
    return PageResponses.ok(call, PageResponses.HTML, html);
  }
}
