package filmgate.api.body;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;

/**
 * Counts the values of a JSON body while it arrives, because a parsed value takes far more memory
 * than its bytes: {@code [{},{},…]} of 16 MiB has five million objects.
 *
 * <p>It also limits the depth. Each comma and each opening bracket outside of strings begins at
 * most one value. Whether the body is valid JSON does not matter here.
 */
public final class ValueCounter {
  static final int VALUES_MAX = 50_000;

  /** What a value takes when it is parsed: an object with a name and its entry is the largest. */
  public static final int VALUE_BYTES = 256;

  private final BodyBudget.Reservation reservation;
  private int values = 1;
  private int depth;
  private boolean inString;
  private boolean escaped;

  public ValueCounter(BodyBudget.Reservation reservation) {
    this.reservation = reservation;
  }

  /**
   * Counts the values that begin in these bytes, and reserves memory for them.
   *
   * @throws filmgate.api.error.ApiException 400 if there are too many or they are nested too deep;
   *     503 if memory is short
   */
  public void count(byte[] bytes, int from, int to) {
    var before = values;
    for (var i = from; i < to; i++) {
      if (inString) {
        readInString(bytes[i]);
      } else {
        read(bytes[i]);
      }
    }
    if (values > VALUES_MAX) {
      throw malformed("it contains more than 50,000 values", "包含的值超过 50,000 个");
    }
    reservation.grow((long) (values - before) * VALUE_BYTES);
  }

  private static ApiException malformed(String en, String zh) {
    return new ApiException(
        new ApiError.Malformed(new LocalizedText("the body is refused: " + en, "请求体被拒绝：" + zh)));
  }

  private void readInString(byte one) {
    if (escaped) {
      escaped = false;
    } else if (one == '\\') {
      escaped = true;
    } else if (one == '"') {
      inString = false;
    }
  }

  private void read(byte one) {
    switch (one) {
      case '"' -> inString = true;
      case ',' -> values++;
      case '[', '{' -> {
        values++;
        depth++;
        if (depth > StrictJson.DEPTH_MAX) {
          throw malformed("it is nested too deep", "嵌套层数过多");
        }
      }
      case ']', '}' -> depth--;
      default -> {}
    }
  }
}
