package filmgate.docs.model;

import filmgate.api.dialect.CreateFormat;
import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorCatalogue;
import filmgate.billing.Amount;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.LimitExamples;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.PrettyJson;
import filmgate.id.TaskId;
import filmgate.json.Schema;
import filmgate.task.SubmissionReceipt;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The responses to a submission, written by the code that answers requests. */
final class AnswerSection {
  private static final LocalizedText TITLE = new LocalizedText("Responses", "响应");
  private static final LocalizedText FIELDS = new LocalizedText("Fields of the response", "响应字段");
  private static final LocalizedText ERROR =
      new LocalizedText("More about [`%s`](%s).", "详见 [`%s`](%s)。");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("field", "字段"),
          new LocalizedText("type", "类型"),
          new LocalizedText("values", "取值"));

  /** 2026-01-01T00:00:00Z. */
  private static final long CREATED = 1_767_225_600_000L;

  private static final TaskId TASK = TaskId.of(CREATED, 1, 1);

  private static final List<ApiError> ERRORS =
      List.of(
          ApiError.Unauthenticated.INVALID_KEY,
          new ApiError.OutOfFunds(new Amount(420_000), new Amount(150_000)),
          new ApiError.RateLimited(1000),
          new ApiError.Internal());

  private AnswerSection() {}

  static void writeExamples(MarkdownBuilder page, ModelContext model, CreateFormat create) {
    page.heading(2, TITLE, "responses");
    page.heading(3, "200", "response-200");
    page.code("json", PrettyJson.of(create.submitted().apply(receipt(model))));
    var refused = LimitExamples.of(model.spec(), model.guide()).stream();
    var problem =
        model.problem(
            refused
                .filter(example -> example.path().equals("duration"))
                .findFirst()
                .orElseThrow()
                .body());
    writeError(page, create, new ApiError.InvalidRequest(List.of(problem)));
    ERRORS.forEach(error -> writeError(page, create, error));
  }

  private static SubmissionReceipt receipt(ModelContext model) {
    return new SubmissionReceipt(TASK, model.spec().id(), CREATED, 0);
  }

  private static void writeError(MarkdownBuilder page, CreateFormat create, ApiError error) {
    var spec = ErrorCatalogue.of(error);
    var body =
        new ErrorBody(create.errors(), page.language(), DocPage.BASE_URL, "req_01KDVNM600000000");
    page.heading(3, String.valueOf(spec.status()), "response-" + spec.status());
    page.code("json", PrettyJson.of(body.render(error)));
    page.paragraph(
        ERROR
            .forLanguage(page.language())
            .formatted(spec.reason(), DocPage.url("/errors/" + spec.reason(), page.language())));
  }

  /** The fields of the response with status 200, from its schema. */
  static void writeFields(MarkdownBuilder page, CreateFormat create) {
    page.heading(2, FIELDS, "response-fields");
    var rows = new ArrayList<List<String>>();
    var schema = create.schema();
    addRows("", schema.json(Schema.SchemaReferences.INLINE), rows, page.language());
    page.table(HEAD.stream().map(cell -> cell.forLanguage(page.language())).toList(), rows);
  }

  private static void addRows(
      String prefix, JsonNode schema, List<List<String>> rows, Language language) {
    for (var property : schema.path("properties").properties()) {
      var name = prefix + property.getKey();
      var value = property.getValue();
      rows.add(List.of("`" + name + "`", typeOf(value, language), valuesOf(value)));
      addRows(name + ".", value, rows, language);
      addRows(name + "[].", value.path("items"), rows, language);
    }
  }

  private static String typeOf(JsonNode schema, Language language) {
    var type =
        switch (schema.path("type").asString("")) {
          case "integer" -> new LocalizedText("integer", "整数");
          case "array" -> new LocalizedText("array", "数组");
          case "object" -> TypeText.OBJECT;
          default -> TypeText.STRING;
        };
    return type.forLanguage(language);
  }

  private static String valuesOf(JsonNode schema) {
    if (schema.has("const")) {
      return "`" + schema.path("const") + "`";
    }
    return schema
        .path("enum")
        .valueStream()
        .map(value -> "`" + value.asString() + "`")
        .collect(Collectors.joining(", "));
  }
}
