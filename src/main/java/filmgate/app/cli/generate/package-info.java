/**
 * The commands {@code generate} and {@code cost}: a request from options, and what becomes of it.
 */
@NullMarked
package filmgate.app.cli.generate;

import org.jspecify.annotations.NullMarked;
