package filmgate.generation;

/** One part of a multi-shot generation: its place from 1, what it shows, how many seconds. */
public record Shot(int index, String prompt, int seconds) {}
