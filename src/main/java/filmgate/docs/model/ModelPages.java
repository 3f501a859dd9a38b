package filmgate.docs.model;

import filmgate.api.dialect.CreateFormat;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.PrettyJson;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of the models: the index, the fields of every model, and one page a model in the shape
 * of the published documentation.
 */
public final class ModelPages {
  private static final LocalizedText REQUEST = new LocalizedText("Request", "请求示例");
  private static final LocalizedText SAMPLES =
      new LocalizedText(
          "The programs create a video, wait for it, and save it.", "以下程序提交请求、等待任务结束并下载视频。");
  private static final LocalizedText OTHER_PATH =
      new LocalizedText(
          "The published documentation of this model has the path `%s`. The programs use"
              + " `/v1/videos/generations`, which accepts the same fields.",
          "该模型公开文档中的路径为 `%s`。以下程序使用 `/v1/videos/generations`，参数相同。");
  private static final LocalizedText AUTHENTICATION = new LocalizedText("Authentication", "认证");
  private static final LocalizedText KEY =
      new LocalizedText(
          "Every request needs an API key in the header `Authorization`. [Get a key](/keys).",
          "所有接口都需要在请求头 `Authorization` 中携带 API 密钥，请在[密钥页面](/keys)获取。");
  private static final LocalizedText SCENARIOS = new LocalizedText("Scenarios", "使用场景");
  private static final LocalizedText MENTIONS = new LocalizedText("References to images", "图片引用语法");
  private static final LocalizedText MENTION =
      new LocalizedText(
          "A prompt refers to an image by `<<<image_N>>>`. `N` counts the images of the request"
              + " from 1: `<<<image_1>>>` is the first one.",
          "在提示词中用 `<<<image_N>>>` 引用图片，`N` 从 1 开始计数：`<<<image_1>>>` 表示第 1 张图片。");
  private static final LocalizedText WAIT = new LocalizedText("Get the result", "查询结果");
  private static final LocalizedText POLL =
      new LocalizedText(
          "The video is created asynchronously. Get the task by its `task_id` until it has"
              + " finished: see [the tasks](%s) and [the status of a"
              + " task](/cn/api-reference/tasks/status).",
          "视频为异步生成。请用返回的 `task_id` 查询任务，直到任务结束，参见[任务接口](%s)和"
              + "[获取任务状态](/cn/api-reference/tasks/status)。");
  private static final LocalizedText PRICE = new LocalizedText("Price", "价格");
  private static final LocalizedText PRICES =
      new LocalizedText(
          "Prices belong to the server: `GET /v1/prices?model=%s` lists them. With"
              + " `\"dry_run\": true`, a request is only checked and priced, and costs nothing.",
          "价格由服务器设定，可通过 `GET /v1/prices?model=%s` 查询。请求中设 `\"dry_run\": true` 时，仅校验并计价，"
              + "不创建任务，也不收费。");

  /** The path to which the programs send a request. */
  private static final String SAMPLE_PATH = "/v1/videos/generations";

  private final Catalogue catalogue;
  private final List<CreateFormat> formats;
  private final BiFunction<ObjectNode, Language, Block.CodeTabs> samples;

  /**
   * @param formats the paths of the published documentation
   * @param samples the programs that send a body and save the video, with comments in a language
   */
  public ModelPages(
      Catalogue catalogue,
      List<CreateFormat> formats,
      BiFunction<ObjectNode, Language, Block.CodeTabs> samples) {
    this.catalogue = catalogue;
    this.formats = List.copyOf(formats);
    this.samples = samples;
  }

  /** All pages in one language: the index, the common fields, and each model. */
  public List<DocPage> pages(Language language) {
    return Stream.concat(
            Stream.of(ModelIndexPage.page(catalogue, language), CommonFieldsPage.page(language)),
            catalogue.models().stream().map(spec -> page(spec, language)))
        .toList();
  }

  /** The page {@code /models/{id}}. */
  public DocPage page(ModelSpec spec, Language language) {
    var model = ModelContext.of(catalogue, spec);
    var rules = model.guide().examples().stream().map(one -> RuleSentence.of(model, one)).toList();
    var format = format(model.guide().path());
    var body = model.guide().scenarios().getFirst().body(language);
    return new DocPage(
        "/models/" + spec.id(),
        language,
        spec.id(),
        model.markdown().of(spec.description(), language),
        List.of(
            new Block.Markdown(before(model, format, language)),
            samples.apply(body, language),
            new Block.Markdown(after(model, rules, format, language))));
  }

  private CreateFormat format(String path) {
    return formats.stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(path));
  }

  private static String before(ModelContext model, CreateFormat format, Language language) {
    var page = new MarkdownBuilder(language);
    var bullets =
        Stream.concat(
            model.guide().bullets().stream(), ModelSummary.of(model.spec()).bullets().stream());
    page.list(bullets.map(one -> one.forLanguage(language)).toList());
    page.heading(2, REQUEST, "request");
    page.code("http", "POST " + model.guide().path());
    if (!format.path().equals(SAMPLE_PATH)) {
      page.paragraph(OTHER_PATH.forLanguage(language).formatted(model.guide().path()));
    }
    page.paragraph(SAMPLES);
    return page.text();
  }

  private static String after(
      ModelContext model, List<RuleSentence> rules, CreateFormat format, Language language) {
    var page = new MarkdownBuilder(language);
    AnswerSection.writeExamples(page, model, format);
    page.heading(2, AUTHENTICATION, "authentication");
    page.paragraph(KEY);
    page.code("http", "Authorization: Bearer YOUR_API_KEY");
    ParameterSection.write(page, model, rules);
    ExclusionSection.write(page, model, rules);
    writeMentions(page, model);
    SupportSection.write(page, model);
    writeScenarios(page, model);
    AnswerSection.writeFields(page, format);
    page.heading(2, WAIT, "result");
    page.paragraph(POLL.forLanguage(language).formatted(DocPage.url("/api/tasks", language)));
    page.heading(2, PRICE, "price");
    page.paragraph(PRICES.forLanguage(language).formatted(model.spec().id()));
    return page.text();
  }

  private static void writeMentions(MarkdownBuilder page, ModelContext model) {
    if (model.spec().rules().stream().anyMatch(Rule.ImageReferencesExist.class::isInstance)) {
      page.heading(2, MENTIONS, "image-references");
      page.paragraph(MENTION);
    }
  }

  private static void writeScenarios(MarkdownBuilder page, ModelContext model) {
    page.heading(2, SCENARIOS, "scenarios");
    for (var scenario : model.guide().scenarios()) {
      page.heading(3, scenario.title(), "scenario-" + scenario.id());
      page.paragraph(scenario.note());
      page.code("json", PrettyJson.of(scenario.body(page.language())));
    }
  }
}
