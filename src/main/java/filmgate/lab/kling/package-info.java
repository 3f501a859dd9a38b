/** Kling's API of 2026 as an upstream: the model in the path, contents, settings, and options. */
@NullMarked
package filmgate.lab.kling;

import org.jspecify.annotations.NullMarked;
