/**
 * The services behind every front end: submissions, task actions, accounts, keys, and price books.
 */
@NullMarked
package filmgate.intake;

import org.jspecify.annotations.NullMarked;
