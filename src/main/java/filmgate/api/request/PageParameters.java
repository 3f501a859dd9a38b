package filmgate.api.request;

import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.matching;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parameters of paged lists. */
public final class PageParameters {
  private static final int PAGE = 20;
  public static final int PAGE_MAX = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public static final List<Parameter> PARAMETERS = parameters(ID);

  /** The parameters of a list whose ids have this pattern. */
  public static List<Parameter> parameters(Pattern id) {
    var limit = integer(0, PAGE_MAX);
    return List.of(
        Parameter.query("limit", limit, "The number of items. 0 and absent: 20."), after(id));
  }

  /** The cursor of a list whose ids have this pattern. */
  public static Parameter after(Pattern id) {
    return Parameter.query(
        "after", matching("^(" + id.pattern() + ")?$"), "The `last_id` of the previous page.");
  }

  private PageParameters() {}

  /** The number of items of the page. */
  public static int limit(ApiRequest call) {
    var requested = call.number("limit", PAGE_MAX);
    return requested == 0 ? PAGE : requested;
  }

  /**
   * The id after which the page begins; empty for the first page.
   *
   * @throws filmgate.api.error.ApiException 400 when the value is not a valid id
   */
  public static String cursor(ApiRequest call) {
    return cursor(call, text -> Optional.of(text).filter(ID.asMatchPredicate())).orElse("");
  }

  /**
   * The cursor after which the page begins; empty for the first page.
   *
   * @param parse empty when the text is not a valid id
   * @throws filmgate.api.error.ApiException 400 when the value is not a valid id
   */
  public static <T> Optional<T> cursor(ApiRequest call, Function<String, Optional<T>> parse) {
    return call.query("after").filter(text -> !text.isEmpty()).map(text -> parsed(text, parse));
  }

  private static <T> T parsed(String text, Function<String, Optional<T>> parse) {
    return parse
        .apply(text)
        .orElseThrow(
            () ->
                InvalidParameter.of(
                    "after",
                    Reason.INVALID_VALUE,
                    "must be the last_id of a page",
                    "必须是上一页的 last_id"));
  }
}
