package filmgate.lab.kling;

import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import java.util.List;

/** The pages of a list, by {@code pageNum} from 1 and {@code pageSize}. */
public final class KlingPages {
  private static final int NUMBER_MAX = 1000;
  private static final int SIZE_MAX = 500;
  private static final int SIZE = 30;

  private KlingPages() {}

  /** The entries of the page that a request names. */
  public static <T> List<T> page(DialectRequest request, List<T> all) {
    var number = number(request, "pageNum", 1, NUMBER_MAX);
    var size = number(request, "pageSize", SIZE, SIZE_MAX);
    return all.stream().skip((number - 1L) * size).limit(size).toList();
  }

  private static int number(DialectRequest request, String name, int defaultValue, int max) {
    var text = request.parameter(name).orElse(Integer.toString(defaultValue));
    var value = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > max) {
      throw new InvalidRequestException("%s: must be between 1 and %d".formatted(name, max));
    }
    return value;
  }
}
