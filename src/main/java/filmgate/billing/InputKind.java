package filmgate.billing;

import filmgate.generation.Generation;

/** The kind of input that determines the price: video before image before text. */
public enum InputKind {
  TEXT,
  /** Images or elements, and no clip. */
  IMAGE,
  /** A clip, with or without images. */
  VIDEO;

  /** The input kind of a generation. */
  public static InputKind of(Generation generation) {
    var media = generation.media();
    if (!media.clips().isEmpty()) {
      return VIDEO;
    }
    return media.images().isEmpty() && media.elements().isEmpty() ? TEXT : IMAGE;
  }
}
