package filmgate.billing;

import filmgate.billing.PriceRule.BilledLength;
import filmgate.text.LocalizedText;

/**
 * The price of a generation before any work.
 *
 * @param quantity how many units; the maximum if the measured length is charged
 * @param unitPrice the price of one unit
 */
public record Quote(
    String sku,
    String currency,
    Unit unit,
    int quantity,
    Amount unitPrice,
    BilledLength billedLength) {
  /** The price, or its maximum: the amount of the hold. */
  public Amount amount() {
    return unitPrice.times(quantity);
  }

  /** Whether the amount is also the charge for the video. */
  public boolean isFinal() {
    return switch (billedLength) {
      case REQUESTED -> true;
      case MEASURED -> false;
    };
  }

  /** The calculation as text: {@code 5 s × 0.084 USD/s = 0.42 USD}. */
  public LocalizedText formula() {
    var form =
        switch (billedLength) {
          case REQUESTED ->
              new LocalizedText(
                  "{count} {unit} × {price} {currency}/{unit} = {amount} {currency}",
                  "{count} {unit} × {price} {currency}/{unit} = {amount} {currency}");
          case MEASURED ->
              new LocalizedText(
                  "up to {count} {unit} × {price} {currency}/{unit} = at most {amount} {currency},"
                      + " settled on the length of the video",
                  "最多 {count} {unit} × {price} {currency}/{unit} = 最高 {amount}"
                      + " {currency}，按视频实际时长结算");
        };
    return form.with("count", Integer.toString(quantity))
        .with("unit", symbol())
        .with("price", unitPrice.toDecimal())
        .with("amount", amount().toDecimal())
        .with("currency", currency);
  }

  private LocalizedText symbol() {
    return switch (unit) {
      case SECOND -> new LocalizedText("s", "秒");
      case VIDEO -> new LocalizedText("video", "个视频");
    };
  }
}
