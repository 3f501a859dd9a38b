package filmgate.docs.reference;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.translation.Translations;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes one operation: what it takes, a request, what it returns, and its errors. */
final class OperationSection {
  private static final String ERRORS = "Also the [errors of every request]({every}).";
  private static final String ONLY_ERRORS = "Only the [errors of every request]({every}).";
  private static final String BODY_ERRORS =
      "Also the errors of [every request]({every}) and of [every JSON body]({body}).";
  private static final String ONLY_BODY_ERRORS =
      "Only the errors of [every request]({every}) and of [every JSON body]({body}).";

  private final ApiDocument document;
  private final Translations words;
  private final ObjectIndex objects;
  private final TypeText types;
  private final FieldTable fields;
  private final ReasonTable reasons;
  private final ExampleWriter examples;

  OperationSection(ApiDocument document, Translations words) {
    this.document = document;
    this.words = words;
    this.objects = new ObjectIndex(document, words.language());
    this.types = new TypeText(words, objects);
    this.fields = new FieldTable(document, words, types);
    this.reasons = new ReasonTable(document, words);
    this.examples = new ExampleWriter(document);
  }

  List<Block> blocks(ApiOperation operation) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Markdown(
            paragraphs(
                "## " + title(operation) + " {#" + operation.id() + "}",
                "```http\n" + operation.method() + " " + operation.path() + "\n```",
                access(operation),
                parameters(operation),
                body(operation),
                heading("Request", operation, "request"))));
    blocks.add(new Block.CodeTabs(List.of(CurlSample.of(operation, examples))));
    blocks.add(
        new Block.Markdown(
            paragraphs(
                heading("Response", operation, "response"),
                responses(operation),
                headers(operation),
                responseExample(operation),
                heading("Errors", operation, "errors"),
                reasons.of(operation),
                otherErrors(operation))));
    if (operation.canBeTried()) {
      blocks.add(
          new Block.TryIt(
              operation.method(),
              operation.path(),
              operation.hasJsonBody() ? examples.text(operation.jsonBody()) : ""));
    }
    return blocks;
  }

  /** The summary as a heading. */
  String title(ApiOperation operation) {
    return words.text(operation.title());
  }

  private static String paragraphs(String... texts) {
    var filled = new ArrayList<String>();
    for (var text : texts) {
      if (!text.isBlank()) {
        filled.add(text.stripTrailing());
      }
    }
    return String.join("\n\n", filled) + "\n";
  }

  private String heading(String text, ApiOperation operation, String anchor) {
    return "### %s {#%s-%s}".formatted(words.text(text), operation.id(), anchor);
  }

  private String access(ApiOperation operation) {
    return words.text(operation.hasKey() ? operation.description() : "Requires no key.");
  }

  private String parameters(ApiOperation operation) {
    var rows = new StringBuilder();
    document
        .parameters(operation)
        .filter(each -> !each.path("name").stringValue().equals("language"))
        .forEach(each -> rows.append(row(each)));
    return rows.isEmpty()
        ? ""
        : heading("Parameters", operation, "parameters")
            + "\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n"
                .formatted(
                    words.text("Name"), words.text("In"), words.text("Type"), words.text("Meaning"))
            + rows;
  }

  private String row(JsonNode parameter) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            parameter.path("name").stringValue(),
            words.text(parameter.path("in").stringValue()),
            FieldTable.cell(types.of(parameter.path("schema"))),
            FieldTable.cell(words.text(parameter.path("description").stringValue(""))));
  }

  private String body(ApiOperation operation) {
    if (!operation.hasBody()) {
      return "";
    }
    var head = heading("Body", operation, "body") + "\n\n";
    if (operation.hasJsonBody()) {
      return head + jsonBody(operation.jsonBody());
    }
    var description = operation.json().path("requestBody").path("description").stringValue("");
    var list = new StringBuilder(head).append(words.text(description)).append("\n\n");
    operation.body().forEachEntry((type, content) -> list.append(item(type, bytes(type))));
    return list.toString();
  }

  private String bytes(String type) {
    return words.text(
        type.startsWith("multipart/")
            ? "a form with the file in the field `file`"
            : "the bytes of the file");
  }

  private String jsonBody(JsonNode schema) {
    var name = ApiDocument.referred(schema);
    if (document.schema(name).has("discriminator")) {
      return models();
    }
    return objects.isShared(name)
        ? words.text("A {object} object.", "object", objects.link(name))
        : fields.of(schema, FieldTable.FieldDirection.REQUEST);
  }

  /** The body of a request for a video, which the pages of the models describe. */
  private String models() {
    var list =
        new StringBuilder(words.text("The fields depend on the model. Each has a page:"))
            .append("\n\n");
    for (var model : ObjectIndex.models(document)) {
      list.append("- %s\n".formatted(objects.link(model)));
    }
    return list.toString();
  }

  private String responses(ApiOperation operation) {
    var list = new StringBuilder();
    for (var response : operation.successes()) {
      var content = response.getValue().path("content");
      if (content.isEmpty()) {
        list.append(item(response.getKey(), words.text("no content")));
      }
      content.forEachEntry(
          (type, media) ->
              list.append(item(response.getKey(), content(type, media.path("schema")))));
    }
    var schema = operation.jsonResponse();
    var table = isLinked(schema) ? "" : fields.of(schema, FieldTable.FieldDirection.RESPONSE);
    return table.isEmpty() ? list.toString() : list + "\n" + table;
  }

  private String content(String type, JsonNode schema) {
    var isJson = type.equals("application/json");
    if (!isJson) {
      return "`" + type + "`";
    }
    return isLinked(schema) ? types.of(schema) : words.text("an object with these fields:");
  }

  private boolean isLinked(JsonNode schema) {
    var names = ApiDocument.references(schema);
    return schema.has("anyOf")
        || (names.size() == 1 && objects.isShared(names.getFirst()))
        || (!schema.has("$ref") && !schema.has("properties"));
  }

  /** The headers that not every response has. */
  private String headers(ApiOperation operation) {
    var list = new StringBuilder();
    operation.successes().stream()
        .limit(1)
        .flatMap(response -> response.getValue().path("headers").propertyStream())
        .map(header -> header.getKey())
        .filter(name -> !CommonHeaders.of(document).contains(name))
        .forEach(name -> list.append(item(name, words.text(header(name)))));
    return list.isEmpty() ? "" : words.text("Headers:") + "\n\n" + list;
  }

  private String header(String name) {
    var header = document.headers().get(name);
    return header == null ? "" : header.path("description").stringValue("");
  }

  private String item(String name, String explanation) {
    return "- " + words.labelled("`" + name + "`", explanation) + "\n";
  }

  private String responseExample(ApiOperation operation) {
    var schema = operation.jsonResponse();
    return schema.isMissingNode() ? "" : "```json\n" + examples.text(schema) + "\n```";
  }

  /** Where the errors are that this operation shares with others. */
  private String otherErrors(ApiOperation operation) {
    var isOnly = reasons.of(operation).isEmpty();
    var url = DocPage.url("/api", words.language());
    var sentence =
        operation.hasJsonBody()
            ? isOnly ? ONLY_BODY_ERRORS : BODY_ERRORS
            : isOnly ? ONLY_ERRORS : ERRORS;
    return words.text(sentence, "every", url + "#errors").replace("{body}", url + "#body-errors");
  }
}
