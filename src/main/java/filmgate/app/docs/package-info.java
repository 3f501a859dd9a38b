/** Composes the documentation of a server from its generators. */
@NullMarked
package filmgate.app.docs;

import org.jspecify.annotations.NullMarked;
