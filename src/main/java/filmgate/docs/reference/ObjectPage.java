package filmgate.docs.reference;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.translation.Translations;
import java.util.List;

/** The page of the objects that several operations share. */
final class ObjectPage {
  private ObjectPage() {}

  static DocPage of(ApiDocument document, Translations words) {
    var objects = new ObjectIndex(document, words.language());
    var fields = new FieldTable(document, words, new TypeText(words, objects));
    var examples = new ExampleWriter(document);
    var summary = words.text("The objects that several operations take or return.");
    var text = new StringBuilder(summary).append("\n");
    for (var name : document.schemaNames()) {
      if (objects.isShared(name)) {
        var schema = document.schema(name);
        text.append("\n## %s {#%s}\n".formatted(name, name));
        paragraph(words.text(schema.path("description").stringValue("")), text);
        paragraph(fields.of(schema, direction(name)), text);
        paragraph("```json\n" + examples.text(document.reference(name)) + "\n```", text);
      }
    }
    return new DocPage(
        ObjectIndex.PATH,
        words.language(),
        words.text("Objects"),
        summary,
        List.of(new Block.Markdown(text.toString())));
  }

  private static void paragraph(String text, StringBuilder page) {
    if (!text.isEmpty()) {
      page.append('\n').append(text.stripTrailing()).append('\n');
    }
  }

  private static FieldTable.FieldDirection direction(String name) {
    return name.endsWith("Request")
        ? FieldTable.FieldDirection.REQUEST
        : FieldTable.FieldDirection.RESPONSE;
  }
}
