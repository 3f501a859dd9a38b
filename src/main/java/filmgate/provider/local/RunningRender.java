package filmgate.provider.local;

import filmgate.media.RenderHandle;
import java.nio.file.Path;

/**
 * One render that was begun in this run of the server.
 *
 * @param directory its decoded inputs and its film
 */
record RunningRender(RenderHandle rendering, Path directory) {}
