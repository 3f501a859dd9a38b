/** The HTTP side of the upstream lab: routes, faults on the wire, files, callbacks, and counts. */
@NullMarked
package filmgate.lab.server;

import org.jspecify.annotations.NullMarked;
