package filmgate.api.account;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.request.TimeParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.AccountId;
import filmgate.id.EntryId;
import filmgate.store.AccountQueries;
import filmgate.store.LedgerQueries;
import filmgate.store.LedgerQueries.LedgerQuery;
import filmgate.store.money.Transfer;
import filmgate.text.Reason;
import filmgate.view.account.LedgerView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** The ledger of an account, newest first: pages of JSON, or one CSV file. */
final class LedgerEndpoint {
  private static final int PAGE = 100;
  private static final int PAGE_MAX = 1_000;

  /** Larger exports need the command line or several requests. */
  private static final int CSV_MAX = 100_000;

  private static final List<HttpField> CSV =
      List.of(
          ResponseHeaders.PRIVATE,
          new HttpField(HttpHeader.CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
          new HttpField(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"ledger.csv\""));

  private final AccountQueries accounts;
  private final LedgerQueries ledger;

  LedgerEndpoint(AccountQueries accounts, LedgerQueries ledger) {
    this.accounts = accounts;
    this.ledger = ledger;
  }

  /** {@code GET /v1/ledger}: the caller's own account. */
  ApiResponse own(ApiRequest call) {
    return respond(call, call.caller().account());
  }

  /** {@code GET /admin/v1/accounts/{id}/ledger}. */
  ApiResponse ofAccount(ApiRequest call) {
    return respond(call, new AccountId(call.param()));
  }

  private ApiResponse respond(ApiRequest call, AccountId account) {
    var csv = isCsv(call);
    var from = TimeParameters.fromOf(call, "from", ZoneOffset.UTC).map(Instant::toEpochMilli);
    var until = TimeParameters.untilOf(call, "to", ZoneOffset.UTC).map(Instant::toEpochMilli);
    var after = after(call);
    var size = limit(call);
    var before = csv ? Long.MAX_VALUE : after;
    var limit = csv ? PAGE_MAX : size;
    if (accounts.account(account).isEmpty()) {
      throw new ApiException(ApiError.NotFound.ACCOUNT_NOT_FOUND);
    }
    var query =
        new LedgerQuery(account, from.orElse(0L), until.orElse(Long.MAX_VALUE), before, limit);
    return csv ? csv(query) : page(query);
  }

  private static boolean isCsv(ApiRequest call) {
    return switch (call.query("format").orElse("json")) {
      case "json" -> false;
      case "csv" -> true;
      default ->
          throw InvalidParameter.of(
              "format", Reason.INVALID_VALUE, "must be json or csv", "必须是 json 或 csv");
    };
  }

  private static int limit(ApiRequest call) {
    var requested = call.number("limit", PAGE_MAX);
    return (requested == 0 ? PAGE : requested) + 1;
  }

  private static long after(ApiRequest call) {
    return PageParameters.cursor(call, EntryId.LEDGER::parse).orElse(Long.MAX_VALUE);
  }

  private ApiResponse page(LedgerQuery query) {
    var found = ledger.transfers(query);
    var more = found.size() == query.limit();
    var page = more ? found.subList(0, found.size() - 1) : found;
    return ApiResponse.json(LedgerView.page(page, more), List.of(ResponseHeaders.PRIVATE));
  }

  private ApiResponse csv(LedgerQuery first) {
    var text = new StringBuilder(LedgerView.CSV_HEADER);
    var count = 0;
    var page = ledger.transfers(first);
    while (!page.isEmpty()) {
      count += page.size();
      if (count > CSV_MAX) {
        throw InvalidParameter.of(
            "from",
            Reason.OUT_OF_RANGE,
            "must select at most 100000 entries. Use a shorter period",
            "选中的记录不能超过 100000 条，请缩短时间范围");
      }
      page.stream().map(LedgerView::csv).forEach(text::append);
      page = ledger.transfers(after(first, page.getLast()));
    }
    return new ApiResponse.Full(
        HttpStatus.OK_200, CSV, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static LedgerQuery after(LedgerQuery query, Transfer last) {
    return new LedgerQuery(
        query.account(), query.fromMillis(), query.untilMillis(), last.id(), query.limit());
  }
}
