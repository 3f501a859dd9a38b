/** What the upstream lab does wrong on request: faults, when they occur, and their reading. */
@NullMarked
package filmgate.lab.script;

import org.jspecify.annotations.NullMarked;
