/** What a page of the documentation consists of, before it becomes Markdown or HTML. */
@NullMarked
package filmgate.docs.page;

import org.jspecify.annotations.NullMarked;
