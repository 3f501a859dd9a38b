/** What a server prints when it starts. */
@NullMarked
package filmgate.app.startup;

import org.jspecify.annotations.NullMarked;
