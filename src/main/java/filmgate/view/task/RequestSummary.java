package filmgate.view.task;

import filmgate.generation.GenerationJson;
import filmgate.generation.OutputSpec;

/**
 * The part of a request that the views show before the video exists.
 *
 * @param prompt the effective prompt; empty if each shot has its own
 * @param seconds the requested duration
 * @param size width and height in pixels, {@code 1280x720}; 16:9 if it follows an image
 */
public record RequestSummary(String prompt, int seconds, String size) {

  /** Reads the stored generation of a task. */
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
