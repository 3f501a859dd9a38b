package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.QuotationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The quoted parts of a prompt. */
public final class Quotations {
  private static final int LINES_MAX = 12;

  /** Any pair of quotation marks. */
  private static final String PAIRS =
      "\u201c([^\u201c\u201d]{1,500})\u201d"
          + "|\u300c([^\u300c\u300d]{1,500})\u300d"
          + "|\u300e([^\u300e\u300f]{1,500})\u300f"
          + "|\u00ab([^\u00ab\u00bb]{1,500})\u00bb"
          + "|\u201e([^\u201e\u201c\u201d]{1,500})[\u201c\u201d]"
          + "|\"([^\"]{1,500})\""
          + "|\uff02([^\uff02]{1,500})\uff02";

  /** A verb of speech or a mark before single quotation marks, which are also apostrophes. */
  private static final String SPEECH = "(?<=(?:" + QuotationWords.said() + "|[,:，：])[,:，： ]{0,2})";

  /** Text in single quotation marks, with apostrophes inside. */
  private static final String SINGLE =
      "['\u2018]([^'\u2018\u2019]{1,300}(?:['\u2019]\\p{L}[^'\u2018\u2019]{1,300}){0,9})['\u2019](?!\\p{L})";

  private static final Pattern QUOTED = Pattern.compile(PAIRS + "|" + SPEECH + SINGLE);

  /** What is written or named, but not said. */
  private static final Pattern NOT_SAID =
      Pattern.compile(
          "(?:" + QuotationWords.written() + ")(?: that reads| saying)?[\\p{P} ]*$",
          Pattern.CASE_INSENSITIVE);

  private static final int BEFORE = 24;

  private Quotations() {}

  /**
   * A quoted part.
   *
   * @param start the index of the first mark
   * @param end the index after the last mark
   * @param text without the marks
   * @param said whether it is dialogue
   */
  public record Quotation(int start, int end, String text, boolean said) {}

  /** The first quoted parts of a prompt, in their sequence. */
  public static List<Quotation> of(String prompt) {
    var found = new ArrayList<Quotation>();
    var matcher = QUOTED.matcher(prompt);
    while (matcher.find() && found.size() < LINES_MAX) {
      var text = "";
      for (var group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          text = matcher.group(group).strip();
        }
      }
      var before = prompt.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
      var written = NOT_SAID.matcher(before);
      var said = !written.find();
      var start = said ? matcher.start() : matcher.start() - before.length() + written.start();
      found.add(new Quotation(start, matcher.end(), text, said && !text.isEmpty()));
    }
    return found;
  }
}
