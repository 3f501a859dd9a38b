/** Vehicles on roads, rails, water, and in the air. */
@NullMarked
package filmgate.render.rig.vehicle;

import org.jspecify.annotations.NullMarked;
