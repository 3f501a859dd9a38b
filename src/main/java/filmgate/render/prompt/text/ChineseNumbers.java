package filmgate.render.prompt.text;

import filmgate.render.scene.Subject;

/** Numbers with measure words, such as 两只 or 3个. */
public final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九十";
  private static final String MEASURES = "个只名位条匹头辆艘架朵棵座株把盏颗本张枚间扇幅滴片台束尾人";
  private static final int SEVERAL = 3;

  private ChineseNumbers() {}

  /** A number and how many characters it takes. */
  public record Amount(int count, int length) {}

  private static final Amount NONE = new Amount(0, 0);

  /** The number at an index; its length is 0 if there is none. */
  public static Amount at(CharSequence text, int index) {
    if (index + 1 >= text.length()) {
      return NONE;
    }
    var count = digit(text.charAt(index));
    var measure = text.charAt(index + 1);
    if (count == 0) {
      return NONE;
    }
    if (measure == '人') {
      // The noun itself follows.
      return count > 1 ? new Amount(count, 1) : NONE;
    }
    if (measure == '对' || measure == '双') {
      return new Amount(Math.min(2 * count, Subject.CROWD), 2);
    }
    if (measure == '群') {
      return new Amount(Subject.CROWD, 2);
    }
    return MEASURES.indexOf(measure) >= 0 ? new Amount(Math.min(count, Subject.CROWD), 2) : NONE;
  }

  private static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    if (c == '几' || c == '数') {
      return SEVERAL;
    }
    return c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c));
  }
}
