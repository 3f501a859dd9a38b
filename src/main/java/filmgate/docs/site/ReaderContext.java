package filmgate.docs.site;

import filmgate.docs.markdown.PublicAddress;
import java.util.function.Predicate;

/**
 * How a page is shown to one reader.
 *
 * @param servesModel whether a channel of this server serves the model to live keys
 * @param hint a sentence above the page; empty if there is none
 */
public record ReaderContext(PublicAddress address, Predicate<String> servesModel, String hint) {}
