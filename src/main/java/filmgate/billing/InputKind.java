package filmgate.billing;

import filmgate.generation.Generation;

/** The heaviest kind of material that a generation starts from. */
public enum InputKind {
  TEXT,
  /** Frames, reference pictures or elements, and no film. */
  IMAGE,
  /** A film, with or without pictures. */
  VIDEO;

  /** The kind of this generation. */
  public static InputKind of(Generation generation) {
    var media = generation.media();
    if (!media.clips().isEmpty()) {
      return VIDEO;
    }
    return media.images().isEmpty() && media.elements().isEmpty() ? TEXT : IMAGE;
  }
}
