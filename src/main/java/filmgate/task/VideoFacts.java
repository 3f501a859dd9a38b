package filmgate.task;

/** The measured properties of a video: size, frame rate, duration, audio. */
public record VideoFacts(
    int width, int height, int fps, int frames, long durationMillis, boolean audio) {}
