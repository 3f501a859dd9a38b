package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.util.List;

/** One rule over several fields of a request, by its number in the contract. */
public sealed interface Rule {
  /** The number in the contract, {@code R36}. */
  String number();

  /** The rule as a sentence; a problem or warning says it word for word. */
  LocalizedText message();

  /** While {@code when} holds, {@code needs} must hold too, else {@code blame} is refused. */
  record Needs(
      String number, Condition when, Condition needs, Violation blame, LocalizedText message)
      implements Rule {}

  /** While {@code when} holds, {@code field} changes nothing: it is dropped, with a warning. */
  record Ignores(String number, Condition when, String field, LocalizedText message)
      implements Rule {}

  /** Each shot is no longer than the whole (R21) and their sum is the whole (R22). */
  record ShotsFillDuration(String number, String shots, String total, LocalizedText message)
      implements Rule {}

  /** Shots without seconds share the whole evenly, with all of them R22 applies (R86). */
  record ShotsShareDuration(String number, String shots, String total, LocalizedText message)
      implements Rule {}

  /** No two items say the same {@code part}; only {@code values} are counted, all when empty. */
  record UniqueItems(
      String number, String list, String part, List<String> values, LocalizedText message)
      implements Rule {
    public UniqueItems {
      values = List.copyOf(values);
    }
  }

  /** An item has either {@code reference} or all of {@code parts}, never both (R24, R25). */
  record OneOfForms(
      String number, String list, String reference, List<String> parts, LocalizedText message)
      implements Rule {
    public OneOfForms {
      parts = List.copyOf(parts);
    }
  }

  /** Every {@code <<<image_N>>>} in the texts counts a given picture (R50). */
  record ImageReferencesExist(
      String number, PromptFields texts, List<String> images, LocalizedText message)
      implements Rule {
    public ImageReferencesExist {
      images = List.copyOf(images);
    }
  }

  /** With images and no {@code <<<image_N>>>} in any text, the first is mentioned first (R49). */
  record FirstImageReferenced(
      String number, PromptFields texts, String images, LocalizedText message) implements Rule {}

  /** A text that calls {@code @name} without such an element gets a warning (R27). */
  record ElementReferencesExist(
      String number, PromptFields texts, String elements, LocalizedText message) implements Rule {}

  /** Where a request's texts stand: a field, and the {@code prompt} of each item of a list. */
  record PromptFields(String prompt, String shots) {}

  /** What a violation is put down to. */
  record Violation(String field, Reason reason) {}

  /** {@code when} must not hold at all. */
  static Rule never(String number, Condition when, Violation blame, LocalizedText words) {
    return new Needs(number, when, Condition.any(), blame, words);
  }

  static Violation blame(String field, Reason reason) {
    return new Violation(field, reason);
  }
}
