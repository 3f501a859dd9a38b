package filmgate.api;

import static filmgate.view.Schema.text;
import static filmgate.view.Schema.whole;

import java.util.List;

/** How lists other than those of tasks are paged. */
final class Lists {
  private static final int PAGE = 20;
  private static final int PAGE_MAX = 100;

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

  /** The id that the page begins behind; empty for the first page. */
  static String after(Call call) {
    return call.query("after").orElse("");
  }
}
