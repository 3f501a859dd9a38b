package filmgate.render.prompt;

import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Scene;
import java.util.List;
import java.util.Map;

/**
 * What was understood of a prompt.
 *
 * @param scene what is drawn
 * @param phrases the phrases that were understood, in the sequence of the prompt
 * @param withheld whether the prompt contains sexual, hateful, or gory words: the scene is then the
 *     neutral stage, nothing is listed in {@code phrases}, and the text must not be shown in the
 *     video
 * @param roles what each image that the prompt references is used for, by its name, such as {@code
 *     image_1}
 */
public record Understanding(
    Scene scene, List<Phrase> phrases, boolean withheld, Map<String, ReferenceRole> roles) {
  public Understanding {
    phrases = List.copyOf(phrases);
    roles = Map.copyOf(roles);
  }

  /**
   * A phrase.
   *
   * @param text as in the prompt
   * @param offset the index of its first character in the prompt
   * @param meaning such as {@code setting beach}; several are separated by commas
   * @param used false if it is negated or removed by the negative prompt
   */
  public record Phrase(String text, int offset, String meaning, boolean used) {}
}
