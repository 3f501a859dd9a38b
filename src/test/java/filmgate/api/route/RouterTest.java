package filmgate.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.dialect.tiny.TinyDialect;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorEnvelopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private static final ErrorEnvelope TINY = new TinyDialect().errors();

  private final Router router =
      new Router(
          List.of(route("/standard/{id}"), route("/other/{id}").withEnvelope(TINY)),
          new ErrorEnvelopes(Map.of("/standard", TINY)),
          Optional.empty());

  private static Route route(String template) {
    return Route.get(
        template,
        RouteAccess.PUBLIC,
        _ -> ApiResponse.json(new byte[0]),
        Operation.of(Operation.Tag.SERVER, "get", "Get."));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /standard/1, false",
    "POST, /standard/1, false",
    "GET, /standard/1/2, true",
    "HEAD, /other/1, true",
    "DELETE, /other/1, true",
    "GET, /other, false"
  })
  void theRouteDecidesTheEnvelopeAndThePrefixOnlyWithoutOne(
      String method, String path, boolean isTiny) {
    var expected = isTiny ? TINY : ErrorEnvelope.STANDARD;
    assertThat(router.envelopeFor(method, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/tree/a, /tree/{path...}, a",
    "/tree/a/b.c/, /tree/{path...}, a/b.c/",
    "/tree/one/1, /tree/one/{id}, 1",
    "/tree/one/1/2, /tree/{path...}, one/1/2",
    "/tree/exact, /tree/exact,"
  })
  void aSubtreeMatchesWhatNoOtherRouteBelowItDoes(String path, String template, String param) {
    var routes = List.of(route("/tree/{path...}"), route("/tree/one/{id}"), route("/tree/exact"));

    var match = new Router(routes).match("GET", path);

    assertThat(match)
        .isInstanceOfSatisfying(
            Router.Match.Matched.class,
            found -> {
              assertThat(found.route().template()).isEqualTo(template);
              assertThat(found.params()).isEqualTo(param == null ? List.of() : List.of(param));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tree", "/tree/", "/trees/a"})
  void aSubtreeDoesNotMatchItsRoot(String path) {
    assertThat(new Router(List.of(route("/tree/{path...}"))).match("GET", path))
        .isInstanceOf(Router.Match.NotFound.class);
  }
}
