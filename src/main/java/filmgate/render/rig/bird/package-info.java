/** Birds that perch, sing, walk, swim, fly, and circle, and the branch they sit on. */
@NullMarked
package filmgate.render.rig.bird;

import org.jspecify.annotations.NullMarked;
