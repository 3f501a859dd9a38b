package filmgate.view.task;

import filmgate.generation.GenerationJson;
import filmgate.generation.OutputSpec;

/**
 * The part of a request that the views show before the video exists.
 *
 * @param prompt the effective prompt; empty when the shots say it all
 * @param seconds the length that was asked for
 * @param size width and height in pixels, {@code 1280x720}; 16:9 where it follows a picture
 */
public record RequestSummary(String prompt, int seconds, String size) {

  /** Reads the canonical request that the task keeps. */
  public static RequestSummary of(String generation) {
    var read = GenerationJson.read(generation);
    return new RequestSummary(read.prompt(), read.output().seconds(), size(read.output()));
  }

  private static String size(OutputSpec output) {
    var shorter = output.quality().shorterSide();
    var longer = shorter * 16 / 9;
    return switch (output.shape()) {
      case WIDE_16_9, FOLLOWS_IMAGE -> longer + "x" + shorter;
      case TALL_9_16 -> shorter + "x" + longer;
      case SQUARE -> shorter + "x" + shorter;
    };
  }
}
