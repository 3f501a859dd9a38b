/** Nouns that the lexicon lacks, and what is drawn for them. */
@NullMarked
package filmgate.render.prompt.noun;

import org.jspecify.annotations.NullMarked;
