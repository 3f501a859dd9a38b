package filmgate.media;

import java.nio.file.Path;

/**
 * A finished MP4, as probed after it was written.
 *
 * @param frames the exact number of frames
 * @param fps frames per second
 * @param seconds the duration
 * @param audio whether it has an audio track
 */
public record RenderedVideo(
    Path path, int width, int height, int frames, int fps, double seconds, boolean audio) {}
