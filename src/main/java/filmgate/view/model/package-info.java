/** The JSON of models, quotes, and price previews. */
@NullMarked
package filmgate.view.model;

import org.jspecify.annotations.NullMarked;
