package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import java.util.List;

/** What a part of a prompt is about. */
public enum PromptContent {
  /** A subject, what it does, or where it is. */
  ACTION,
  /** How much of a subject is seen. */
  FRAMING,
  /** Only the camera, the look, the light, or nothing that is understood. */
  DIRECTION;

  static PromptContent of(List<Mention> mentions) {
    if (mentions.stream().anyMatch(PromptContent::isAction)) {
      return ACTION;
    }
    return mentions.stream().anyMatch(one -> one.has(WordMeaning.Sized.class))
        ? FRAMING
        : DIRECTION;
  }

  private static boolean isAction(Mention mention) {
    return mention.has(WordMeaning.Thing.class)
        || mention.has(WordMeaning.Activity.class)
        || mention.has(WordMeaning.Location.class);
  }
}
