package filmgate.provider.local;

import filmgate.media.RenderHandle;
import java.nio.file.Path;

/**
 * One render that was started in this run of the server.
 *
 * @param directory its decoded inputs and its video
 */
record RunningRender(RenderHandle rendering, Path directory) {}
