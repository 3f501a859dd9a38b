package filmgate.docs.model;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.PrettyJson;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code /v1/models/{id}/llms.txt}: one model on one short page, for programs. */
public final class ModelLlms {
  private static final LocalizedText USE =
      new LocalizedText(
          "Send `POST %s/v1/videos/generations` with the header `Authorization: Bearer <key>` and a"
              + " JSON body. The response contains `data[0].task_id`.",
          "发送 `POST %s/v1/videos/generations`，携带请求头 `Authorization: Bearer <key>` 和 JSON 请求体。"
              + "响应中的 `data[0].task_id` 为任务 ID。");
  private static final LocalizedText EXAMPLE = new LocalizedText("Example", "示例");
  private static final LocalizedText PARAMETERS = new LocalizedText("Parameters", "参数");
  private static final LocalizedText RULES = new LocalizedText("Rules", "规则");
  private static final LocalizedText COMMON =
      new LocalizedText("Also accepted, as by every model: %s.", "所有模型通用的参数：%s。");
  private static final LocalizedText RESULT = new LocalizedText("Wait for the video", "等待结果");
  private static final LocalizedText WAIT =
      new LocalizedText(
          "Send `GET %s/v1/tasks/{task_id}?wait=60` until `data.status` is `completed`, `failed`,"
              + " or `cancelled`. The video is at `data.result.videos[0].url[0]`; the link expires"
              + " at `expires_at`. If the task has failed, `data.error` says why.",
          "发送 `GET %s/v1/tasks/{task_id}?wait=60`，直到 `data.status` 为 `completed`、`failed` 或"
              + " `cancelled`。视频地址为 `data.result.videos[0].url[0]`，链接在 `expires_at` 过期。任务失败时，原因见"
              + " `data.error`。");
  private static final LocalizedText MORE = new LocalizedText("More", "更多");
  private static final LocalizedText PAGE = new LocalizedText("All scenarios", "全部使用场景");
  private static final LocalizedText ERRORS = new LocalizedText("Errors", "错误");
  private static final LocalizedText SCHEMA = new LocalizedText("JSON Schema", "JSON Schema");
  private static final LocalizedText REQUIRED = new LocalizedText(" (required)", "（必填）");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("parameter", "参数"),
          new LocalizedText("type", "类型"),
          new LocalizedText("values", "取值"),
          new LocalizedText("default", "默认值"),
          new LocalizedText("meaning", "含义"));

  private final ModelContext model;
  private final MarkdownBuilder page;

  private ModelLlms(ModelContext model, Language language) {
    this.model = model;
    this.page = new MarkdownBuilder(language);
  }

  /** The text in Markdown, with addresses below {@code DocPage.BASE_URL}. */
  public static String text(Catalogue catalogue, ModelSpec spec, Language language) {
    var writer = new ModelLlms(ModelContext.of(catalogue, spec), language);
    writer.write();
    return writer.page.text();
  }

  private Language language() {
    return page.language();
  }

  private void write() {
    page.paragraph("# " + model.spec().id());
    page.paragraph("> " + model.markdown().of(model.spec().description(), language()));
    page.list(model.guide().bullets().stream().map(one -> one.forLanguage(language())).toList());
    page.paragraph(USE.forLanguage(language()).formatted(DocPage.BASE_URL));
    title(EXAMPLE);
    page.code("json", PrettyJson.of(model.guide().scenarios().getFirst().body(language())));
    title(PARAMETERS);
    page.table(HEAD.stream().map(cell -> cell.forLanguage(language())).toList(), rows());
    page.paragraph(COMMON.forLanguage(language()).formatted(commonFields()));
    title(RULES);
    page.list(
        model.guide().examples().stream()
            .map(example -> RuleSentence.of(model, example).text(language()))
            .toList());
    title(RESULT);
    page.paragraph(WAIT.forLanguage(language()).formatted(DocPage.BASE_URL));
    title(MORE);
    page.list(links());
  }

  private void title(LocalizedText text) {
    page.paragraph("## " + text.forLanguage(language()));
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "model",
            TypeText.STRING.forLanguage(language()),
            "`" + model.spec().id() + "`",
            "",
            ""));
    addRows("", model.spec().fields(), rows);
    return rows;
  }

  private void addRows(String prefix, Fields fields, List<List<String>> rows) {
    for (var field : fields.all()) {
      var path = prefix + field.path();
      rows.add(row(path, field));
      if (field.kind() instanceof FieldType.ObjectList(var parts, var _)) {
        addRows(path + "[].", parts, rows);
      }
    }
  }

  private List<String> row(String path, Field field) {
    return List.of(
        path,
        typeOf(field),
        TypeText.limits(field.kind()).forLanguage(language()),
        defaultOf(field),
        model.markdown().of(field.description(), language()));
  }

  private String typeOf(Field field) {
    var type = TypeText.type(field.kind()).forLanguage(language());
    return field.required() ? type + REQUIRED.forLanguage(language()) : type;
  }

  private static String defaultOf(Field field) {
    return switch (field.defaultValue()) {
      case DefaultValue.NoDefault _ -> "";
      case DefaultValue.FixedDefault(var value) -> "`" + value.asString() + "`";
      case DefaultValue.NullUnless(var _, var value) -> "`" + value.asString() + "`";
    };
  }

  private String commonFields() {
    var names = CommonFields.ALL.all().stream().map(field -> "`" + field.name() + "`");
    return names.collect(Collectors.joining(language() == Language.EN ? ", " : "、"));
  }

  private List<String> links() {
    return List.of(
        link(PAGE, DocPage.url("/models/" + model.spec().id(), language()) + ".md"),
        link(ERRORS, DocPage.url("/errors", language()) + ".md"),
        link(SCHEMA, "/v1/models/" + model.spec().id() + "/schema"));
  }

  private String link(LocalizedText text, String path) {
    return "[%s](%s%s)".formatted(text.forLanguage(language()), DocPage.BASE_URL, path);
  }
}
