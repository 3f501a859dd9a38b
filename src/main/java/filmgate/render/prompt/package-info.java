/** What a prompt means: from a text in English or Chinese to a scene. */
@NullMarked
package filmgate.render.prompt;

import org.jspecify.annotations.NullMarked;
