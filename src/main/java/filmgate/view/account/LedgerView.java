package filmgate.view.account;

import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.money.Transfer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** An account's ledger as JSON and as CSV (RFC 4180). */
public final class LedgerView {
  public static final Schema SCHEMA =
      PageView.schemaWithNext(entry(), integer()).named("LedgerPage");

  /** The header line of a CSV file. */
  public static final String CSV_HEADER = "id,at,kind,debit,credit,amount,task,memo\r\n";

  /** The characters with which a spreadsheet formula may begin. */
  private static final String FORMULA = "=+-@\t\r";

  private LedgerView() {}

  private static Schema entry() {
    return object(
            required("id", integer()),
            required("at", time()),
            required("kind", enumOf("top_up", "adjustment", "hold", "capture", "release")),
            required("debit", string().describedAs("The side that pays.")),
            required("credit", string().describedAs("The side that receives.")),
            required("amount", decimalAmount()),
            required("task", string().describedAs("Empty if no task caused it.")),
            required("memo", string()))
        .named("LedgerEntry");
  }

  /** A page of entries. {@code more} is true if another page follows. */
  public static byte[] page(List<Transfer> page, boolean more) {
    return PageView.page(page, more, (json, one) -> json.writeNumber(one.id()), LedgerView::fields);
  }

  private static void fields(JsonGenerator json, Transfer transfer) {
    json.writeNumberProperty("id", transfer.id());
    json.writeStringProperty("at", transfer.at().toString());
    json.writeStringProperty("kind", transfer.kind().wireName());
    json.writeStringProperty("debit", transfer.debit());
    json.writeStringProperty("credit", transfer.credit());
    json.writeStringProperty("amount", new Amount(transfer.micros()).toDecimal());
    json.writeStringProperty("task", transfer.task());
    json.writeStringProperty("memo", transfer.memo());
  }

  /** One entry as a JSON object. */
  public static byte[] json(Transfer transfer) {
    return JsonBuilder.object(json -> fields(json, transfer));
  }

  /** One entry as a line of CSV, with its line break. */
  public static String csv(Transfer transfer) {
    return Stream.of(
                Long.toString(transfer.id()),
                transfer.at().toString(),
                transfer.kind().wireName(),
                transfer.debit(),
                transfer.credit(),
                new Amount(transfer.micros()).toDecimal(),
                transfer.task(),
                transfer.memo())
            .map(LedgerView::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** A text that begins like a formula gets an apostrophe in front, which spreadsheets hide. */
  private static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
