package filmgate.docs.markdown;

/**
 * A heading of a page and the prose below it, up to the next heading.
 *
 * @param anchor empty for what precedes the first heading
 * @param heading without marks
 * @param text the words of paragraphs, lists, and tables, without code blocks
 */
public record PageSection(String anchor, String heading, String text) {}
