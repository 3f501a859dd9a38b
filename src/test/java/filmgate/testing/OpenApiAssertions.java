package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.Router;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Checks each response against the description of its route: an undescribed status or field fails
 * the test.
 */
final class OpenApiAssertions {
  private static final int NOT_MODIFIED = 304;

  private final Router routes;

  OpenApiAssertions(Router routes) {
    this.routes = routes;
  }

  void assertCovers(HttpResponse<String> answer) {
    var request = answer.request();
    var match = routes.match(request.method(), request.uri().getPath());
    if (match instanceof Router.Match.Matched(var route, var _)
        && route.operation().tag().isApi()
        && !request.method().equals("HEAD")
        && answer.statusCode() != NOT_MODIFIED) {
      assertCovers(route, answer);
    }
  }

  private static void assertCovers(Route route, HttpResponse<String> answer) {
    var replies = replies(route, answer);
    if (replies.isEmpty()) {
      assertThat(route.errors().stream().map(error -> ErrorCatalogue.of(error).status()))
          .as("%s %s: %s", route.method(), route.template(), answer.body())
          .contains(answer.statusCode());
    } else if (replies.stream().noneMatch(reply -> fits(reply, answer))) {
      replies.forEach(reply -> assertThat(misfits(reply, answer)).as(answer.body()).isEmpty());
    }
  }

  /** The described successes with this status and type. */
  private static List<Operation.SuccessResponse> replies(Route route, HttpResponse<String> answer) {
    var isJson =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    return route.operation().responses().stream()
        .filter(reply -> reply.status() == answer.statusCode())
        .filter(reply -> isJson == reply.content() instanceof Operation.Content.Json)
        .toList();
  }

  private static boolean fits(Operation.SuccessResponse reply, HttpResponse<String> answer) {
    return misfits(reply, answer).isEmpty();
  }

  private static List<Error> misfits(Operation.SuccessResponse reply, HttpResponse<String> answer) {
    return switch (reply.content()) {
      case Operation.Content.Json(var schema) -> ResponseShape.misfits(answer.body(), schema);
      case Operation.Content.Binary _, Operation.Content.Empty _ -> List.of();
    };
  }
}
