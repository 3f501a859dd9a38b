/** The parts of a model declaration: fields, types, defaults, conditions, and rules. */
@NullMarked
package filmgate.catalogue.spec;

import org.jspecify.annotations.NullMarked;
