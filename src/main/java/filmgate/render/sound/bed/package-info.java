/** What is heard all the time: weather, water, crowds, machines, and rooms. */
@NullMarked
package filmgate.render.sound.bed;

import org.jspecify.annotations.NullMarked;
