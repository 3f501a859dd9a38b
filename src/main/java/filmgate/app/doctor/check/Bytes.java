package filmgate.app.doctor.check;

import java.util.List;
import java.util.Locale;

/** Sizes for people: {@code 7.7 GiB}. */
final class Bytes {
  private static final int STEP = 1_024;
  private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB");

  private Bytes() {}

  static String text(long bytes) {
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    var unit = 0;
    var amount = (double) bytes / STEP;
    while (amount >= STEP && unit < UNITS.size() - 1) {
      amount /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS.get(unit));
  }
}
