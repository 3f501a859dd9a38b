/** Reads the words of a prompt: what each phrase says, and which phrases are negated. */
@NullMarked
package filmgate.render.prompt.text;

import org.jspecify.annotations.NullMarked;
