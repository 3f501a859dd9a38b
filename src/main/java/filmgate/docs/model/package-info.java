/**
 * The pages of the models, written from the catalogue, from scenarios, and from runs of the check.
 */
@NullMarked
package filmgate.docs.model;

import org.jspecify.annotations.NullMarked;
