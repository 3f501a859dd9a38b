/** The pages of the models, written from the catalogue and from the requests that they show. */
@NullMarked
package filmgate.docs.model;

import org.jspecify.annotations.NullMarked;
