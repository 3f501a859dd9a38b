package filmgate.catalogue;

import java.util.List;

/** One rule over several fields of a request, by its number in the contract. */
public sealed interface Rule {
  /** The number in the contract, {@code R36}. */
  String number();

  /** The rule as a sentence; a problem or warning says it word for word. */
  Words words();

  /** While {@code when} holds, {@code needs} must hold too, else {@code blame} is refused. */
  record Needs(String number, Condition when, Condition needs, Blame blame, Words words)
      implements Rule {}

  /** While {@code when} holds, {@code field} changes nothing: it is dropped, with a warning. */
  record Ignores(String number, Condition when, String field, Words words) implements Rule {}

  /** Each shot is no longer than the whole (R21) and their sum is the whole (R22). */
  record ShotsFill(String number, String shots, String total, Words words) implements Rule {}

  /** Shots without seconds share the whole evenly, with all of them R22 applies (R86). */
  record ShotsShare(String number, String shots, String total, Words words) implements Rule {}

  /** No two items say the same {@code part}; only {@code values} are counted, all when empty. */
  record Distinct(String number, String list, String part, List<String> values, Words words)
      implements Rule {
    public Distinct {
      values = List.copyOf(values);
    }
  }

  /** An item has either {@code reference} or all of {@code parts}, never both (R24, R25). */
  record OneForm(String number, String list, String reference, List<String> parts, Words words)
      implements Rule {
    public OneForm {
      parts = List.copyOf(parts);
    }
  }

  /** Every {@code <<<image_N>>>} in the texts counts a given picture (R50). */
  record ImagesNumbered(String number, Texts texts, List<String> images, Words words)
      implements Rule {
    public ImagesNumbered {
      images = List.copyOf(images);
    }
  }

  /** With images and no {@code <<<image_N>>>} in any text, the first is mentioned first (R49). */
  record ImageMentioned(String number, Texts texts, String images, Words words) implements Rule {}

  /** A text that calls {@code @name} without such an element gets a warning (R27). */
  record ElementsListed(String number, Texts texts, String elements, Words words) implements Rule {}

  /** Where a request's texts stand: a field, and the {@code prompt} of each item of a list. */
  record Texts(String prompt, String shots) {}

  /** What a violation is put down to. */
  record Blame(String field, Reason reason) {}

  /** {@code when} must not hold at all. */
  static Rule never(String number, Condition when, Blame blame, Words words) {
    return new Needs(number, when, Condition.any(), blame, words);
  }

  static Blame blame(String field, Reason reason) {
    return new Blame(field, reason);
  }
}
