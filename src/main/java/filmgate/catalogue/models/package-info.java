/** One file a model family: its fields, its rules, and how a request becomes a generation. */
@NullMarked
package filmgate.catalogue.models;

import org.jspecify.annotations.NullMarked;
