package filmgate.docs.error;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.MessageMarkdown;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code /errors}: every reason by its status, with an anchor of its name. */
final class ErrorIndexPage {
  private static final MessageMarkdown MARKDOWN = new MessageMarkdown(Set.of());
  private static final LocalizedText TITLE = new LocalizedText("Errors", "错误");
  private static final LocalizedText SUMMARY =
      new LocalizedText(
          "The statuses, types, and reasons of errors, each with its cause and its fix.",
          "错误的状态码、类型与原因，以及各自的成因和解决办法。");
  private static final LocalizedText FIELDS =
      new LocalizedText(
          "An error has an object `error`: `code` is the status, `type` the class of the error,"
              + " `reason` the stable name for programs, `message` what is wrong and what to do,"
              + " and `param` the field. `errors` lists every problem of a request. `doc_url` is"
              + " the page of the reason. The path `/v1/videos` has the reason in `code`.",
          "错误响应包含对象 `error`：`code` 为状态码，`type` 为错误类型，`reason` 为供程序判断的固定名称，"
              + "`message` 说明问题和解决办法，`param` 为相关参数，`errors` 列出请求的全部问题，`doc_url` 为该原因的页面。"
              + "`/v1/videos` 接口的 `code` 为错误原因。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("status", "状态码"),
          new LocalizedText("type", "类型"),
          new LocalizedText("reasons", "原因"));
  private static final LocalizedText STATUS = new LocalizedText("Status %d", "状态码 %d");
  private static final LocalizedText MORE =
      new LocalizedText("[Cause, example, and fix](%s).", "[成因、示例与解决办法](%s)。");

  private ErrorIndexPage() {}

  static DocPage page(Language language) {
    var page = new MarkdownBuilder(language);
    page.paragraph(FIELDS);
    var byStatus =
        ErrorCatalogue.all().stream()
            .collect(Collectors.groupingBy(ErrorSpec::status, TreeMap::new, Collectors.toList()));
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(language)).toList(),
        byStatus.values().stream().flatMap(ErrorIndexPage::rows).toList());
    var anchors = new HashSet<String>();
    byStatus.forEach(
        (status, specs) -> {
          page.heading(2, STATUS.forLanguage(language).formatted(status), "status-" + status);
          specs.forEach(spec -> writeReason(page, spec, anchors));
        });
    return new DocPage(
        "/errors",
        language,
        TITLE.forLanguage(language),
        SUMMARY.forLanguage(language),
        List.of(new Block.Markdown(page.text())));
  }

  /** The types of one status. */
  private static Stream<List<String>> rows(List<ErrorSpec> specs) {
    return specs.stream()
        .collect(Collectors.groupingBy(ErrorSpec::type, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            one ->
                List.of(
                    String.valueOf(one.getValue().getFirst().status()),
                    "`" + one.getKey() + "`",
                    links(one.getValue())));
  }

  private static String links(List<ErrorSpec> specs) {
    return specs.stream()
        .map(spec -> "[`%s`](#%s)".formatted(spec.reason(), spec.reason()))
        .collect(Collectors.joining(", "));
  }

  /** A reason with two statuses has its anchor at the first one. */
  private static void writeReason(MarkdownBuilder page, ErrorSpec spec, Set<String> anchors) {
    var reason = spec.reason();
    var anchor = anchors.add(reason) ? reason : reason + "-" + spec.status();
    var link = DocPage.url(ErrorPages.path(reason), page.language());
    page.heading(3, "`" + reason + "`", anchor);
    page.paragraph(
        MARKDOWN.of(spec.message(), page.language())
            + (page.language() == Language.EN ? " " : "")
            + MORE.forLanguage(page.language()).formatted(link));
  }
}
