package filmgate.catalogue.models;

import filmgate.generation.OutputSpec.Quality;
import filmgate.generation.OutputSpec.Shape;

/** The names of qualities and aspect ratios in requests. */
final class OutputNames {
  private OutputNames() {}

  /** {@code std}, {@code 720p} and so on, in their canonical spelling. */
  static Quality qualityOf(String word) {
    return switch (word) {
      case "std", "720p" -> Quality.P720;
      case "pro", "1080p" -> Quality.P1080;
      case "4k" -> Quality.P2160;
      default -> throw new IllegalArgumentException("no quality is called " + word);
    };
  }

  /** An empty name means that the video follows its first frame (rule R31). */
  static Shape shapeOf(String ratio) {
    return switch (ratio) {
      case "16:9" -> Shape.WIDE_16_9;
      case "9:16" -> Shape.TALL_9_16;
      case "1:1" -> Shape.SQUARE;
      case "" -> Shape.FOLLOWS_IMAGE;
      default -> throw new IllegalArgumentException("no shape is called " + ratio);
    };
  }
}
