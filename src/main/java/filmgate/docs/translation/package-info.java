/** Translations of texts whose source is English. */
@NullMarked
package filmgate.docs.translation;

import org.jspecify.annotations.NullMarked;
