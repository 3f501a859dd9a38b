package filmgate.view.model;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;

import filmgate.json.Schema;

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
