package filmgate.app;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.text.Reason;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The check of a preview. A valid request is drawn as it is, so that the preview shows its scene.
 * Of any other, only what the drawing needs is checked: the types of its fields, that there is
 * something to draw, and the form of shots and elements.
 */
record PreviewCheck(Catalogue catalogue) {
  /** Fields that a preview does not draw. */
  private static final List<String> NOT_DRAWN =
      List.of("duration", "mode", "resolution", "audio", "generate_audio");

  CheckResult check(ObjectNode request) {
    var body = request.deepCopy();
    return switch (catalogue.check(body, CheckContext.TOLERANT)) {
      case CheckResult.Passed passed -> passed;
      case CheckResult.Rejected _ -> checkWhatIsDrawn(body);
    };
  }

  private CheckResult checkWhatIsDrawn(ObjectNode body) {
    body.remove(NOT_DRAWN);
    Family family = () -> catalogue.models().stream().map(PreviewCheck::drawn).toList();
    return new Catalogue(List.of(family)).check(body, CheckContext.TOLERANT);
  }

  private static ModelSpec drawn(ModelSpec model) {
    return model.withRules(model.rules().stream().filter(PreviewCheck::isNeeded).toList());
  }

  /** Whether a request that breaks the rule cannot be drawn. */
  private static boolean isNeeded(Rule rule) {
    return switch (rule) {
      case Rule.OneOfForms _, Rule.ShotsShareDuration _, Rule.FirstImageReferenced _ -> true;
      case Rule.Needs needs -> needs.violation().reason() == Reason.MISSING_REQUIRED;
      case Rule.Ignores _,
          Rule.ShotsFillDuration _,
          Rule.UniqueItems _,
          Rule.ImageReferencesExist _,
          Rule.ElementReferencesExist _ ->
          false;
    };
  }
}
