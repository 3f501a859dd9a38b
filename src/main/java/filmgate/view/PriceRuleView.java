package filmgate.view;

import static filmgate.view.Schema.arrayOf;
import static filmgate.view.Schema.bool;
import static filmgate.view.Schema.decimalAmount;
import static filmgate.view.Schema.enumOf;
import static filmgate.view.Schema.integer;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.optional;
import static filmgate.view.Schema.required;
import static filmgate.view.Schema.string;
import static filmgate.view.Schema.time;

/** One rule of the price book, as {@link filmgate.billing.PriceBookJson} writes it. */
public final class PriceRuleView {
  public static final Schema SCHEMA =
      object(
              required("sku", string()),
              required("models", arrayOf(string())),
              optional("resolutions", arrayOf(enumOf("720p", "1080p", "4k"))),
              optional("seconds", object(optional("min", integer()), optional("max", integer()))),
              optional("audio", bool()),
              optional("inputs", arrayOf(enumOf("text", "image", "video"))),
              required("unit", enumOf("second", "video")),
              required("price", decimalAmount()),
              optional("settled_on", enumOf("asked", "measured")),
              optional("from", time()),
              optional("until", time()),
              optional("note", string()))
          .named("PriceRule");

  private PriceRuleView() {}
}
