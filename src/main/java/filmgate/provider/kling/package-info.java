/** Kling's API of 2026: the model in the path, and one query for all tasks. */
@NullMarked
package filmgate.provider.kling;

import org.jspecify.annotations.NullMarked;
