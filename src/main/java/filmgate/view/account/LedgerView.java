package filmgate.view.account;

import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.money.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An account's ledger as JSON and as CSV (RFC 4180). */
public final class LedgerView {
  private static final JsonShape<Transfer> IDENTITY =
      JsonShape.<Transfer>object().field("id", STRING, LedgerView::id);

  private static final JsonShape<Transfer> TIME =
      JsonShape.<Transfer>object().field("created_at", JsonType.UNIX_TIME, Transfer::at);

  private static final JsonShape<Transfer> MOVEMENT =
      JsonShape.<Transfer>object()
          .field(
              "kind",
              JsonType.oneOf("top_up", "adjustment", "hold", "capture", "release"),
              entry -> entry.kind().wireName())
          .field("debit", STRING.describedAs("The side that pays."), Transfer::debit)
          .field("credit", STRING.describedAs("The side that receives."), Transfer::credit)
          .field("amount", Amount.DECIMAL_STRING, entry -> new Amount(entry.micros()))
          .optional(
              "task_id",
              STRING.describedAs("The task that caused it."),
              entry -> Optional.of(entry.task()).filter(task -> !task.isEmpty()))
          .field("memo", STRING, Transfer::memo);

  private static final JsonShape<Transfer> ENTRY =
      JsonShape.<Transfer>object()
          .fieldsOf(IDENTITY, Function.identity())
          .constant("object", "ledger_entry")
          .field("account_id", STRING, entry -> entry.account().value())
          .fieldsOf(MOVEMENT, Function.identity())
          .fieldsOf(TIME, Function.identity());

  private static final JsonShape<Transfer> COLUMNS =
      JsonShape.<Transfer>object()
          .fieldsOf(IDENTITY, Function.identity())
          .fieldsOf(TIME, Function.identity())
          .fieldsOf(MOVEMENT, Function.identity());

  public static final Schema SCHEMA = ENTRY.schema().named("LedgerEntry");

  public static final Schema PAGE =
      PageView.schemaWithNext(SCHEMA, Schema.string()).named("LedgerPage");

  /** The header line of a CSV file. */
  public static final String CSV_HEADER = String.join(",", COLUMNS.names()) + "\r\n";

  /** The characters with which a spreadsheet formula may begin. */
  private static final String FORMULA = "=+-@\t\r";

  private LedgerView() {}

  /** A page of entries. {@code more} is true if another page follows. */
  public static byte[] page(List<Transfer> page, boolean more) {
    return PageView.page(page, more, (json, one) -> json.writeString(id(one)), ENTRY::write);
  }

  public static String id(Transfer transfer) {
    return EntryId.LEDGER.of(transfer.id());
  }

  /** One entry as a JSON object. */
  public static byte[] render(Transfer transfer) {
    return ENTRY.render(transfer);
  }

  /** One entry as a line of CSV, with its line break. Its time is in ISO 8601. */
  public static String csv(Transfer transfer) {
    return COLUMNS.texts(transfer).stream().map(LedgerView::cell).collect(Collectors.joining(","))
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
