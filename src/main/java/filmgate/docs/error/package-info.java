/** The pages of the errors, written from the table of errors and their examples. */
@NullMarked
package filmgate.docs.error;

import org.jspecify.annotations.NullMarked;
