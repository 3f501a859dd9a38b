/** Request bodies: their memory, and JSON without ambiguity. */
@NullMarked
package filmgate.api.body;

import org.jspecify.annotations.NullMarked;
