/** Periodic work: queue timeouts, retention, orphaned blobs, and keys that expire. */
@NullMarked
package filmgate.dispatch.maintenance;

import org.jspecify.annotations.NullMarked;
