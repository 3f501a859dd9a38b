/** Animals with four legs: proportions and coats by breed, postures, and gaits. */
@NullMarked
package filmgate.render.rig.animal;

import org.jspecify.annotations.NullMarked;
