package filmgate.generation;

import java.util.List;

/** A named subject that prompts call by {@code @name}. */
public sealed interface Element {
  /**
   * A subject that the request describes itself.
   *
   * @param images 2 to 4, the first one frontal
   */
  record Inline(String name, String description, List<Image> images) implements Element {
    public Inline {
      images = List.copyOf(images);
    }
  }

  /** A subject in the upstream's library, by its number there (digits; larger than 2^53). */
  record Library(String id) implements Element {}
}
