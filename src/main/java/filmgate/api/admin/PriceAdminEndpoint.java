package filmgate.api.admin;

import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.time;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.EditConflict;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookDifferences;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceBookReader;
import filmgate.intake.PriceBookService;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.store.Revision;
import filmgate.text.Reason;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.model.PricePreviewView;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Returns, replaces, and previews the price book. */
final class PriceAdminEndpoint {
  private static final JsonShape<PriceVersion> VERSION_SHAPE =
      JsonShape.<PriceVersion>object()
          .constant("object", "price_book")
          .field(
              "version",
              JsonType.INTEGER.describedAs("0: the built-in example."),
              PriceVersion::version)
          .field(
              "changed_by",
              JsonType.STRING.describedAs("The id of a key, `cli`, or `program`."),
              prices -> prices.by().actor())
          .field(
              "changed_at",
              JsonType.UNIX_TIME.orNull(),
              prices -> Optional.of(prices.by().at()).filter(_ -> prices.version() > 0))
          .field("book", PriceBookJson.BOOK, PriceVersion::book);

  static final Schema STORED_BOOK = VERSION_SHAPE.schema().named("PriceBookVersion");

  private static final int VERSION_MAX = 999_999_999;

  static final Parameter VERSION =
      Parameter.query(
          "version", integer(0, VERSION_MAX), "An earlier version. Default: the version in force.");

  static final Parameter AT =
      Parameter.query("at", time(), "The time whose rules apply. Default: now.");

  private final PriceBookService service;
  private final ModelDescriptions models;
  private final Clock clock;

  PriceAdminEndpoint(PriceBookService service, ModelDescriptions models, Clock clock) {
    this.service = service;
    this.models = models;
    this.clock = clock;
  }

  /** {@code GET /admin/v1/prices}. */
  ApiResponse show(ApiRequest call) {
    var prices = requestedVersion(call);
    var tag = tag(prices);
    var matched = call.header(HttpHeader.IF_NONE_MATCH).filter(given -> ETags.matches(given, tag));
    return matched.isPresent()
        ? new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields(tag), new byte[0])
        : respond(prices);
  }

  private PriceVersion requestedVersion(ApiRequest call) {
    if (call.query(VERSION.name()).isEmpty()) {
      return service.currentVersion();
    }
    return service
        .version(call.number(VERSION.name(), VERSION_MAX))
        .orElseThrow(() -> new ApiException(ApiError.NotFound.PRICES_NOT_FOUND));
  }

  private static List<HttpField> fields(String tag) {
    return List.of(ResponseHeaders.PRIVATE, new HttpField(HttpHeader.ETAG, tag));
  }

  /** {@code PUT /admin/v1/prices}. */
  ApiResponse replace(ApiRequest call) {
    var book = book(call);
    var replaced = replaced(call, book);
    return switch (service.replace(book, replaced, call.caller().key().value())) {
      case PriceChange.PriceBookReplaced(var prices) -> respond(prices);
      case PriceChange.VersionConflict _ -> throw conflict(book);
      case PriceChange.OtherCurrency(var currency) ->
          throw InvalidParameter.of(
              "currency",
              Reason.INVALID_VALUE,
              "must be " + currency + ", the currency of the accounts",
              "必须是 " + currency + "，即账户使用的币种");
    };
  }

  /** {@code POST /admin/v1/prices/preview}. */
  ApiResponse preview(ApiRequest call) {
    var at = at(call);
    var book = book(call);
    var preview = service.preview(book, at);
    return ApiResponse.json(
        new PricePreviewView(preview, book).render(), List.of(ResponseHeaders.NO_STORE));
  }

  private PriceBook book(ApiRequest call) {
    var known =
        models.list().stream()
            .map(ModelDescriptions.ModelDescription::id)
            .collect(Collectors.toSet());
    return switch (new PriceBookReader(known).read(call.json())) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new ApiException(new ApiError.InvalidRequest(problems));
    };
  }

  private ApiException conflict(PriceBook sent) {
    var inForce = service.currentVersion();
    var by = Optional.of(inForce.by()).filter(_ -> inForce.version() > 0);
    var changes = PriceBookDifferences.of(inForce.book(), sent);
    var conflict = new EditConflict(new Revision(inForce.version(), by), changes);
    return new ApiException(new ApiError.PreconditionFailed(conflict));
  }

  private long replaced(ApiRequest call, PriceBook sent) {
    var inForce = service.currentVersion();
    var given = call.header(HttpHeader.IF_MATCH).map(String::strip).orElse("");
    if (given.isEmpty()) {
      throw InvalidParameter.of(
          Parameter.IF_MATCH.name(),
          Reason.MISSING_REQUIRED,
          "must be the ETag of the price book to replace",
          "必须是要替换的价格表的 ETag");
    }
    if (!given.equals("*") && !given.equals(tag(inForce))) {
      throw conflict(sent);
    }
    return inForce.version();
  }

  private Instant at(ApiRequest call) {
    var text = call.query(AT.name());
    try {
      return text.map(Instant::parse).orElseGet(clock::instant);
    } catch (DateTimeParseException _) {
      throw InvalidParameter.of(
          AT.name(),
          Reason.INVALID_VALUE,
          "must be a time such as 2026-12-01T00:00:00Z",
          "必须是时间，如 2026-12-01T00:00:00Z");
    }
  }

  private static ApiResponse respond(PriceVersion prices) {
    return ApiResponse.json(VERSION_SHAPE.render(prices), fields(tag(prices)));
  }

  private static String tag(PriceVersion prices) {
    return "\"prices-" + prices.version() + '"';
  }
}
