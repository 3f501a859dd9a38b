package filmgate.generation;

/** One part of a video with several: its index from 1, its prompt, and its length. */
public record Shot(int index, String prompt, int seconds) {}
