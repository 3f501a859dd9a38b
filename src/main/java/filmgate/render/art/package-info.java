/** Artwork: drawings from SVG files for subjects that no rig draws. */
@NullMarked
package filmgate.render.art;

import org.jspecify.annotations.NullMarked;
