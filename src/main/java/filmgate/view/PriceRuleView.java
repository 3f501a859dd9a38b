package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.time;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

/** One rule of the price book, as {@link filmgate.billing.PriceBookJson} writes it. */
public final class PriceRuleView {
  public static final Schema SCHEMA =
      object(
              always("sku", text()),
              always("models", listOf(text())),
              sometimes("resolutions", listOf(word("720p", "1080p", "4k"))),
              sometimes("seconds", object(sometimes("min", whole()), sometimes("max", whole()))),
              sometimes("audio", flag()),
              sometimes("inputs", listOf(word("text", "image", "video"))),
              always("unit", word("second", "video")),
              always("price", amount()),
              sometimes("settled_on", word("asked", "measured")),
              sometimes("from", time()),
              sometimes("until", time()),
              sometimes("note", text()))
          .named("PriceRule");

  private PriceRuleView() {}
}
