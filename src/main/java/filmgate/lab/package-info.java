/** The upstream lab: a server that speaks the wire formats of upstreams, with scripted faults. */
@NullMarked
package filmgate.lab;

import org.jspecify.annotations.NullMarked;
