/** Periodic work: queue timeouts, retention, orphaned blobs, and keys and sessions that expire. */
@NullMarked
package filmgate.dispatch.maintenance;

import org.jspecify.annotations.NullMarked;
