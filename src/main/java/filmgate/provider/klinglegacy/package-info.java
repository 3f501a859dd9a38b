/** Kling's API below {@code /v1/videos}: the model in the body, and a path for each kind. */
@NullMarked
package filmgate.provider.klinglegacy;

import org.jspecify.annotations.NullMarked;
