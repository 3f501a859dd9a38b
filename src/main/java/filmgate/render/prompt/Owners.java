package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.Word;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the subject to which an action, a direction, or a garment belongs. */
final class Owners {
  private static final int REACH = 14;

  private final PromptText text;
  private final List<Word> words;
  private final List<Mention> mentions;
  private final SubjectFinder subjects;

  Owners(PromptText text, List<Mention> mentions, SubjectFinder subjects) {
    this.text = text;
    words = text.words();
    this.mentions = mentions;
    this.subjects = subjects;
  }

  /**
   * The subject: the noun that a participle describes, or the nearest one before in the clause, or
   * after it in the clause, or else the nearest one before.
   *
   * @param can which subjects are possible
   * @return null if there is none
   */
  @Nullable SubjectDraft of(Mention mention, Predicate<SubjectDraft> can) {
    var described = described(mention, can);
    if (described != null) {
      return described;
    }
    var before = before(mention, can, true);
    if (before != null) {
      return before;
    }
    var after = after(mention, can, REACH);
    return after != null ? after : before(mention, can, false);
  }

  /** The subject of "running dog" or of 奔跑的狗. */
  private @Nullable SubjectDraft described(Mention mention, Predicate<SubjectDraft> can) {
    var next = mention.lastWord() + 1;
    if (next < words.size() && next >= 0 && words.get(next).text().equals("的")) {
      return after(mention, can, REACH);
    }
    var participle = mention.form() == Form.VERB || mention.has(WordMeaning.Feeling.class);
    var draft = participle ? after(mention, can, 2) : null;
    if (draft == null || mention.equals(draft.objectOf()) || draft.firstWord() != next) {
      return draft != null && isAdjacent(mention, draft) ? draft : null;
    }
    return draft;
  }

  private static boolean isAdjacent(Mention mention, SubjectDraft draft) {
    return draft.mention().firstWord() == mention.lastWord() + 1 && draft.objectOf() == null;
  }

  /** The next subject in the clause. */
  @Nullable SubjectDraft after(Mention mention, Predicate<SubjectDraft> can, int reach) {
    for (var other : mentions) {
      var draft = subjects.of(other);
      if (draft != null
          && other.start() >= mention.end()
          && other.clause() == mention.clause()
          && other.firstWord() - mention.lastWord() <= reach
          && !mention.equals(draft.objectOf())
          && can.test(draft)) {
        return draft;
      }
    }
    return null;
  }

  /** The nearest subject before. */
  @Nullable SubjectDraft before(Mention mention, Predicate<SubjectDraft> can, boolean inClause) {
    for (var i = mentions.size() - 1; i >= 0; i--) {
      var other = mentions.get(i);
      var draft = subjects.of(other);
      if (draft != null
          && other.end() <= mention.start()
          && (!inClause || other.clause() == mention.clause())
          && draft.objectOf() == null
          && can.test(draft)) {
        return draft;
      }
    }
    return null;
  }

  /** Whether a word follows directly a phrase. */
  boolean isFollowedBy(Mention mention, String following) {
    var rest = text.between(mention.end(), Math.min(mention.end() + 4, text.original().length()));
    return rest.strip().startsWith(following);
  }
}
