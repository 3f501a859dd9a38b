package filmgate.api.admin;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.request.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceBookReader;
import filmgate.intake.PriceBookService;
import filmgate.json.Schema;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.text.Reason;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.model.PricePreviewView;
import filmgate.view.model.PriceRuleView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;

/** Returns, replaces, and previews the price book. */
final class PriceAdminEndpoint {
  /** The price book in a request. */
  static final Schema BOOK =
      object(
              required(
                  "currency", string().describedAs("The currency of the accounts, such as `USD`.")),
              optional(
                  "example",
                  bool()
                      .describedAs("Accepted and ignored: an uploaded book is never the example.")),
              optional("note", string()),
              required("rules", arrayOf(PriceRuleView.SCHEMA)))
          .named("PriceBook");

  static final Schema STORED_BOOK =
      object(
              required("object", Schema.enumOf("price_book")),
              required("version", integer().describedAs("0: the built-in example.")),
              required("changed_by", string().describedAs("The id of a key, `cli`, or `program`.")),
              required("changed_at", time().orNull()),
              required("book", BOOK))
          .named("PriceBookVersion");

  static final Parameter VERSION =
      Parameter.query("version", integer(), "An earlier version. Default: the version in force.");

  static final Parameter AT =
      Parameter.query("at", time(), "The time whose rules apply. Default: now.");

  private static final int VERSION_MAX = 999_999_999;

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
    var good = call.header(HttpHeader.IF_NONE_MATCH).filter(given -> ETags.matches(given, tag));
    return good.isPresent()
        ? new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields(tag), new byte[0])
        : answer(prices);
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
    return switch (service.replace(book, replaced(call), call.caller().key())) {
      case PriceChange.PriceBookReplaced(var prices) -> answer(prices);
      case PriceChange.VersionConflict _ ->
          throw new ApiException(new ApiError.PreconditionFailed());
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
            .map(page -> page.listEntry().path("id").stringValue())
            .collect(Collectors.toSet());
    return switch (new PriceBookReader(known).read(call.json())) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new ApiException(new ApiError.InvalidRequest(problems));
    };
  }

  private long replaced(ApiRequest call) {
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
      throw new ApiException(new ApiError.PreconditionFailed());
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

  private static ApiResponse answer(PriceVersion prices) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("object", "price_book");
    json.put("version", prices.version());
    json.put("changed_by", prices.by().actor());
    if (prices.version() == 0) {
      json.putNull("changed_at");
    } else {
      json.put("changed_at", prices.by().at().toString());
    }
    json.set("book", PriceBookJson.write(prices.book()));
    return ApiResponse.json(json.toString().getBytes(StandardCharsets.UTF_8), fields(tag(prices)));
  }

  private static String tag(PriceVersion prices) {
    return "\"prices-" + prices.version() + '"';
  }
}
