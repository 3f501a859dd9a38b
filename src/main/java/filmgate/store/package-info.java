/** What is durable: commands in, typed outcomes out, typed reads beside them. */
@NullMarked
package filmgate.store;

import org.jspecify.annotations.NullMarked;
