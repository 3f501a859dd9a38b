package filmgate.catalogue;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of the models: their fields, their rules, and {@link GeneralRule}. */
final class RulesPage {
  private static final String HEAD =
      """
      # Fields and rules

      <!-- Written from filmgate.catalogue: mvn test -Dtest=RulesPageTest -Dgolden=write -->

      The fields that each model accepts, the rules that combine them, and the numbered rules that
      the code and the schemas cite. `GET /v1/models/{id}/schema` returns the same as JSON Schema.

      In a message, `{path}` is the path of the field as the caller wrote it. Rules that ignore a
      field cause a warning; all others refuse the request.

      """;

  private static final String FIELD_TABLE =
      """
      | field | type | values | default | required | rule | meaning |
      |---|---|---|---|---|---|---|
      """;

  private static final String RULE_TABLE =
      """

      | rule | message | Chinese message |
      |---|---|---|
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private RulesPage() {}

  /** The page in Markdown. */
  static String markdown(List<Family> families) {
    var page = new RulesPage();
    families.forEach(family -> page.writeFamily(family.models()));
    page.page.append("## Fields of every model\n\n");
    page.writeFields(CommonFields.ALL);
    page.page.append(ForeignNamesTable.markdown(families));
    page.writeGeneralRules();
    return page.page.toString();
  }

  private void writeFamily(List<ModelSpec> models) {
    var first = models.getFirst();
    page.append("## ").append(first.family()).append("\n\n");
    for (var model : models) {
      page.append("- `%s`: %s\n".formatted(model.id(), model.description().en()));
    }
    page.append('\n');
    writeFields(first.fields());
    page.append(RULE_TABLE);
    for (var rule : first.rules()) {
      writeRule(rule);
    }
    page.append('\n');
  }

  private void writeRule(Rule rule) {
    var text = rule.message();
    writeRow(link(rule.number()), escape(text.en()), escape(text.zh()));
  }

  private void writeFields(Fields fields) {
    page.append(FIELD_TABLE);
    fields.all().forEach(field -> writeField(field, field.path()));
  }

  private void writeField(Field field, String path) {
    var aliases = field.aliases().stream().map(alias -> "<br>alias `" + alias + "`");
    writeRow(
        "`" + path + "`" + aliases.collect(Collectors.joining()),
        FieldTypeText.jsonType(field.kind()),
        FieldTypeText.values(field.kind()),
        defaultOf(field.defaultValue()),
        field.required() ? "yes" : "",
        link(field.rule()),
        escape(field.description().en()));
    if (field.kind() instanceof FieldType.ObjectList(var parts, var _)) {
      parts.all().forEach(part -> writeField(part, path + "[]." + part.name()));
    }
    if (field.kind() instanceof FieldType.SingleObject(var parts)) {
      parts.all().forEach(part -> writeField(part, path + "." + part.name()));
    }
  }

  private static String defaultOf(DefaultValue value) {
    return switch (value) {
      case DefaultValue.NoDefault() -> "";
      case DefaultValue.FixedDefault(var node) -> "`" + node.asString() + "`";
      case DefaultValue.NullUnless(var _, var node) -> "`" + node.asString() + "` or `null`";
    };
  }

  private void writeGeneralRules() {
    page.append("\n## All rules\n\n| rule | sentence |\n|---|---|\n");
    for (var rule : GeneralRule.values()) {
      var anchor = "<a id=\"%s\"></a>".formatted(rule.id().toLowerCase(Locale.ROOT));
      writeRow(anchor + rule.id(), rule.sentence().replace("|", "\\|"));
    }
  }

  private void writeRow(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String link(String number) {
    return "[%s](#%s)".formatted(number, number.toLowerCase(Locale.ROOT));
  }

  private static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
  }
}
