/** Things: doorways, lamps, fires, buildings, small objects, and what is in the sky. */
@NullMarked
package filmgate.render.rig.thing;

import org.jspecify.annotations.NullMarked;
