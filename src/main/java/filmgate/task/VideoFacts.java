package filmgate.task;

/** What a finished film measured: pixels, frames per second, length, sound. */
public record VideoFacts(
    int width, int height, int fps, int frames, long durationMillis, boolean audio) {}
