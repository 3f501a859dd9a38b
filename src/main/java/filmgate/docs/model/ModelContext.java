package filmgate.docs.model;

import filmgate.api.dialect.CreateFormat;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.text.MessageMarkdown;
import filmgate.text.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the sections of a page are written from. */
record ModelContext(Catalogue catalogue, ModelSpec spec, ModelGuide guide, CreateFormat format) {
  static ModelContext of(Catalogue catalogue, ModelSpec spec, List<CreateFormat> formats) {
    var guide = ModelGuide.of(spec);
    var format =
        formats.stream()
            .filter(one -> one.path().equals(guide.path()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(guide.path()));
    return new ModelContext(catalogue, spec, guide, format);
  }

  /** Writes messages that name fields of the model. */
  MessageMarkdown markdown() {
    return new MessageMarkdown(spec.fields().names());
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
