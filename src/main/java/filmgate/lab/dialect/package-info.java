/** What the dialects of the upstream lab share: requests, replies, tasks, and strict reading. */
@NullMarked
package filmgate.lab.dialect;

import org.jspecify.annotations.NullMarked;
