package filmgate.docs.model;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.Rule;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.RuleExample;
import filmgate.docs.text.MessageMarkdown;
import filmgate.docs.text.PrettyJson;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule of a model as a sentence of its page.
 *
 * @param message the message of the check
 * @param reason the reason of the error; empty if the request is accepted
 * @param body the request that has it
 */
record RuleSentence(
    Rule rule, LocalizedText message, String reason, ObjectNode body, MessageMarkdown markdown) {
  static RuleSentence of(ModelContext model, RuleExample example) {
    return switch (model.check(example.body())) {
      case CheckResult.Rejected(var problems) -> {
        var first = problems.getFirst();
        var reason = first.reason().wireName();
        var message = message(example, first.param(), reason);
        yield new RuleSentence(example.rule(), message, reason, example.body(), model.markdown());
      }
      case CheckResult.Passed passed -> {
        var message =
            passed.warnings().stream()
                .findFirst()
                .map(warning -> message(example, warning.param(), ""))
                .orElse(example.rule().message());
        yield new RuleSentence(example.rule(), message, "", example.body(), model.markdown());
      }
    };
  }

  /** The message of the rule, or that of the error if the rule leaves values open. */
  private static LocalizedText message(RuleExample example, String param, String reason) {
    var path = param.replaceAll("\\[\\d+\\]", "[]");
    var message = example.rule().message().with("path", "`" + path + "`").with("name", "name");
    return ErrorCatalogue.all().stream()
        .filter(spec -> spec.reason().equals(reason) && message.en().contains("{"))
        .findFirst()
        .map(ErrorSpec::message)
        .orElse(message);
  }

  /** Whether the rule reads the field. */
  boolean concerns(String field) {
    return RuleFields.of(rule).contains(field);
  }

  /** Whether every request must have the field. */
  boolean requires(String field) {
    return rule instanceof Rule.Needs needs
        && needs.when().equals(Condition.all())
        && needs.needs().equals(Condition.present(field));
  }

  boolean isRefusal() {
    return !reason.isEmpty();
  }

  String text(Language language) {
    return markdown.of(message, language);
  }

  /** The sentence with a link to the error, and the request below it. */
  String withExample(Language language) {
    var link = isRefusal() ? " " + errorLink(reason, language) : "";
    return text(language) + link + "\n  `" + request() + "`";
  }

  private String request() {
    var shown = body.deepCopy();
    shown.remove("model");
    return PrettyJson.line(shown);
  }

  static String errorLink(String reason, Language language) {
    return "[`%s`](%s)".formatted(reason, DocPage.url("/errors/" + reason, language));
  }
}
