package filmgate.api.refused;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.store.refused.RefusedRequestQueries.RefusedGroup;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The JSON of refused requests and of groups of them. */
public final class RefusedRequestView {
  /**
   * Who reads.
   *
   * @param origin the start of absolute links
   */
  public record MessageReader(Language language, String origin) {
    String text(LocalizedText text) {
      return text.forLanguage(language);
    }
  }

  private record Shown<T>(T value, MessageReader reader) {}

  private static final JsonShape<Shown<FieldProblem>> VIOLATION =
      JsonShape.<Shown<FieldProblem>>object()
          .field("param", STRING.describedAs("The path of the field."), one -> one.value().param())
          .field("reason", STRING, one -> one.value().reason())
          .field("message", STRING, one -> one.reader().text(one.value().message()));

  private static final JsonShape<Shown<Refusal>> ERROR =
      JsonShape.<Shown<Refusal>>object()
          .field(
              "http_status",
              INTEGER.describedAs("The HTTP status of the response."),
              one -> one.value().status())
          .field("type", STRING.describedAs("The class of the error."), one -> one.value().type())
          .field(
              "reason",
              STRING.describedAs("The stable name of the error, for programs."),
              one -> one.value().reason())
          .field(
              "message",
              STRING.describedAs("What is wrong, and what to do."),
              one -> one.reader().text(one.value().first().message()))
          .optional(
              "cause",
              STRING.describedAs("A typical cause of the error."),
              one -> ErrorAdvice.cause(one.value()).map(one.reader()::text))
          .optional(
              "fix",
              STRING.describedAs("What to do about errors with this reason."),
              one -> ErrorAdvice.fix(one.value()).map(one.reader()::text))
          .field(
              "doc_url",
              STRING.describedAs("The page of the reason."),
              one ->
                  one.reader().origin() + ErrorAdvice.page(one.value(), one.reader().language()));

  private static final JsonShape<Shown<RefusedRequest>> REQUEST =
      JsonShape.<Shown<RefusedRequest>>object()
          .field("id", STRING, one -> id(one.value()))
          .constant("object", "refused_request")
          .field("created_at", UNIX_TIME, one -> one.value().at())
          .field(
              "request_id",
              STRING.describedAs("The `X-Request-Id` of the response."),
              one -> one.value().target().requestId())
          .field(
              "method",
              STRING.describedAs("The HTTP method."),
              one -> one.value().target().method())
          .field(
              "path",
              STRING.describedAs("The path with its query, without secrets."),
              one -> one.value().target().path())
          .field(
              "route",
              STRING.describedAs("The path in the API reference, such as `/v1/tasks/{id}`."),
              one -> one.value().target().route())
          .fieldsOf(ERROR, one -> new Shown<>(one.value().error(), one.reader()))
          .field(
              "param",
              STRING
                  .orNull()
                  .describedAs(
                      "The field of the first problem. Filters and groups know this one alone."),
              one -> nonEmpty(one.value().error().param()))
          .optional(
              "errors",
              VIOLATION
                  .named("RefusedRequestProblem")
                  .list()
                  .describedAs(
                      "All problems of fields, at most 20. Absent if no field caused the error."),
              RefusedRequestView::violations)
          .optional(
              "model",
              STRING.describedAs("The requested model."),
              one -> nonEmpty(one.value().model()))
          .field("key_id", STRING, one -> one.value().sender().key().value())
          .field(
              "test",
              BOOLEAN.describedAs("Whether a test key sent the request."),
              one -> one.value().sender().test())
          .optional(
              "client",
              STRING.describedAs("The `User-Agent` of the client."),
              one -> nonEmpty(one.value().sender().client()));

  private static final JsonShape<Shown<RefusedRequest>> WITH_BODY =
      REQUEST
          .field(
              "body",
              STRING
                  .orNull()
                  .describedAs(
                      "What was sent, without secrets and media, at most 8 KiB. Of a body that is"
                          + " not valid JSON, the values before the error. Null if there are"
                          + " none, or if the body was not read as JSON."),
              one -> nonEmpty(one.value().body().text()))
          .field(
              "body_bytes",
              INTEGER.describedAs("The size of the body as it was sent."),
              one -> one.value().body().bytes())
          .field(
              "body_cut",
              BOOLEAN.describedAs("Whether the end of `body` is missing."),
              one -> one.value().body().cut());

  private static final JsonShape<Shown<RefusedGroup>> GROUP =
      JsonShape.<Shown<RefusedGroup>>object()
          .constant("object", "refused_request_group")
          .fieldsOf(ERROR, one -> new Shown<>(one.value().latest().error(), one.reader()))
          .field(
              "param",
              STRING
                  .orNull()
                  .describedAs("The field, without the numbers of items: `multi_prompt[].prompt`."),
              one -> nonEmpty(one.value().param()))
          .optional(
              "problem",
              STRING.describedAs("The message about the field alone, of the newest request."),
              one ->
                  one.value().latest().problems().stream()
                      .findFirst()
                      .map(first -> one.reader().text(first.message())))
          .field(
              "count",
              INTEGER.describedAs("The number of stored requests; at most 100 of each mode."),
              one -> one.value().count())
          .field(
              "daily",
              INTEGER
                  .list()
                  .describedAs(
                      "The number of requests in each of the last 7 periods of 24 hours, oldest"
                          + " first."),
              one -> List.<Number>copyOf(one.value().daily()))
          .field(
              "first_at",
              UNIX_TIME.describedAs("Seconds since 1970: the oldest of them."),
              one -> one.value().first())
          .field(
              "last_at",
              UNIX_TIME.describedAs("Seconds since 1970: the newest of them."),
              one -> one.value().latest().at())
          .field(
              "example_id",
              STRING.describedAs("The id of the newest of them."),
              one -> id(one.value().latest()));

  public static final Schema SCHEMA = WITH_BODY.schema().named("RefusedRequest");

  static final Schema PAGE =
      PageView.schemaWithNext(REQUEST.schema().named("RefusedRequestItem"), Schema.string())
          .named("RefusedRequestPage");

  static final Schema SUMMARY =
      PageView.schema(GROUP.schema().named("RefusedRequestGroup")).named("RefusedRequestSummary");

  private RefusedRequestView() {}

  private static String id(RefusedRequest request) {
    return EntryId.REFUSED_REQUEST.of(request.id());
  }

  private static Optional<String> nonEmpty(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static Optional<List<Shown<FieldProblem>>> violations(Shown<RefusedRequest> request) {
    return Optional.of(request.value().problems())
        .filter(all -> !all.isEmpty())
        .map(all -> all.stream().map(one -> new Shown<>(one, request.reader())).toList());
  }

  /** One request with its body. */
  public static byte[] render(RefusedRequest request, MessageReader reader) {
    return WITH_BODY.render(new Shown<>(request, reader));
  }

  static byte[] page(List<RefusedRequest> found, int limit, MessageReader reader) {
    return PageView.render(
        found,
        limit,
        RefusedRequestView::id,
        (json, one) -> REQUEST.write(json, new Shown<>(one, reader)));
  }

  static byte[] summary(List<RefusedGroup> groups, MessageReader reader) {
    return PageView.render(
        groups,
        groups.size(),
        one -> id(one.latest()),
        (json, one) -> GROUP.write(json, new Shown<>(one, reader)));
  }
}
