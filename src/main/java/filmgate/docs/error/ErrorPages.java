package filmgate.docs.error;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorExample;
import filmgate.api.error.ErrorSpec;
import filmgate.catalogue.Catalogue;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.MessageMarkdown;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The page of all errors, and one page for each reason. */
public final class ErrorPages {
  private static final String PATH = "/errors";
  private static final MessageMarkdown MARKDOWN = new MessageMarkdown(Set.of());

  private static final LocalizedText CAUSE = new LocalizedText("Typical cause", "常见原因");
  private static final LocalizedText FIX = new LocalizedText("Fix", "解决办法");
  private static final LocalizedText RETRY = new LocalizedText("Send it again?", "是否重试");
  private static final LocalizedText EXAMPLE = new LocalizedText("Example", "示例");
  private static final LocalizedText RESPONSE =
      new LocalizedText("The response has the status %d:", "响应的状态码为 %d：");
  private static final LocalizedText MADE_UP =
      new LocalizedText(
          "The values are made up. `message` and `param` name what is wrong in a request.",
          "示例中的值均为虚构，`message` 与 `param` 会指出请求的具体问题。");
  private static final LocalizedText RELATED = new LocalizedText("Related parameters", "相关参数");
  private static final LocalizedText ALL =
      new LocalizedText("All errors are on [one page](%s).", "全部错误见[错误列表](%s)。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("status", "状态码"),
          new LocalizedText("type", "类型"),
          new LocalizedText("meaning", "含义"));

  private final ErrorAnswer answers;
  private final RelatedFields related;
  private final Map<String, ErrorExample> examples = ErrorExample.all();

  /** Pages whose examples are checked by the catalogue. */
  public ErrorPages(Catalogue catalogue) {
    this.answers = new ErrorAnswer(catalogue);
    this.related = new RelatedFields(catalogue);
  }

  /** All pages in one language: the index, then one for each reason. */
  public List<DocPage> pages(Language language) {
    var reasons =
        ErrorCatalogue.all().stream()
            .collect(groupingBy(ErrorSpec::reason, LinkedHashMap::new, toList()));
    return Stream.concat(
            Stream.of(ErrorIndexPage.page(language)),
            reasons.entrySet().stream().map(one -> page(one.getKey(), one.getValue(), language)))
        .toList();
  }

  /** The path of the page of a reason, {@code /errors/out_of_range}. */
  static String path(String reason) {
    return PATH + "/" + reason;
  }

  private DocPage page(String reason, List<ErrorSpec> specs, Language language) {
    var page = new MarkdownBuilder(language);
    var example = Objects.requireNonNull(examples.get(reason), reason);
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(language)).toList(),
        specs.stream().map(spec -> row(spec, language)).toList());
    page.heading(2, CAUSE, "cause").paragraph(MARKDOWN.of(example.cause(), language));
    page.heading(2, FIX, "fix");
    list(page, specs.stream().map(spec -> MARKDOWN.of(spec.whatToDo(), language)).toList());
    page.heading(2, RETRY, "retry");
    list(page, specs.stream().map(spec -> retry(spec, language)).distinct().toList());
    writeExample(page, specs, example);
    var fields = related.lines(reason, language);
    if (!fields.isEmpty()) {
      page.heading(2, RELATED, "parameters").list(fields);
    }
    page.paragraph(ALL.forLanguage(language).formatted(DocPage.url(PATH, language)));
    return new DocPage(
        path(reason),
        language,
        reason,
        MARKDOWN.of(specs.getFirst().message(), language),
        List.of(new Block.Markdown(page.text())));
  }

  private static void list(MarkdownBuilder page, List<String> sentences) {
    if (sentences.size() == 1) {
      page.paragraph(sentences.getFirst());
    } else {
      page.list(sentences);
    }
  }

  private static String retry(ErrorSpec spec, Language language) {
    return RetryText.of(spec.retry()).forLanguage(language);
  }

  private static List<String> row(ErrorSpec spec, Language language) {
    return List.of(
        String.valueOf(spec.status()),
        "`" + spec.type() + "`",
        MARKDOWN.of(spec.message(), language));
  }

  private void writeExample(MarkdownBuilder page, List<ErrorSpec> specs, ErrorExample example) {
    page.heading(2, EXAMPLE, "example");
    page.code("http", ErrorAnswer.request(example));
    var spec = specOf(specs, example);
    page.paragraph(RESPONSE.forLanguage(page.language()).formatted(spec.status()));
    page.code("json", answers.response(spec, example, page.language()));
    page.paragraph(MADE_UP);
  }

  /** Of several errors with one reason, the one that the request of the example has. */
  private static ErrorSpec specOf(List<ErrorSpec> specs, ErrorExample example) {
    return specs.stream()
        .filter(spec -> (spec.status() == 400) == example.isBody())
        .findFirst()
        .orElseGet(specs::getFirst);
  }
}
