package filmgate.docs.reference;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.docs.page.DocPage;
import filmgate.docs.reference.ApiOperation.Reason;
import filmgate.docs.translation.Translations;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the errors of operations as tables, those of every request only once. */
final class ReasonTable {
  private final Translations words;
  private final Set<Reason> always;
  private final Set<Reason> ofBodies;

  ReasonTable(ApiDocument document, Translations words) {
    this.words = words;
    this.always = common(document, ApiOperation::hasKey);
    this.ofBodies = common(document, one -> one.hasKey() && one.hasJsonBody());
    this.ofBodies.removeAll(always);
  }

  private static Set<Reason> common(ApiDocument document, Predicate<ApiOperation> which) {
    var matching = document.operations().stream().filter(which).toList();
    var common = new LinkedHashSet<>(matching.getFirst().reasons());
    matching.forEach(operation -> common.retainAll(Set.copyOf(operation.reasons())));
    return common;
  }

  /** The errors that every request can have. */
  String ofEveryRequest() {
    return table(always);
  }

  /** What a request with a JSON body can have besides. */
  String ofEveryBody() {
    return table(ofBodies);
  }

  /** The errors of one operation that not every request has; empty if there are none. */
  String of(ApiOperation operation) {
    var own =
        operation.reasons().stream()
            .filter(reason -> !always.contains(reason))
            .filter(reason -> !(operation.hasJsonBody() && ofBodies.contains(reason)))
            .toList();
    return own.isEmpty() ? "" : table(own);
  }

  private String table(Collection<Reason> reasons) {
    var text = new StringBuilder();
    text.append(
        "| %s | %s | %s |\n|---|---|---|\n"
            .formatted(words.text("Status"), words.text("Reason"), words.text("Meaning")));
    for (var reason : reasons) {
      var url = DocPage.url("/errors/" + reason.name(), words.language());
      text.append(
          "| %d | [`%s`](%s) | %s |\n"
              .formatted(reason.status(), reason.name(), url, meaning(reason)));
    }
    return text.toString();
  }

  private String meaning(Reason reason) {
    var message = spec(reason).message().forLanguage(words.language());
    var end =
        switch (words.language()) {
          case EN -> ".";
          case ZH -> "。";
        };
    return FieldTable.cell(message.endsWith(end) ? message : message + end);
  }

  private static ErrorSpec spec(Reason reason) {
    return ErrorCatalogue.all().stream()
        .filter(spec -> spec.reason().equals(reason.name()) && spec.status() == reason.status())
        .findFirst()
        .orElseThrow();
  }
}
