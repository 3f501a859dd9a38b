/** Makes the previews of videos in the background. */
@NullMarked
package filmgate.dispatch.preview;

import org.jspecify.annotations.NullMarked;
