package filmgate.docs.model;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.MessageMarkdown;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A heading for each parameter, with its type, its default, its limits, and its rules. */
final class ParameterSection {
  private static final LocalizedText TITLE = new LocalizedText("Parameters", "请求参数");
  private static final LocalizedText REQUIRED = new LocalizedText("required", "必填");
  private static final LocalizedText WARNING = new LocalizedText("Warning", "注意");
  private static final LocalizedText NOTE = new LocalizedText("Note", "说明");
  private static final LocalizedText MODEL =
      new LocalizedText("The name of the model. It is case-sensitive.", "模型名称，区分大小写。");
  private static final LocalizedText COMMON =
      new LocalizedText(
          "Every model also accepts [the common fields](%s), such as `metadata` and"
              + " `callback_url`.",
          "所有模型还支持[通用参数](%s)，例如 `metadata` 和 `callback_url`。");
  private static final LocalizedText ALIAS = new LocalizedText("Alias: %s.", "别名：%s。");
  private static final LocalizedText CONTAINER =
      new LocalizedText(
          "Contains the parameters whose names begin with `%s.`. They are accepted outside it too.",
          "包含名称以 `%s.` 开头的参数，这些参数也可写在外层。");
  private static final LocalizedText PUBLIC =
      new LocalizedText(
          "The server must be able to fetch a URL without a cookie or a referrer.",
          "URL 必须能被服务器直接访问，不能有防盗链。");

  private final MarkdownBuilder page;
  private final List<RuleSentence> rules;

  private final MessageMarkdown markdown;
  private final ModelGuide.FieldNotes notes;

  private ParameterSection(
      MarkdownBuilder page,
      List<RuleSentence> rules,
      MessageMarkdown markdown,
      ModelGuide.FieldNotes notes) {
    this.page = page;
    this.rules = rules;
    this.markdown = markdown;
    this.notes = notes;
  }

  /** The parameters of a model. */
  static void write(MarkdownBuilder page, ModelContext model, List<RuleSentence> rules) {
    page.heading(2, TITLE, "parameters");
    var section = new ParameterSection(page, rules, model.markdown(), model.guide().notes());
    section.heading(3, "model", "model");
    section.facts(List.of(TypeText.STRING, REQUIRED, code(model.spec().id())));
    page.paragraph(MODEL);
    model.spec().fields().containers().forEach(section::container);
    model.spec().fields().all().forEach(section::field);
    var link = DocPage.url(CommonFieldsPage.PATH, page.language());
    page.paragraph(COMMON.forLanguage(page.language()).formatted(link));
  }

  /** Fields that are not of one model, without rules. */
  static void write(MarkdownBuilder page, Fields fields) {
    var markdown = new MessageMarkdown(fields.names());
    var section = new ParameterSection(page, List.of(), markdown, ModelGuide.FieldNotes.NONE);
    fields.all().forEach(section::field);
  }

  private void container(String name) {
    heading(3, name, name);
    facts(List.of(TypeText.OBJECT));
    page.paragraph(CONTAINER.forLanguage(page.language()).formatted(name));
  }

  private void field(Field field) {
    heading(3, field.path(), field.name());
    describe(field, field.name());
    callout(WARNING, field, true);
    callout(NOTE, field, false);
    switch (field.kind()) {
      case FieldType.ObjectList(var parts, var _) -> parts(field, field.path() + "[].", parts);
      case FieldType.SingleObject(var parts) -> parts(field, field.path() + ".", parts);
      default -> {}
    }
  }

  private void parts(Field owner, String prefix, Fields parts) {
    for (var part : parts.all()) {
      var anchor = owner.name() + "-" + part.name();
      heading(4, prefix + part.name(), anchor);
      describe(part, anchor);
    }
  }

  private void heading(int level, String name, String anchor) {
    page.heading(level, "`" + name + "`", anchor);
  }

  private void describe(Field field, String anchor) {
    var facts =
        Stream.of(
                List.of(TypeText.type(field.kind())),
                isRequired(field) ? List.of(REQUIRED) : List.<LocalizedText>of(),
                defaultOf(field),
                List.of(TypeText.limits(field.kind())))
            .flatMap(List::stream)
            .toList();
    facts(facts);
    page.paragraph(markdown.of(field.description(), page.language()));
    if (!field.aliases().isEmpty()) {
      var names = TypeText.list(field.aliases()).forLanguage(page.language());
      page.paragraph(ALIAS.forLanguage(page.language()).formatted(names));
    }
    if (field.takesUrls()) {
      page.paragraph(PUBLIC);
    }
    notes.of(anchor).forEach(page::paragraph);
  }

  /** Whether every request, or every item, must have it. */
  private boolean isRequired(Field field) {
    return field.required() || rules.stream().anyMatch(rule -> rule.requires(field.name()));
  }

  private static List<LocalizedText> defaultOf(Field field) {
    return switch (field.defaultValue()) {
      case DefaultValue.NoDefault _ -> List.of();
      case DefaultValue.FixedDefault(var value) -> List.of(defaultOf(value.asString()));
      case DefaultValue.NullUnless(var _, var value) -> List.of(defaultOf(value.asString()));
    };
  }

  private static LocalizedText defaultOf(String value) {
    return new LocalizedText("default `" + value + "`", "默认 `" + value + "`");
  }

  private void facts(List<LocalizedText> facts) {
    page.paragraph(
        facts.stream()
            .map(fact -> fact.forLanguage(page.language()))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · ")));
  }

  private void callout(LocalizedText word, Field field, boolean refusals) {
    var sentences = new ArrayList<String>();
    for (var rule : rules) {
      if (rule.isRefusal() == refusals && rule.concerns(field.name())) {
        sentences.add(rule.text(page.language()));
      }
    }
    page.callout(word, sentences);
  }

  private static LocalizedText code(String value) {
    return new LocalizedText("`" + value + "`", "`" + value + "`");
  }
}
