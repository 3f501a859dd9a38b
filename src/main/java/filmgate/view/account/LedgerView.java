package filmgate.view.account;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.money.Transfer;
import java.util.List;
import java.util.stream.Collectors;

/** An account's ledger as JSON and as CSV (RFC 4180). */
public final class LedgerView {
  private static final JsonShape<Transfer> ENTRY =
      JsonShape.<Transfer>object()
          .field("id", INTEGER, Transfer::id)
          .field("at", JsonType.TIME, Transfer::at)
          .field(
              "kind",
              JsonType.oneOf("top_up", "adjustment", "hold", "capture", "release"),
              entry -> entry.kind().wireName())
          .field("debit", STRING.describedAs("The side that pays."), Transfer::debit)
          .field("credit", STRING.describedAs("The side that receives."), Transfer::credit)
          .field("amount", Amount.DECIMAL_STRING, entry -> new Amount(entry.micros()))
          .field("task", STRING.describedAs("Empty if no task caused it."), Transfer::task)
          .field("memo", STRING, Transfer::memo);

  public static final Schema SCHEMA =
      PageView.schemaWithNext(ENTRY.schema().named("LedgerEntry"), Schema.integer())
          .named("LedgerPage");

  /** The header line of a CSV file. */
  public static final String CSV_HEADER = String.join(",", ENTRY.names()) + "\r\n";

  /** The characters with which a spreadsheet formula may begin. */
  private static final String FORMULA = "=+-@\t\r";

  private LedgerView() {}

  /** A page of entries. {@code more} is true if another page follows. */
  public static byte[] page(List<Transfer> page, boolean more) {
    return PageView.page(page, more, (json, one) -> json.writeNumber(one.id()), ENTRY::write);
  }

  /** One entry as a JSON object. */
  public static byte[] json(Transfer transfer) {
    return ENTRY.render(transfer);
  }

  /** One entry as a line of CSV, with its line break. */
  public static String csv(Transfer transfer) {
    return ENTRY.texts(transfer).stream().map(LedgerView::cell).collect(Collectors.joining(","))
        + "\r\n";
  }

  /**
   * A string that begins like a formula is prefixed with an apostrophe, which spreadsheets hide.
   */
  private static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
