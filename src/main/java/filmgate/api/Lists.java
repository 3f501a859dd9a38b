package filmgate.api;

import static filmgate.view.Schema.text;
import static filmgate.view.Schema.whole;

import filmgate.catalogue.Reason;
import java.util.List;
import java.util.regex.Pattern;

/** How lists other than those of tasks are paged. */
final class Lists {
  private static final int PAGE = 20;
  private static final int PAGE_MAX = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{0,64}");

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query("limit", whole(0, PAGE_MAX), "How many; 0 and absent mean 20."),
          Parameter.query("after", text(), "The `last_id` of the page before."));

  private Lists() {}

  /** How many items the page has. */
  static int limit(Call call) {
    var asked = call.number("limit", PAGE_MAX);
    return asked == 0 ? PAGE : asked;
  }

  /**
   * The id that the page begins behind; empty for the first page.
   *
   * @throws ApiException 400 when no id can be like that
   */
  static String after(Call call) {
    var after = call.query("after").orElse("");
    if (!ID.matcher(after).matches()) {
      throw Call.invalid("after", Reason.INVALID_VALUE, "the last_id of a page");
    }
    return after;
  }
}
