package filmgate.docs.model;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.text.MessageMarkdown;
import filmgate.text.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the sections of a page are written from.
 *
 * @param markdown writes messages that name fields of the model
 */
record ModelContext(
    Catalogue catalogue, ModelSpec spec, ModelGuide guide, MessageMarkdown markdown) {
  static ModelContext of(Catalogue catalogue, ModelSpec spec) {
    var markdown = new MessageMarkdown(spec.fields().names());
    return new ModelContext(catalogue, spec, ModelGuide.of(spec), markdown);
  }

  CheckResult check(ObjectNode body) {
    return catalogue.check(body, CheckContext.TOLERANT);
  }

  /** The first problem of a body that must be refused. */
  Problem problem(ObjectNode body) {
    if (check(body) instanceof CheckResult.Rejected(var problems)) {
      return problems.getFirst();
    }
    throw new IllegalStateException(spec.id() + " accepts " + body);
  }
}
