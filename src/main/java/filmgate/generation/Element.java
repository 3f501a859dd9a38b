package filmgate.generation;

import java.util.List;

/** A named subject that prompts refer to by {@code @name}. */
public sealed interface Element {
  /**
   * An element that the request describes.
   *
   * @param images 2 to 4, the first one frontal
   */
  record Inline(String name, String description, List<Image> images) implements Element {
    public Inline {
      images = List.copyOf(images);
    }
  }

  /** An element in the upstream's library, by its id there: digits that may exceed 2^53. */
  record Library(String id) implements Element {}
}
