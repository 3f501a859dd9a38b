/** The vocabulary in which a model is declared: fields, types, defaults, conditions, and rules. */
@NullMarked
package filmgate.catalogue.spec;

import org.jspecify.annotations.NullMarked;
