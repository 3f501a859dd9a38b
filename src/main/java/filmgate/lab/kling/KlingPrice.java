package filmgate.lab.kling;

import java.math.BigDecimal;

/** What a video costs, in units at the list price of 3.0. */
public final class KlingPrice {
  private KlingPrice() {}

  /** The price of a video of this resolution, {@code 720p}. */
  public static String units(String resolution, boolean audible, int seconds) {
    var perSecond =
        switch (resolution) {
          case "4k" -> "3.0";
          case "1080p" -> audible ? "1.2" : "0.8";
          default -> audible ? "0.9" : "0.6";
        };
    return new BigDecimal(perSecond).multiply(BigDecimal.valueOf(seconds)).toPlainString();
  }
}
