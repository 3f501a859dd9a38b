package filmgate.docs.model;

import filmgate.docs.scenario.LimitExample;
import filmgate.docs.scenario.LimitExamples;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.text.PrettyJson;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the check refuses or ignores, each with a request. */
final class ExclusionSection {
  private static final LocalizedText TITLE = new LocalizedText("Exclusions and bounds", "参数互斥与边界");
  private static final LocalizedText REFUSED =
      new LocalizedText(
          "A request that breaks one of these rules is refused with status 400. Below each rule is"
              + " a request that breaks it.",
          "违反以下任一规则的请求会返回 400。每条规则下方是一个违反该规则的请求。");
  private static final LocalizedText ACCEPTED =
      new LocalizedText(
          "These requests are accepted, but a field is ignored or changed. `warnings` of the task"
              + " lists what is ignored.",
          "以下请求会被接受，但其中的参数会被忽略或改写，被忽略的参数列在任务的 `warnings` 中。");
  private static final LocalizedText BOUNDS =
      new LocalizedText("A value beyond the limit of its parameter is refused:", "超出参数取值范围的值会被拒绝：");
  private static final List<LocalizedText> HEAD =
      List.of(
          new LocalizedText("parameter", "参数"),
          new LocalizedText("value", "取值"),
          new LocalizedText("message", "错误消息"),
          new LocalizedText("reason", "错误原因"));
  private static final int SHOWN = 36;

  private ExclusionSection() {}

  static void write(MarkdownBuilder page, ModelContext model, List<RuleSentence> rules) {
    page.heading(2, TITLE, "exclusions");
    list(page, REFUSED, rules.stream().filter(RuleSentence::isRefusal).toList());
    list(page, ACCEPTED, rules.stream().filter(rule -> !rule.isRefusal()).toList());
    page.paragraph(BOUNDS);
    page.table(
        HEAD.stream().map(cell -> cell.forLanguage(page.language())).toList(),
        LimitExamples.of(model.spec(), model.guide()).stream()
            .map(example -> row(model, example, page.language()))
            .toList());
  }

  private static void list(MarkdownBuilder page, LocalizedText before, List<RuleSentence> rules) {
    if (!rules.isEmpty()) {
      page.paragraph(before);
      page.list(rules.stream().map(rule -> rule.withExample(page.language())).toList());
    }
  }

  private static List<String> row(ModelContext model, LimitExample example, Language language) {
    var problem = model.problem(example.body());
    return List.of(
        "`" + example.path() + "`",
        shown(example.value()),
        model.markdown().of(problem.text(), language),
        RuleSentence.errorLink(problem.reason().wireName(), language));
  }

  private static String shown(JsonNode value) {
    var text = PrettyJson.line(value);
    return "`" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN - 12) + " …") + "`";
  }
}
