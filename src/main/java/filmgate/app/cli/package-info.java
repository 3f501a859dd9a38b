/** The commands: words and flags in, settings and a wish out to the part that does the work. */
@NullMarked
package filmgate.app.cli;

import org.jspecify.annotations.NullMarked;
