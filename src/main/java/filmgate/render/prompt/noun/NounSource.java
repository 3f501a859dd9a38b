package filmgate.render.prompt.noun;

import java.util.Optional;

/** A table of nouns that finds what is drawn for a word that the lexicon does not contain. */
public interface NounSource {
  /** A source without nouns. */
  NounSource NONE = _ -> Optional.empty();

  /**
   * What is drawn for a noun.
   *
   * @param noun an English noun in lower case, in the singular form, with single spaces between its
   *     words ({@code ice cream}), or a Chinese word of two or more characters
   * @return empty if the source does not contain the noun; never throws
   */
  Optional<Drawable> find(String noun);
}
