package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/**
 * Refuses query parameters that a route of the API does not describe, and repeated ones: a list
 * that ignores a filter shows the wrong tasks. Pages, files, health, and metrics ignore them.
 */
final class QueryCheck {
  private static final int PROBLEMS_MAX = 20;

  private QueryCheck() {}

  /**
   * @throws ApiException 400 with every unknown or repeated parameter
   */
  static void check(Route route, Fields written) {
    if (!isApi(route.template())) {
      return;
    }
    var problems = new ArrayList<Problem>(0);
    for (var field : written) {
      if (problems.size() == PROBLEMS_MAX) {
        break;
      }
      if (!route.operation().hasQuery(field.getName())) {
        problems.add(unknown(route, field.getName()));
      } else if (field.hasMultipleValues()) {
        problems.add(repeated(field.getName()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ApiException(new ApiError.InvalidRequest(problems));
    }
  }

  private static boolean isApi(String template) {
    return template.startsWith("/v1/") || template.startsWith("/admin/v1/");
  }

  private static Problem repeated(String name) {
    var message =
        new LocalizedText(
            "{name} occurs more than once in the query. Send it once", "查询参数 {name} 重复，请只发送一次");
    return new Problem(name, Reason.DUPLICATE, message.with("name", name));
  }

  private static Problem unknown(Route route, String name) {
    var known = route.operation().queries().map(Parameter::name).toList();
    var suggestion = suggestion(name, known);
    var message =
        (suggestion.isPresent()
                ? new LocalizedText(
                    "{name} is not a query parameter of this path; did you mean {suggestion}?",
                    "该路径没有查询参数 {name}，您是否想使用 {suggestion}？")
                : new LocalizedText(
                    "{name} is not a query parameter of this path; remove it or use one of:"
                        + " {known}",
                    "该路径没有查询参数 {name}，请删除，或使用以下参数之一：{known}"))
            .with("known", String.join(", ", known))
            .with("suggestion", suggestion.orElse(""))
            .with("name", name);
    return new Problem(name, Reason.UNKNOWN_PARAMETER, message, suggestion.orElse(""));
  }

  private static Optional<String> suggestion(String name, List<String> known) {
    var plain =
        name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
    return known.contains(plain) ? Optional.of(plain) : SimilarNames.nearest(plain, known);
  }
}
