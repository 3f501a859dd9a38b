package filmgate.docs.error;

import filmgate.api.body.StrictJson;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorExample;
import filmgate.api.error.ErrorSamples;
import filmgate.api.error.ErrorSpec;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.UrlPolicy;
import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.catalogue.spec.FieldType;
import filmgate.docs.page.DocPage;
import filmgate.docs.text.PrettyJson;
import filmgate.text.Language;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The request of an example and the response to it. */
final class ErrorAnswer {
  /** The parts that an example leaves out because they are long. */
  private static final String LONG = "\"…\"";

  private static final CheckContext CHECK =
      new CheckContext(
          (url, _) -> isLocal(url) ? new UrlDecision.BlockedUrl() : new UrlDecision.Allowed(),
          false);

  private static final StrictJson BODIES = new StrictJson(1024 * 1024);

  private final Catalogue catalogue;

  ErrorAnswer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Literal addresses of this machine, as {@link UrlPolicy} of a server blocks them. */
  private static boolean isLocal(String url) {
    return url.startsWith("http://127.0.0.1/");
  }

  /** The request line, the headers, and the body. */
  static String request(ErrorExample example) {
    return example.isBody()
        ? "POST /v1/videos/generations\n\n" + pretty(example.request())
        : example.request();
  }

  private static String pretty(String body) {
    return object(body).map(PrettyJson::of).orElse(body);
  }

  /** The body of the response, in JSON. */
  String response(ErrorSpec spec, ErrorExample example, Language language) {
    var body =
        new ErrorBody(ErrorEnvelope.STANDARD, language, DocPage.BASE_URL, "req_01KDVNM600000000");
    return PrettyJson.of(body.render(error(spec, example)));
  }

  private ApiError error(ErrorSpec spec, ErrorExample example) {
    return checked(spec, example).orElseGet(() -> sample(spec, example));
  }

  /** What the check finds in a body, if it is this error. */
  private Optional<ApiError> checked(ErrorSpec spec, ErrorExample example) {
    return Optional.of(example)
        .filter(ErrorExample::isBody)
        .flatMap(this::answer)
        .filter(error -> isOf(spec, ErrorCatalogue.of(error)));
  }

  private Optional<ApiError> answer(ErrorExample example) {
    var text = example.request().replace(LONG, '"' + "x".repeat(FieldType.TEXT_MAX + 1) + '"');
    try {
      var body = BODIES.read(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return catalogue.check(body, CHECK) instanceof CheckResult.Rejected(var problems)
          ? Optional.of(new ApiError.InvalidRequest(problems))
          : Optional.empty();
    } catch (ApiException e) {
      return Optional.of(e.error());
    }
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      return Optional.of(text)
          .filter(one -> one.startsWith("{"))
          .map(JsonMapper.shared()::readTree)
          .map(ObjectNode.class::cast);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static ApiError sample(ErrorSpec spec, ErrorExample example) {
    var reason =
        Arrays.stream(Reason.values())
            .filter(one -> spec.status() == 400 && one.wireName().equals(spec.reason()))
            .findFirst();
    return reason
        .<ApiError>map(
            one ->
                new ApiError.InvalidRequest(
                    List.of(new Problem(example.param(), one, spec.message()))))
        .orElseGet(() -> sample(spec));
  }

  private static ApiError sample(ErrorSpec spec) {
    return ErrorSamples.all().stream()
        .filter(error -> isOf(spec, ErrorCatalogue.of(error)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(spec.reason()));
  }

  private static boolean isOf(ErrorSpec spec, ErrorSpec other) {
    return spec.status() == other.status() && spec.reason().equals(other.reason());
  }
}
