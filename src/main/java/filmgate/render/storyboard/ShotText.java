package filmgate.render.storyboard;

/**
 * The words of one shot.
 *
 * @param text a part of the prompt
 * @param seconds its length; 0 if the prompt does not say
 */
public record ShotText(String text, int seconds) {}
