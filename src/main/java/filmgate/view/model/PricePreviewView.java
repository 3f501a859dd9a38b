package filmgate.view.model;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.billing.PriceBook;
import filmgate.intake.PricePreview;
import filmgate.intake.PricePreview.PreviewRow;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;

/** The JSON of a price preview. */
public record PricePreviewView(PricePreview preview, PriceBook book) {
  private static final JsonType<PreviewRow> LINE =
      JsonShape.<PreviewRow>object()
          .field("model", STRING, PreviewRow::model)
          .field(
              "sku",
              STRING.describedAs("The price rule by which they were charged."),
              PreviewRow::sku)
          .field("tasks", INTEGER, PreviewRow::tasks)
          .field("charged", DECIMAL_STRING, PreviewRow::chargedThen)
          .field("would_be_charged", DECIMAL_STRING, PreviewRow::chargedNow)
          .field("difference", DECIMAL_STRING, row -> row.chargedNow().minus(row.chargedThen()))
          .field(
              "without_price",
              INTEGER.describedAs("The number of tasks that no rule of the book covers."),
              PreviewRow::unpriced)
          .named("PricePreviewLine");

  private static final JsonShape<PricePreviewView> SHAPE =
      JsonShape.<PricePreviewView>object()
          .constant("object", "price_preview")
          .field("currency", STRING, view -> view.book.currency())
          .field(
              "start",
              UNIX_TIME.describedAs("Seconds since 1970. Tasks since then are priced."),
              view -> view.preview.since())
          .field(
              "priced_at",
              UNIX_TIME.describedAs("Seconds since 1970: the time whose rules apply."),
              view -> view.preview.at())
          .field(
              "complete",
              JsonType.BOOLEAN.describedAs("False: only the newest tasks are included."),
              view -> view.preview.complete())
          .field("data", LINE.list(), view -> view.preview.lines())
          .field("total", LINE, view -> view.preview.total())
          .field(
              "tasks_without_price",
              STRING.list().describedAs("The ids of the newest 20."),
              view -> view.preview.unpricedModels());

  public static final Schema SCHEMA = SHAPE.schema().named("PricePreview");

  public byte[] render() {
    return SHAPE.render(this);
  }
}
