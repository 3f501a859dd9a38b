/** The shots of a file, for requests. */
@NullMarked
package filmgate.app.cli.shots;

import org.jspecify.annotations.NullMarked;
