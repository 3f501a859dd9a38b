package filmgate.app.cli.generate;

import filmgate.config.Settings;
import filmgate.media.RenderProgress;
import java.util.function.Consumer;

/** Creates videos without a server. */
public interface VideoGenerator {
  /**
   * Creates the video and writes the whole file, or writes no file.
   *
   * @param progress receives the progress, from any thread
   */
  GenerateResult generate(
      Settings settings, GenerateRequest request, Consumer<RenderProgress> progress);
}
