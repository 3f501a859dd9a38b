/** What commands do with a video once its file is written: frames as PNG files, and a player. */
@NullMarked
package filmgate.app.cli.video;

import org.jspecify.annotations.NullMarked;
