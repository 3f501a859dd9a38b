/** Checks a request body against a model and reports every problem at once. */
@NullMarked
package filmgate.catalogue.check;

import org.jspecify.annotations.NullMarked;
