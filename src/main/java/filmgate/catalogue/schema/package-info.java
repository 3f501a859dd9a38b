/** Writes the JSON Schema and the capabilities of a model from its declaration. */
@NullMarked
package filmgate.catalogue.schema;

import org.jspecify.annotations.NullMarked;
