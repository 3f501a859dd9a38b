/** What a node has seen of the upstreams lately, for routing and for the operator. */
@NullMarked
package filmgate.dispatch.health;

import org.jspecify.annotations.NullMarked;
