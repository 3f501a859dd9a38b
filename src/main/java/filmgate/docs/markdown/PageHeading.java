package filmgate.docs.markdown;

/**
 * A heading of a page.
 *
 * @param level 2 for the first level below the title
 * @param id its anchor
 * @param text without marks
 */
public record PageHeading(int level, String id, String text) {}
