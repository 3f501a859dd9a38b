package filmgate.api.request;

import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.string;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How lists are paged. */
public final class PageParameters {
  private static final int PAGE = 20;
  public static final int PAGE_MAX = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query("limit", integer(0, PAGE_MAX), "How many; 0 and absent mean 20."),
          Parameter.query("after", string(), "The `last_id` of the page before."));

  private PageParameters() {}

  /** How many items the page has. */
  public static int limit(ApiRequest call) {
    var asked = call.number("limit", PAGE_MAX);
    return asked == 0 ? PAGE : asked;
  }

  /**
   * The id that the page begins behind; empty for the first page.
   *
   * @throws filmgate.api.error.ApiException 400 when no id can be like that
   */
  public static String cursor(ApiRequest call) {
    return cursor(call, text -> Optional.of(text).filter(ID.asMatchPredicate())).orElse("");
  }

  /**
   * What the page begins behind; empty for the first page.
   *
   * @param parse empty when no id can be like the text
   * @throws filmgate.api.error.ApiException 400 when no id can be like that
   */
  public static <T> Optional<T> cursor(ApiRequest call, Function<String, Optional<T>> parse) {
    return call.query("after").filter(text -> !text.isEmpty()).map(text -> parsed(text, parse));
  }

  private static <T> T parsed(String text, Function<String, Optional<T>> parse) {
    return parse
        .apply(text)
        .orElseThrow(
            () -> ApiRequest.invalid("after", Reason.INVALID_VALUE, "the last_id of a page"));
  }
}
