/** Periodic work on tasks: queue timeouts, retention, and orphaned blobs. */
@NullMarked
package filmgate.dispatch.maintenance;

import org.jspecify.annotations.NullMarked;
