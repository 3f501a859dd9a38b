/** The models that Filmgate knows, one file a family: fields, rules, and how to read them. */
@NullMarked
package filmgate.catalogue.models;

import org.jspecify.annotations.NullMarked;
