package filmgate.web.guide;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.required;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import filmgate.api.request.InvalidFields;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.sample.CommandSample;
import filmgate.docs.sample.SampleLanguage;
import filmgate.docs.sample.Samples;
import filmgate.json.JsonFields;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.JsonNouns;
import filmgate.text.Language;
import filmgate.text.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request as a program or a command, with the printers of the documentation. */
final class CodeSampleEndpoint {
  private static final Map<String, Printer> PRINTERS = printers();
  private static final String[] LANGUAGES = PRINTERS.keySet().toArray(String[]::new);

  private static final Map<String, String> NAMES =
      PRINTERS.keySet().stream().collect(toUnmodifiableMap(identity(), identity()));

  private static final List<Schema.Property> FIELDS =
      List.of(
          required(
              "language",
              enumOf(LANGUAGES)
                  .describedAs("The programming language; `cli` is `filmgate generate`.")),
          required(
              "body",
              anyObject()
                  .describedAs("The body of `POST /v1/videos/generations`. It is not checked.")));

  static final Schema REQUEST = Schema.request(FIELDS).named("CreateCodeSampleRequest");

  private static final JsonShape<CodeToken> TOKEN =
      JsonShape.<CodeToken>object()
          .field("kind", JsonType.oneOf(kinds()), token -> wireName(token.kind()))
          .field(
              "text", JsonType.STRING.describedAs("The characters of the part."), CodeToken::text);

  private static final JsonShape<Printed> SHAPE =
      JsonShape.<Printed>object()
          .constant("object", "code_sample")
          .field(
              "language",
              JsonType.oneOf(LANGUAGES).describedAs("The language of the request."),
              Printed::language)
          .field(
              "label",
              JsonType.STRING.describedAs("The name of the language."),
              printed -> printed.sample().label())
          .field(
              "code",
              JsonType.STRING.describedAs(
                  "The program. It reads the key from the variable `FILMGATE_KEY`."),
              printed -> printed.sample().text())
          .field(
              "tokens",
              TOKEN
                  .named("CodeToken")
                  .list()
                  .describedAs("The same program in parts, for syntax highlighting."),
              printed -> printed.sample().tokens());

  static final Schema RESPONSE = SHAPE.schema().named("CodeSample");

  private CodeSampleEndpoint() {}

  @FunctionalInterface
  private interface Printer {
    CodeSample print(ObjectNode body, Language reader);
  }

  private record Printed(String language, CodeSample sample) {}

  private static Map<String, Printer> printers() {
    var printers = new LinkedHashMap<String, Printer>();
    for (var language : SampleLanguage.values()) {
      printers.put(language.id(), (body, reader) -> Samples.of(body, language, reader));
    }
    printers.put(CommandSample.ID, (body, _) -> CommandSample.of(body));
    return printers;
  }

  private static String[] kinds() {
    return Stream.of(TokenKind.values()).map(CodeSampleEndpoint::wireName).toArray(String[]::new);
  }

  private static String wireName(TokenKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** {@code POST /v1/code_samples}. */
  static ApiResponse create(ApiRequest call) {
    var json = call.json();
    var fields = JsonFields.of(json, FIELDS);
    if (!fields.isGiven("language")) {
      fields.addMissing("language");
    }
    if (!fields.isGiven("body")) {
      fields.addMissing("body");
    } else if (!json.path("body").isObject()) {
      fields.addProblem("body", Reason.INVALID_TYPE, JsonNouns.OBJECT);
    }
    var language = fields.oneOf("language", NAMES, "");
    InvalidFields.throwIfAny(fields);
    var printer = Objects.requireNonNull(PRINTERS.get(language), language);
    var sample = printer.print((ObjectNode) json.path("body"), call.language());
    var address = new PublicAddress(call.publicUrl(), call.pathPrefix());
    return ApiResponse.json(SHAPE.render(new Printed(language, addressed(sample, address))));
  }

  /** The sample with the address of this server. */
  private static CodeSample addressed(CodeSample sample, PublicAddress address) {
    return new CodeSample(
        sample.label(),
        sample.fence(),
        sample.tokens().stream()
            .map(token -> CodeToken.of(token.kind(), address.fillText(token.text())))
            .toList());
  }
}
