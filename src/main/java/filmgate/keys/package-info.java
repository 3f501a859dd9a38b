/** Who may call: keys, their hashes, and what they may do. */
@NullMarked
package filmgate.keys;

import org.jspecify.annotations.NullMarked;
