package filmgate.render.storyboard;

import filmgate.render.prompt.text.Quotations;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where one shot can end and the next can begin: sentences, "then", "cut to", 然后. */
final class ShotBreaks {
  private static final String SENTENCE = "(?<=[.!?;])\\s+|(?<=[。！？；])\\s*|\\s*\\R\\s*";

  /** Not "since then", and similar phrases. */
  private static final String THEN =
      "[,;]?\\s+(?:and\\s+)?(?<!now and |since |by |back |until |from )then,?\\s+"
          + "|[,;]\\s+(?:and\\s+)?(?:finally|afterwards|next|after that|moments later),?\\s+";

  private static final String THEN_CHINESE = "[，,、]?(?:然后|接着|紧接着|随后|接下来)[，,]?|[，,]最后(?![一的个])[，,]?";

  private static final String CUT =
      "[,;.]?\\s*\\b(?:then\\s+)?(?:the camera\\s+)?(?:(?:smash|match|jump|hard)\\s+)?"
          + "(?:cuts?|cutting|switch(?:es)?|switching)\\s+(?:back\\s+)?to:?\\s+";

  private static final String CUT_CHINESE =
      "[，,]?(?:镜头|画面)?(?:切换|切|转换)[到至为][：:]?|[，,]?(?:镜头|画面)转[到至向][：:]?";

  private static final Pattern BREAK =
      Pattern.compile(
          String.join("|", CUT, CUT_CHINESE, THEN, THEN_CHINESE, SENTENCE),
          Pattern.CASE_INSENSITIVE);

  private ShotBreaks() {}

  /** The parts in their sequence, without the words that separate them; never within quotations. */
  static List<String> split(String prompt) {
    var quotations = Quotations.of(prompt);
    var parts = new ArrayList<String>();
    var from = 0;
    var found = BREAK.matcher(prompt);
    while (found.find()) {
      var at = found.start();
      if (quotations.stream().noneMatch(one -> one.start() < at && at < one.end())) {
        add(prompt.substring(from, at), parts);
        from = found.end();
      }
    }
    add(prompt.substring(from), parts);
    return parts;
  }

  private static void add(String part, List<String> parts) {
    if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
      parts.add(part.strip());
    }
  }
}
