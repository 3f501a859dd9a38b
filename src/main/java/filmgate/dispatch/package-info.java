/** What moves tasks on: shards, the backlog, one step at a visit, rescue and cleaning. */
@NullMarked
package filmgate.dispatch;

import org.jspecify.annotations.NullMarked;
