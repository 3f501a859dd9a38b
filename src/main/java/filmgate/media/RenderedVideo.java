package filmgate.media;

import java.nio.file.Path;

/**
 * A finished MP4, as probed after it was written.
 *
 * @param frames its exact number of pictures
 * @param fps pictures in a second
 * @param seconds its length
 * @param audio whether it has a sound track
 * @param bytes the length of the file
 * @param sha256 64 lower-case hexadecimal digits of the file's digest
 */
public record RenderedVideo(
    Path path,
    int width,
    int height,
    int frames,
    int fps,
    double seconds,
    boolean audio,
    long bytes,
    String sha256) {}
