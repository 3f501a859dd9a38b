package filmgate.task;

/**
 * A stored file of a result.
 *
 * @param digest SHA-256 of the file in hex: the name of its blob
 * @param bytes the size of the file
 */
public record VideoFile(VideoVariant variant, String digest, long bytes) {}
