/** Publishes and awaits task changes; nothing here is durable. */
@NullMarked
package filmgate.signals;

import org.jspecify.annotations.NullMarked;
