package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;

/** A rule that combines fields of a request. */
public sealed interface Rule {
  /** The id in docs/reference/rules.md, {@code R36}. */
  String number();

  LocalizedText message();

  /** If {@code when} holds, {@code needs} must hold, or the request has {@code violation}. */
  record Needs(
      String number, Condition when, Condition needs, Violation violation, LocalizedText message)
      implements Rule {}

  /** If {@code when} holds, {@code field} is ignored with a warning. */
  record Ignores(String number, Condition when, String field, LocalizedText message)
      implements Rule {}

  /** Each shot is at most as long as the video, and all add up to it (rules R21 and R22). */
  record ShotsFillDuration(String number, String shots, String total, LocalizedText message)
      implements Rule {}

  /** Shots without durations divide the video evenly (rule R86). */
  record ShotsShareDuration(String number, String shots, String total, LocalizedText message)
      implements Rule {}

  /** {@code part} is unique among the items; among {@code values} only, unless that is empty. */
  record UniqueItems(
      String number, String list, String part, List<String> values, LocalizedText message)
      implements Rule {
    public UniqueItems {
      values = List.copyOf(values);
    }
  }

  /** An item has either {@code reference} or all of {@code parts} (rules R24 and R25). */
  record OneOfForms(
      String number, String list, String reference, List<String> parts, LocalizedText message)
      implements Rule {
    public OneOfForms {
      parts = List.copyOf(parts);
    }
  }

  /** Every {@code <<<image_N>>>} in a prompt refers to an image of the request (rule R50). */
  record ImageReferencesExist(
      String number, PromptFields texts, List<String> images, LocalizedText message)
      implements Rule {
    public ImageReferencesExist {
      images = List.copyOf(images);
    }
  }

  /** Without {@code <<<image_N>>>} in any prompt, a reference is put in front (rule R49). */
  record FirstImageReferenced(
      String number, PromptFields texts, String images, LocalizedText message) implements Rule {}

  /** {@code @name} in a prompt without such an element causes a warning (rule R27). */
  record ElementReferencesExist(
      String number, PromptFields texts, String elements, LocalizedText message) implements Rule {}

  /** The fields with prompts: a string, and an array whose items have {@code prompt}. */
  record PromptFields(String prompt, String shots) {}

  record Violation(String field, Reason reason) {}

  /** {@code when} must not hold. */
  static Rule never(String number, Condition when, Violation violation, LocalizedText message) {
    return new Needs(number, when, Condition.any(), violation, message);
  }

  static Violation violation(String field, Reason reason) {
    return new Violation(field, reason);
  }
}
