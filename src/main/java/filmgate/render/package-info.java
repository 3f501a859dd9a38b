/** Pure drawing and sound: a film specification becomes frames and samples, with no natives. */
@NullMarked
package filmgate.render;

import org.jspecify.annotations.NullMarked;
