package filmgate.media;

/**
 * The properties of a media file after every packet was read.
 *
 * @param frames packets of the video track; 0 if there is none
 * @param fps mean frames per second
 * @param seconds the duration of the whole file
 * @param audio whether there is an audio track
 */
public record MediaFacts(
    int width, int height, int frames, double fps, double seconds, boolean audio) {}
