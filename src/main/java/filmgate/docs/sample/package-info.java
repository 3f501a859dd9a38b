/** Prints programs and requests in the languages of the documentation, with their colours. */
@NullMarked
package filmgate.docs.sample;

import org.jspecify.annotations.NullMarked;
