package filmgate.provider.local;

import filmgate.render.prompt.PromptParser;
import filmgate.render.spec.RenderSpec.SlateMode;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The settings of the local renderer.
 *
 * @param directory where inputs are decoded and videos are written; emptied at the start
 * @param missing what happens if an input cannot be fetched
 * @param slate when a video shows a slate
 * @param parser understands prompts; requested when the first task is submitted
 * @param extent how much of each video is rendered
 */
public record LocalSettings(
    Path directory,
    MissingInput missing,
    SlateMode slate,
    Supplier<PromptParser> parser,
    RenderExtent extent) {

  /** How much of each video is rendered. */
  public enum RenderExtent {
    WHOLE,
    /** A short and small preview without audio. */
    PREVIEW
  }

  /** What happens if an input cannot be fetched. */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }
}
