/** Every figure other than persons, by the kind of its subject. */
@NullMarked
package filmgate.render.rig.cast;

import org.jspecify.annotations.NullMarked;
