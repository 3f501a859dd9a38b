/** Probe, decode and encode: clients of the worker processes, their protocol and their mains. */
@NullMarked
package filmgate.media;

import org.jspecify.annotations.NullMarked;
